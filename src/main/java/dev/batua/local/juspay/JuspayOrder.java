package dev.batua.local.juspay;

import dev.batua.local.Triggers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order that was to be debited.
 *
 * @param token the wallet token that it was debited with
 * @param status Juspay's status
 */
record JuspayOrder(String id, String merchantId, String token, String status) {
  private static final List<String> STATUSES =
      List.of(
          "NEW",
          "STARTED",
          "CHARGED",
          "PENDING",
          "JUSPAY_DECLINED",
          "PENDING_VBV",
          "VBV_SUCCESSFUL",
          "AUTHENTICATION_FAILED",
          "AUTHORIZATION_FAILED",
          "AUTHORIZING",
          "VOIDED",
          "AUTO_REFUNDED",
          "NOT_FOUND");

  private static final Set<String> WITH_A_PAGE = Set.of("PENDING", "PENDING_VBV");

  /** Every status of a payment. */
  static final Triggers DOCUMENTED = Triggers.of("A status of the payment", STATUSES.stream());

  static final Triggers UNDOCUMENTED =
      Triggers.of("Something nobody documented", "NEW_STATUS", "PENDING_NO_URL");

  static JuspayOrder of(Map<String, String> form) {
    String token = form.get("direct_wallet_token");
    return new JuspayOrder(
        form.get("order_id"), form.get("merchant_id"), token, status(Triggers.word(token)));
  }

  private static String status(String word) {
    return switch (word) {
      case "NEW_STATUS" -> "SETTLING";
      case "PENDING_NO_URL" -> "PENDING";
      default -> STATUSES.contains(word) ? word : "CHARGED";
    };
  }

  /** Whether the customer still has to decide. */
  boolean isOpen() {
    return WITH_A_PAGE.contains(status);
  }

  JuspayOrder with(String now) {
    return new JuspayOrder(id, merchantId, token, now);
  }

  String txnId() {
    return merchantId + "-" + id + "-1";
  }

  /** Where the customer ends. */
  String finish() {
    return "/pay/finish/" + merchantId + "/" + txnId();
  }

  String json(String base) {
    String page = isOpen() ? "/txns/topup/" + id : finish();
    boolean shown = !token.equals("SIM-PENDING_NO_URL") && (isOpen() || status.equals("CHARGED"));
    String payment =
        ",\"payment\":{\"authentication\":{\"method\":\"GET\",\"url\":\"" + base + page + "\"}}";
    return "{\"order_id\":\"%s\",\"txn_id\":\"%s\",\"status\":\"%s\"%s}"
        .formatted(id, txnId(), status, shown ? payment : "");
  }
}
