package dev.batua.settlement;

import dev.batua.problem.Outcome;
import dev.batua.problem.ProviderWords;

/**
 * How a subject stands, as its provider says now.
 *
 * @param subject what was asked for
 * @param outcome what is known of it: SUCCEEDED and REFUSED are final, PENDING and UNKNOWN are not
 * @param amountPaise how much it is about; null where that is not said
 * @param providerId the provider's own id of it, or null
 * @param words what the provider says of it, fit to be passed on
 */
public record Standing(
    Subject subject, Outcome outcome, Long amountPaise, String providerId, ProviderWords words) {

  /** Whether no more is to be waited for: of an authorization, that its state is known. */
  public boolean endsTheWatch() {
    boolean known = outcome != Outcome.UNKNOWN;
    return isFinal() || subject.kind() == Subject.Kind.AUTHORIZATION && known;
  }

  /**
   * Whether it is of that amount, or says none.
   *
   * @param asked what it is to be of, in paise; null for any
   */
  public boolean isOf(Long asked) {
    return asked == null || amountPaise == null || asked.equals(amountPaise);
  }

  /** Whether it stays so. */
  public boolean isFinal() {
    return outcome == Outcome.SUCCEEDED || outcome == Outcome.REFUSED;
  }
}
