package dev.batua.local.juspay;

import dev.batua.local.Triggers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order and the last attempt to debit it.
 *
 * @param token the wallet token that it was debited with; empty where nothing was tried
 * @param status Juspay's status
 * @param attempt the number of the attempt, from 1; 0 where nothing was tried
 */
record JuspayOrder(String id, String merchantId, String token, String status, int attempt) {
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
  private static final Set<String> UNTRIED = Set.of("NEW", "NOT_FOUND");
  private static final Set<String> PAYABLE =
      Set.of("NEW", "JUSPAY_DECLINED", "AUTHENTICATION_FAILED", "AUTHORIZATION_FAILED");
  private static final Set<String> UNDER_WAY =
      Set.of("STARTED", "PENDING", "PENDING_VBV", "VBV_SUCCESSFUL", "AUTHORIZING", "SETTLING");

  /** What comes of each status, by a debit. */
  private static final Map<String, String> DEBITED =
      Map.of(
          "CHARGED", "SUCCEEDED",
          "PENDING", "ACTION_REQUIRED",
          "PENDING_VBV", "ACTION_REQUIRED",
          "JUSPAY_DECLINED", "PROVIDER_REFUSED",
          "AUTHENTICATION_FAILED", "PROVIDER_REFUSED",
          "AUTHORIZATION_FAILED", "PROVIDER_REFUSED",
          "VOIDED", "UNKNOWN",
          "AUTO_REFUNDED", "UNKNOWN",
          "NOT_FOUND", "UNKNOWN");

  /** What comes of each status, by a look-up. */
  private static final Map<String, String> LOOKED_UP =
      Map.of(
          "CHARGED", "SUCCEEDED",
          "JUSPAY_DECLINED", "REFUSED",
          "VOIDED", "REFUSED",
          "AUTO_REFUNDED", "REFUSED",
          "NOT_FOUND", "NOT_FOUND");

  private static final String STATUS = "A status of the payment";
  private static final String UNDOCUMENTED = "Something nobody documented";

  /** Values of a token for a debit. */
  static final Triggers DEBITS =
      Triggers.of(STATUS, STATUSES.stream(), word -> DEBITED.getOrDefault(word, "PENDING"));

  static final Triggers ODD_DEBITS =
      Triggers.of(UNDOCUMENTED, "UNKNOWN", "NEW_STATUS", "PENDING_NO_URL")
          .but("PENDING_NO_URL", "PENDING");

  /** Values of an order's id for a look-up. */
  static final Triggers LOOK_UPS =
      Triggers.of(
          STATUS,
          STATUSES.stream().filter(word -> !word.equals("PENDING")),
          word -> LOOKED_UP.getOrDefault(word, "PENDING"));

  static final Triggers ODD_LOOK_UPS = Triggers.of(UNDOCUMENTED, "UNKNOWN", "NEW_STATUS");

  static JuspayOrder of(Map<String, String> form) {
    String token = form.get("direct_wallet_token");
    String status = status(Triggers.word(token), "CHARGED");
    return new JuspayOrder(form.get("order_id"), form.get("merchant_id"), token, status, 1);
  }

  /** An order that nobody debited: NEW, or as its id asks for. */
  static JuspayOrder untried(String id, String merchantId) {
    String status = status(Triggers.word(id), "NEW");
    return new JuspayOrder(id, merchantId, "", status, UNTRIED.contains(status) ? 0 : 1);
  }

  private static String status(String word, String otherwise) {
    return switch (word) {
      case "NEW_STATUS" -> "SETTLING";
      case "PENDING_NO_URL" -> "PENDING";
      default -> STATUSES.contains(word) ? word : otherwise;
    };
  }

  /** Whether it may be debited (again). */
  boolean isPayable() {
    return PAYABLE.contains(status);
  }

  /** Whether an attempt on it has no end yet. */
  boolean isUnderWay() {
    return UNDER_WAY.contains(status);
  }

  /** Whether the customer still has to decide. */
  boolean isOpen() {
    return WITH_A_PAGE.contains(status);
  }

  JuspayOrder with(String now) {
    return new JuspayOrder(id, merchantId, token, now, attempt);
  }

  /** The attempt after another one. */
  JuspayOrder after(JuspayOrder last) {
    return new JuspayOrder(id, merchantId, token, status, last.attempt + 1);
  }

  String txnId() {
    return merchantId + "-" + id + "-" + attempt;
  }

  /** Where the customer ends. */
  String finish() {
    return "/pay/finish/" + merchantId + "/" + txnId();
  }

  String json(String base) {
    String page = isOpen() ? "/txns/topup/" + id : finish();
    boolean tried = !token.isEmpty() && !token.equals("SIM-PENDING_NO_URL");
    boolean shown = tried && (isOpen() || status.equals("CHARGED"));
    String payment =
        ",\"payment\":{\"authentication\":{\"method\":\"GET\",\"url\":\"" + base + page + "\"}}";
    String txn = attempt == 0 ? "" : ",\"txn_id\":\"" + txnId() + "\"";
    return "{\"order_id\":\"%s\"%s,\"status\":\"%s\"%s}"
        .formatted(id, txn, status, shown ? payment : "");
  }
}
