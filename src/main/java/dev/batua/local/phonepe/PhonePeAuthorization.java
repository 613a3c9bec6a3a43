package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * Money that is held in a wallet.
 *
 * @param id the merchant's own id of it
 * @param walletId whose wallet; null where that is nobody's
 * @param paise how much was held
 * @param captured how much of it was taken
 * @param state PhonePe's word
 * @param expires when it is let go by itself
 */
record PhonePeAuthorization(
    String id, String walletId, long paise, long captured, String state, Instant expires) {
  private static final long BEFORE = 20_500;

  static PhonePeAuthorization of(String id, String walletId, long paise, Instant expires) {
    return new PhonePeAuthorization(id, walletId, paise, 0, "AUTHORIZED", expires);
  }

  /** One that was there before. */
  static PhonePeAuthorization before(String id) {
    return of(id, null, BEFORE, Instant.MAX);
  }

  PhonePeAuthorization with(String other) {
    return new PhonePeAuthorization(id, walletId, paise, captured, other, expires);
  }

  PhonePeAuthorization captured(long amount) {
    return new PhonePeAuthorization(id, walletId, paise, amount, "CREATED", expires);
  }

  boolean is(String word) {
    return state.equals(word);
  }

  boolean isOver(Instant now) {
    return is("AUTHORIZED") && !now.isBefore(expires);
  }

  /** PhonePe's own id of it. */
  String reference() {
    return "A%022d".formatted(Integer.toUnsignedLong(id.hashCode()));
  }

  /** As the answer to what is done about it has it. */
  ObjectNode brief(long amount) {
    return PhonePeJson.object()
        .put("amount", amount)
        .put("transactionId", id)
        .put("authState", state)
        .put("providerReferenceId", reference());
  }

  /** As a look-up has it. */
  ObjectNode json() {
    return PhonePeJson.object()
        .put("transactionId", id)
        .put("authState", state)
        .put("authorizedAmount", paise)
        .put("capturedAmount", captured)
        .put("providerReferenceId", is("AUTHORIZED") ? null : reference());
  }
}
