package dev.batua.juspay;

import java.math.BigDecimal;

/** Money as Juspay writes it. */
final class Rupees {

  private Rupees() {}

  /** Whole paise as rupees with two decimals: 20500 is {@code 205.00}. */
  static String ofPaise(long paise) {
    return BigDecimal.valueOf(paise, 2).toPlainString();
  }
}
