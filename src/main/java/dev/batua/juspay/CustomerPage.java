package dev.batua.juspay;

import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemException;
import dev.batua.provider.ProviderAnswer;
import dev.batua.text.PageUrl;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page of Juspay's or of a wallet's, to which the customer goes. It is handed on whole or not at
 * all: a bank checks what is posted to it.
 *
 * @param url an https page or the link of a wallet's app
 * @param method GET or POST
 * @param params the fields that are sent there, exactly as Juspay gave them; null where there are
 *     none
 */
record CustomerPage(String url, String method, Map<String, String> params) {
  static final CustomerPage NONE = new CustomerPage(null, null, null);

  /** The links of the apps whose wallets can be debited or topped up through Juspay. */
  private static final Set<String> APPS =
      Set.of("paytmmp", "amazonpay", "freecharge", "mobikwik", "phonepe");

  private static final Set<String> METHODS = Set.of("GET", "POST");

  /** The URL in a field, or null where there is none; ends the operation on any other URL. */
  static String url(ProviderAnswer answer, String path) {
    if (!answer.has(path)) {
      return null;
    }
    return Optional.ofNullable(opened(answer, path))
        .orElseThrow(() -> Juspay.failed(answer, "has a " + path + " that no browser opens"));
  }

  /** The URL in a field, or null where there is none or no browser and no wallet opens it. */
  static String opened(ProviderAnswer answer, String path) {
    return Optional.ofNullable(answer.asItCame(path))
        .map(url -> PageUrl.orNull(url, APPS))
        .orElse(null);
  }

  /**
   * The page at {@code payment.authentication}, if there is one; ends the operation where it cannot
   * be handed on whole. But money that was taken was taken, wherever the customer goes then.
   */
  static CustomerPage of(ProviderAnswer answer, Outcome outcome) {
    try {
      String url = url(answer, "payment.authentication.url");
      if (url == null) {
        return NONE;
      }
      Map<String, String> params = params(answer);
      return new CustomerPage(url, method(answer, params == null), params);
    } catch (ProblemException e) {
      if (outcome == Outcome.SUCCEEDED) {
        return NONE;
      }
      throw e;
    }
  }

  /** GET is what a URL alone is opened with. */
  private static String method(ProviderAnswer answer, boolean bare) {
    String path = "payment.authentication.method";
    if (bare && !answer.has(path)) {
      return "GET";
    }
    return Optional.ofNullable(answer.text(path))
        .map(method -> method.toUpperCase(Locale.ROOT))
        .filter(METHODS::contains)
        .orElseThrow(() -> Juspay.failed(answer, "opens a page neither by GET nor by POST"));
  }

  private static Map<String, String> params(ProviderAnswer answer) {
    String path = "payment.authentication.params";
    if (!answer.has(path)) {
      return null;
    }
    Map<String, String> params =
        answer
            .textsAsTheyCame(path)
            .orElseThrow(() -> Juspay.failed(answer, "has " + path + " that are not all texts"));
    return params.isEmpty() ? null : params;
  }
}
