package dev.batua.local.juspay;

import dev.batua.juspay.JuspaySettings;
import dev.batua.local.Exchange;
import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Juspay as its pages describe it: checks every request and keeps what it began. */
@Singleton
@UnlessBuildProfile("prod")
class JuspaySimulator implements Simulator {
  private static final Pattern TOPUP = Pattern.compile("/wallets/([A-Za-z0-9_-]+)(/topup)?");
  private static final String ORDERS = "/orders/";

  private static final Map<String, Trigger> TRIGGERS =
      Map.of(
          "juspay-topup-wallet",
          new Trigger(
              "walletId",
              List.of(JuspayTopup.UNDOCUMENTED, JuspayError.TRIGGERS, Misbehaviour.TRIGGERS)),
          "juspay-direct-debit",
          new Trigger(
              "directWalletToken",
              List.of(
                  JuspayOrder.DEBITS,
                  JuspayOrder.ODD_DEBITS,
                  JuspayError.OF_DEBITS,
                  Misbehaviour.TRIGGERS.but("404", "PROVIDER_FAILED"))),
          "juspay-create-customer",
          new Trigger("firstName", List.of(JuspayError.TRIGGERS, Misbehaviour.TRIGGERS)),
          "juspay-get-wallet",
          new Trigger(
              "walletId",
              List.of(JuspayError.TRIGGERS, Misbehaviour.TRIGGERS.but("404", "PROVIDER_FAILED"))),
          "juspay-get-order",
          new Trigger(
              "orderId",
              List.of(
                  JuspayOrder.LOOK_UPS.upTo(20),
                  JuspayOrder.ODD_LOOK_UPS,
                  JuspayError.TRIGGERS.upTo(20),
                  Misbehaviour.TRIGGERS.but("404", "PROVIDER_FAILED"))));

  private final JuspaySettings settings;
  private final JuspayPages pages;

  JuspaySimulator(JuspaySettings settings, JuspayPages pages) {
    this.settings = settings;
    this.pages = pages;
  }

  @Override
  public String provider() {
    return "juspay";
  }

  @Override
  public Map<String, Trigger> triggers() {
    return TRIGGERS;
  }

  @Override
  public Reply answer(Exchange exchange, String path) {
    if (JuspayPages.isPage(path)) {
      return pages.answer(exchange, path);
    }
    if (!isAuthorized(exchange)) {
      return JuspayError.UNAUTHORIZED.reply();
    }
    if (exchange.method().equals("GET") && path.startsWith(ORDERS)) {
      String id = path.substring(ORDERS.length());
      return JuspayError.of(id).or(() -> Misbehaviour.of(id)).orElseGet(() -> pages.order(id));
    }
    if (exchange.method().equals("GET") && path.startsWith("/wallets/")) {
      String id = path.substring("/wallets/".length());
      return JuspayError.of(id)
          .or(() -> Misbehaviour.of(id))
          .orElseGet(() -> JuspayCustomers.wallet(id));
    }
    if (exchange.method().equals("POST") && path.equals("/customers")) {
      String id = exchange.form().getOrDefault("first_name", "");
      return JuspayError.of(id)
          .or(() -> Misbehaviour.of(id))
          .orElseGet(() -> JuspayCustomers.create(exchange.form()));
    }
    Matcher topup = TOPUP.matcher(path);
    if (!exchange.method().equals("POST") || !topup.matches() && !path.equals("/txns")) {
      return JuspayError.OBJECT_NOT_FOUND.reply();
    }
    return headerError(exchange)
        .orElseGet(
            () ->
                path.equals("/txns")
                    ? debit(exchange.form())
                    : topup(topup.group(1), exchange.form()));
  }

  private boolean isAuthorized(Exchange exchange) {
    String user = settings.apiKey().orElseThrow().reveal() + ":";
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return ("Basic " + basic).equals(exchange.header("authorization"));
  }

  private static Optional<Reply> headerError(Exchange exchange) {
    if (!exchange.type().equals("application/x-www-form-urlencoded")) {
      return Optional.of(JuspayError.INVALID_REQUEST.reply("the body must be a form"));
    }
    return exchange.header("x-routing-id") == null
        ? Optional.of(JuspayError.MISSING_MANDATORY_PARAMETER.reply("x-routing-id is mandatory"))
        : Optional.empty();
  }

  private Reply topup(String walletId, Map<String, String> form) {
    return new JuspayForm(form, "amount", "topup_txn_id")
        .rupees("amount")
        .id("topup_txn_id", 64)
        .optionalReturnUrl("return_url")
        .error()
        .or(() -> JuspayError.of(walletId))
        .or(() -> Misbehaviour.of(walletId))
        .orElseGet(() -> pages.begin(JuspayTopup.of(walletId, form)));
  }

  private Reply debit(Map<String, String> form) {
    if (!"json".equals(form.get("format"))) {
      return Reply.json(302, "").with("Location", "https://api.juspay.in/");
    }
    String token = form.getOrDefault("direct_wallet_token", "");
    return new JuspayForm(
            form,
            "order_id",
            "merchant_id",
            "direct_wallet_token",
            "payment_method_type",
            "payment_method",
            "redirect_after_payment")
        .id("order_id", 20)
        .oneOf("payment_method_type", "WALLET")
        .word("payment_method")
        .oneOf("redirect_after_payment", "true", "false")
        .error()
        .or(() -> foreign(form.get("merchant_id")))
        .or(() -> JuspayError.of(token))
        .or(() -> Misbehaviour.of(token))
        .orElseGet(() -> pages.begin(JuspayOrder.of(form)));
  }

  private Optional<Reply> foreign(String merchantId) {
    return settings.merchantId().filter(merchantId::equals).isPresent()
        ? Optional.empty()
        : Optional.of(JuspayError.ACCESS_DENIED.reply());
  }
}
