package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Calling;
import java.time.Duration;
import java.time.Instant;

/**
 * A debit, a capture or a refund.
 *
 * @param id the merchant's own id of it
 * @param paise how much
 * @param code PhonePe's code of it
 * @param begun when
 * @param walletId whose wallet; null where that is nobody's
 * @param refundOf the id of what it gives back; null where it takes
 * @param calling how it is told that it has come to its end
 */
record PhonePeTransaction(
    String id,
    long paise,
    String code,
    Instant begun,
    String walletId,
    String refundOf,
    Calling calling) {
  static final String PAID = "PAYMENT_SUCCESS";

  /** How long one is pending, or not to be found, before it is what it becomes. */
  static final Duration MOMENT = Duration.ofSeconds(2);

  private static final long BEFORE = 20_500;

  /** One that was there before. */
  static PhonePeTransaction before(String id, Instant now) {
    return new PhonePeTransaction(id, BEFORE, PAID, now, null, null, Calling.NEVER);
  }

  PhonePeTransaction with(String other) {
    return new PhonePeTransaction(id, paise, other, begun, walletId, refundOf, calling);
  }

  boolean isPaid() {
    return code.equals(PAID);
  }

  boolean isRefund() {
    return refundOf != null;
  }

  /** Whether it is paid after a moment. */
  boolean waits() {
    return code.equals("TRANSACTION_NOT_FOUND")
        || PhonePeError.named(code).filter(PhonePeError::isOpen).isPresent();
  }

  /** Whether it has waited for long enough to be paid. */
  boolean isDue(Instant now) {
    return waits() && !now.isBefore(begun.plus(MOMENT));
  }

  /** PhonePe's own id of it. */
  String reference() {
    return "P%022d".formatted(Integer.toUnsignedLong(id.hashCode()));
  }

  private String state() {
    return isPaid() ? "COMPLETED" : code.contains("PENDING") ? "PENDING" : "FAILED";
  }

  /** As the answer to a debit has it. */
  ObjectNode debited() {
    return PhonePeJson.object()
        .put("responseType", "PAYMENT")
        .put("transactionId", id)
        .put("amount", paise)
        .put("paymentState", state())
        .put("providerReferenceId", reference());
  }

  /** As a look-up has it. */
  ObjectNode json(String merchantId) {
    ObjectNode json =
        PhonePeJson.object()
            .put("transactionId", id)
            .put("merchantId", merchantId)
            .put("amount", paise)
            .put("providerReferenceId", reference())
            .put("paymentState", state())
            .put("payResponseCode", isPaid() ? "SUCCESS" : code);
    json.putArray("paymentModes").addObject().put("mode", "WALLET").put("amount", paise);
    return json;
  }

  /** As the answer to a refund has it. */
  ObjectNode refunded(String merchantId) {
    return PhonePeJson.object()
        .put("transactionId", id)
        .put("merchantId", merchantId)
        .put("amount", paise)
        .put("status", state())
        .putNull("mobileNumber")
        .put("providerReferenceId", reference())
        .put("payResponseCode", isPaid() ? "SUCCESS" : state());
  }
}
