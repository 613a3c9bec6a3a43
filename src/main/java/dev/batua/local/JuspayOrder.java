package dev.batua.local;

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
  /** Every documented status of a payment. */
  static final List<String> STATUSES =
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

  static JuspayOrder of(Map<String, String> form) {
    String token = form.get("direct_wallet_token");
    return new JuspayOrder(form.get("order_id"), form.get("merchant_id"), token, status(token));
  }

  private static String status(String token) {
    if (token.equals("SIM-PENDING_NO_URL")) {
      return "PENDING";
    }
    if (token.equals("SIM-NEW_STATUS")) {
      return "SETTLING";
    }
    String asked = token.replaceFirst("^SIM-", "");
    return STATUSES.contains(asked) ? asked : "CHARGED";
  }

  JuspayOrder with(String now) {
    return new JuspayOrder(id, merchantId, token, now);
  }

  String txnId() {
    return merchantId + "-" + id + "-1";
  }

  String json(String base) {
    String page = WITH_A_PAGE.contains(status) ? "/txns/topup/" + id : "/pay/finish/" + txnId();
    boolean shown =
        !token.equals("SIM-PENDING_NO_URL")
            && (WITH_A_PAGE.contains(status) || status.equals("CHARGED"));
    String payment =
        ",\"payment\":{\"authentication\":{\"method\":\"GET\",\"url\":\"" + base + page + "\"}}";
    return "{\"order_id\":\"%s\",\"txn_id\":\"%s\",\"status\":\"%s\"%s}"
        .formatted(id, txnId(), status, shown ? payment : "");
  }
}
