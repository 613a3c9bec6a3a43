package dev.batua.local.juspay;

import dev.batua.local.Triggers;
import java.util.Map;

/**
 * A top-up that was asked for.
 *
 * @param id the simulator's own id of it
 * @param status PENDING until the customer pays or cancels
 */
record JuspayTopup(
    String id, String walletId, String topupTxnId, String amount, String returnUrl, String status) {
  static final Triggers UNDOCUMENTED =
      Triggers.of("Something nobody documented", "UNKNOWN", "NEW_STATUS", "NO_URL")
          .but("NO_URL", "PROVIDER_FAILED");

  static JuspayTopup of(String walletId, Map<String, String> form) {
    String txnId = form.get("topup_txn_id");
    return new JuspayTopup(
        "wtpup_" + txnId, walletId, txnId, form.get("amount"), form.get("return_url"), "PENDING");
  }

  JuspayTopup with(String now) {
    return new JuspayTopup(id, walletId, topupTxnId, amount, returnUrl, now);
  }

  /** Whether the customer still has to decide. */
  boolean isOpen() {
    return status.equals("PENDING");
  }

  /** The return URL with the outcome; unsigned, since a response key is no setting here. */
  String wayBack() {
    return "%s?topup_txn_id=%s&wallet_id=%s&status=%s"
        .formatted(returnUrl, topupTxnId, walletId, status);
  }

  /** Whether it is the same request once more. */
  boolean isSame(JuspayTopup other) {
    return other.with(status).equals(this);
  }

  String json(String base) {
    boolean documented = !walletId.equals("SIM-NEW_STATUS");
    String url = base + "/wallets/topup/start/" + id;
    return "{\"topup_txn_id\":\"%s\",\"wallet_id\":\"%s\",\"status\":\"%s\"%s}"
        .formatted(
            topupTxnId,
            walletId,
            documented ? "PENDING" : "SETTLING",
            walletId.equals("SIM-NO_URL") ? "" : ",\"payment_url\":\"" + url + "\"");
  }
}
