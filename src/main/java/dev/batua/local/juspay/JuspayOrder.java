package dev.batua.local.juspay;

import dev.batua.local.Reply;
import dev.batua.local.Triggers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  static final List<Triggers> DEBITS =
      List.of(
          Triggers.of(STATUS, STATUSES.stream(), word -> DEBITED.getOrDefault(word, "PENDING")),
          Triggers.of(UNDOCUMENTED, "UNKNOWN", "NEW_STATUS", "PENDING_NO_URL")
              .but("PENDING_NO_URL", "PENDING"));

  /** Values of an order's id for a look-up. */
  static final List<Triggers> LOOK_UPS =
      List.of(
          Triggers.of(
              STATUS,
              STATUSES.stream().filter(word -> !word.equals("PENDING")),
              word -> LOOKED_UP.getOrDefault(word, "PENDING")),
          Triggers.of(UNDOCUMENTED, "UNKNOWN", "NEW_STATUS"));

  static JuspayOrder of(Map<String, String> form) {
    String token = form.get("direct_wallet_token");
    return new JuspayOrder(
        form.get("order_id"), form.get("merchant_id"), token, status(Triggers.word(token)));
  }

  /** What a look-up of such an id finds, where the id asks for it. */
  static Optional<Reply> ofTrigger(String id) {
    String word = Triggers.word(id);
    if (!STATUSES.contains(word) && !word.equals("NEW_STATUS")) {
      return Optional.empty();
    }
    String found = "{\"order_id\":\"%s\",\"status\":\"%s\"}";
    return Optional.of(Reply.json(200, found.formatted(id, status(word))));
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
