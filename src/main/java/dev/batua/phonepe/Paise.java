package dev.batua.phonepe;

import dev.batua.request.Amounts;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Money as PhonePe writes it: in whole paise, as we do. */
final class Paise {
  private static final Predicate<String> AMOUNT = Pattern.compile("[0-9]{1,16}").asMatchPredicate();

  private Paise() {}

  /** What PhonePe has for an amount; null where the text is null or none. */
  static Long of(String text) {
    boolean amount = text != null && AMOUNT.test(text) && Long.parseLong(text) <= Amounts.MOST;
    return amount ? Long.valueOf(text) : null;
  }
}
