package dev.batua.phonepe;

import dev.batua.provider.ProviderAnswer;
import dev.batua.request.Amounts;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Money as PhonePe writes it: in whole paise, as we do. */
final class Paise {
  /** PhonePe's field for what a transaction is of. */
  static final String FIELD = "data.amount";

  private static final Predicate<String> AMOUNT = Pattern.compile("[0-9]{1,16}").asMatchPredicate();

  private Paise() {}

  /** What PhonePe has for an amount; null where the text is null or none. */
  static Long of(String text) {
    boolean amount = text != null && AMOUNT.test(text) && Long.parseLong(text) <= Amounts.MOST;
    return amount ? Long.valueOf(text) : null;
  }

  /** What the transaction in an answer is of; null where that is not there, or no amount. */
  static Long in(ProviderAnswer answer) {
    return of(answer.text(FIELD));
  }

  /**
   * The same where an amount was asked for; ends the operation where it is another one.
   *
   * @param asked null for any
   */
  static Long in(ProviderAnswer answer, Long asked) {
    Long amount = in(answer);
    if (asked != null && amount != null && !asked.equals(amount)) {
      throw PhonePe.failed(answer, "is of another amount than was asked");
    }
    return amount;
  }
}
