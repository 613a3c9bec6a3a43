package dev.batua.phonepe;

import dev.batua.provider.ProviderAnswer;

/**
 * How an authorization stands, in PhonePe's word; an open set. AUTHORIZED, CREATED, COMPLETED and
 * CANCELLED were seen, and COMPLETED proves no payment.
 *
 * <p>Source: "Submit Auth Request" and "Check Auth Status" of PhonePe's pages.
 */
record AuthState(String word) {
  /** PhonePe's field for it. */
  static final String FIELD = "data.authState";

  /** The one in an answer; ends the operation where there is none. */
  static AuthState of(ProviderAnswer answer) {
    String word = answer.text(FIELD);
    if (word == null) {
      throw PhonePe.failed(answer, "has no authState");
    }
    return new AuthState(word);
  }

  /** Whether money is held, or is about to be. */
  boolean isHeld() {
    return word.equals("AUTHORIZED") || word.equals("CREATED");
  }

  /** Whether what was held is free again. */
  boolean isCancelled() {
    return word.equals("CANCELLED");
  }
}
