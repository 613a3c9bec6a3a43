package dev.batua.juspay;

import dev.batua.text.Secret;
import dev.batua.text.Shape;

/** A customer's mobile number: digits alone, and nobody's business but the caller's. */
final class MobileNumber {
  /** Without a plus and without the country's code. */
  static final Shape SHAPE =
      Shape.pattern("[0-9]{6,15}", "6 to 15 digits, without + and country code");

  private MobileNumber() {}

  /** What Juspay has for one; null where it is none. */
  static Secret of(String text) {
    return text != null && SHAPE.accepts().test(text) ? Secret.of(text) : null;
  }

  /** The digits of one; null stays null. */
  static String revealed(Secret number) {
    return number == null ? null : number.reveal();
  }
}
