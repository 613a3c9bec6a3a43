package dev.batua.juspay;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Money as Juspay writes it. */
final class Rupees {
  /** Digits, of which at most two after the point are other than zero; in any JSON type. */
  private static final Predicate<String> AMOUNT =
      Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2}0{0,8})?").asMatchPredicate();

  private Rupees() {}

  /** Whole paise as rupees with two decimals: 20500 is {@code 205.00}. */
  static String ofPaise(long paise) {
    return BigDecimal.valueOf(paise, 2).toPlainString();
  }

  /** Rupees as whole paise: {@code 95.5} is 9550; null where the text is null or no amount. */
  static Long toPaise(String rupees) {
    return rupees != null && AMOUNT.test(rupees)
        ? new BigDecimal(rupees).movePointRight(2).longValueExact()
        : null;
  }
}
