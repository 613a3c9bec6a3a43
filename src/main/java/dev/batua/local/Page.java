package dev.batua.local;

import java.util.Map;

/** The pages at which a customer pays, and the one to which it comes back, made of one template. */
public final class Page {
  private static final String PROVIDER = "Juspay, simulated";

  private Page() {}

  /** Asks the customer to pay or to cancel. */
  public static Reply decision(String title, String figure, String about) {
    return page(200, PROVIDER, title, figure, about, Assets.own("decision.html"));
  }

  /** Says that something is over. */
  public static Reply finished(String title, String figure, String about) {
    return page(200, PROVIDER, title, figure, about, "");
  }

  /** The merchant's page, with what the customer brings back to it. */
  public static Reply back(String status, String query) {
    String about = "Hand what is behind the question mark to POST /juspay/returns: " + query;
    return page(200, "Your shop, stood in for", "Back at the shop", status, about, "");
  }

  /** Says that there is no such page. */
  public static Reply notFound() {
    return page(
        404, PROVIDER, "Nothing here", "", "No such top-up or order since the last start.", "");
  }

  private static Reply page(
      int status, String who, String title, String figure, String about, String more) {
    String page = Assets.own("page.html");
    for (Map.Entry<String, String> value :
        Map.of(
                "who",
                who,
                "title",
                escape(title),
                "figure",
                escape(figure),
                "about",
                escape(about),
                "more",
                more)
            .entrySet()) {
      page = page.replace("{" + value.getKey() + "}", value.getValue());
    }
    return Reply.html(status, page)
        .with("Cache-Control", "no-store")
        .with("Content-Security-Policy", Assets.POLICY);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("{", "&#123;");
  }
}
