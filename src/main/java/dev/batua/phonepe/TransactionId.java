package dev.batua.phonepe;

import dev.batua.provider.ProviderAnswer;
import dev.batua.text.Shape;

/** The merchant's own id of a debit, an authorization or a refund: another one for each. */
final class TransactionId {
  /** Fewer than 38 characters, by "FAQ" of PhonePe's pages. */
  static final Shape SHAPE = Shape.id(37);

  /** PhonePe's field for it. */
  static final String FIELD = "data.transactionId";

  private TransactionId() {}

  /** Ends the operation where an answer does not say what it is about. */
  static void requireIn(ProviderAnswer answer) {
    if (!answer.has(FIELD)) {
      throw PhonePe.failed(answer, "does not say which transaction it is about");
    }
  }
}
