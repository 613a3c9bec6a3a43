package dev.batua.phonepe;

import dev.batua.text.Shape;

/** The merchant's own id of a debit, an authorization or a refund: another one for each. */
final class TransactionId {
  /** Fewer than 38 characters, by "FAQ" of PhonePe's pages. */
  static final Shape SHAPE = Shape.id(37);

  private TransactionId() {}
}
