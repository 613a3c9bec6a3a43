package dev.batua.local;

import dev.batua.juspay.JuspaySettings;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Juspay as its pages describe it: checks every request and keeps what it began. */
@Singleton
@UnlessBuildProfile("prod")
class JuspaySimulator {
  private static final Pattern TOPUP = Pattern.compile("/wallets/([^/]+?)(/topup)?");
  private static final Pattern RUPEES = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");

  /** Values of walletId: an undocumented status, each documented error, and bad days. */
  static final List<String> TOPUP_TRIGGERS =
      Stream.of(
              Stream.of("SIM-NEW_STATUS", "SIM-NO_URL"),
              JuspayError.TRIGGERS.stream(),
              Misbehaviour.TRIGGERS.stream())
          .flatMap(triggers -> triggers)
          .toList();

  /** Values of directWalletToken: each documented status and error, and bad days. */
  static final List<String> DEBIT_TRIGGERS =
      Stream.of(
              JuspayOrder.STATUSES.stream().map("SIM-"::concat),
              Stream.of("SIM-PENDING_NO_URL", "SIM-NEW_STATUS"),
              JuspayError.TRIGGERS.stream(),
              Misbehaviour.TRIGGERS.stream())
          .flatMap(triggers -> triggers)
          .toList();

  private final JuspaySettings settings;
  private final JuspayPages pages;

  JuspaySimulator(JuspaySettings settings, JuspayPages pages) {
    this.settings = settings;
    this.pages = pages;
  }

  Reply answer(Exchange exchange, String path) {
    if (JuspayPages.isPage(path)) {
      return pages.answer(exchange, path);
    }
    Matcher topup = TOPUP.matcher(path);
    boolean form =
        String.valueOf(exchange.header("content-type"))
            .startsWith("application/x-www-form-urlencoded");
    if (!isAuthorized(exchange)) {
      return JuspayError.unauthorized();
    }
    if (exchange.method().equals("GET") && path.startsWith("/orders/")) {
      return pages.order(path.substring("/orders/".length()));
    }
    if (!exchange.method().equals("POST") || !topup.matches() && !path.equals("/txns")) {
      return JuspayError.reply(404, "object_not_found", "No such resource");
    }
    if (!form || exchange.header("x-routing-id") == null) {
      return JuspayError.invalid("a form and the header x-routing-id are needed");
    }
    return path.equals("/txns") ? debit(exchange.form()) : topup(topup.group(1), exchange.form());
  }

  private boolean isAuthorized(Exchange exchange) {
    String user = settings.apiKey().orElseThrow().reveal() + ":";
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return ("Basic " + basic).equals(exchange.header("authorization"));
  }

  private Reply topup(String walletId, Map<String, String> form) {
    String amount = form.getOrDefault("amount", "");
    if (!RUPEES.matcher(amount).matches() || amount.matches("[0.]+")) {
      return JuspayError.invalid("amount must be rupees with at most two decimals");
    }
    if (form.getOrDefault("topup_txn_id", "").isEmpty()) {
      return JuspayError.missing("topup_txn_id");
    }
    if (form.containsKey("return_url") && !isReturnUrl(form.get("return_url"))) {
      return JuspayError.invalid("return_url must be fully qualified and have no query");
    }
    return JuspayError.of(walletId)
        .or(() -> Misbehaviour.of(walletId))
        .orElseGet(() -> pages.begin(JuspayTopup.of(walletId, form)));
  }

  private Reply debit(Map<String, String> form) {
    for (String name :
        List.of("order_id", "merchant_id", "payment_method", "direct_wallet_token")) {
      if (form.getOrDefault(name, "").isEmpty()) {
        return JuspayError.missing(name);
      }
    }
    if (!"json".equals(form.get("format"))) {
      return Reply.json(302, "").with("Location", "https://api.juspay.in/");
    }
    if (!"WALLET".equals(form.get("payment_method_type"))
        || !Set.of("true", "false").contains(form.getOrDefault("redirect_after_payment", ""))) {
      return JuspayError.invalid("payment_method_type or redirect_after_payment is wrong");
    }
    if (!Objects.equals(settings.merchantId().orElse(null), form.get("merchant_id"))) {
      return JuspayError.reply(400, "access_denied", "merchant_id is not yours");
    }
    String token = form.get("direct_wallet_token");
    return JuspayError.of(token)
        .or(() -> Misbehaviour.of(token))
        .orElseGet(() -> pages.begin(JuspayOrder.of(form)));
  }

  private static boolean isReturnUrl(String text) {
    try {
      URI url = URI.create(text);
      return url.isAbsolute() && url.getHost() != null && url.getRawQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
