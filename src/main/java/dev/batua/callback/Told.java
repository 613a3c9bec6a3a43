package dev.batua.callback;

import dev.batua.settlement.Subject;

/**
 * What a callback tells: something to look up, or a reason to leave it alone.
 *
 * @param subject what it is about; null where it is ignored
 * @param amountPaise how much it says that is about, to be compared alone; may be null
 * @param ignored why nothing is done about it, or null
 */
public record Told(Subject subject, Long amountPaise, Ignored ignored) {

  /** Something to look up. */
  public static Told of(Subject subject, Long amountPaise) {
    return new Told(subject, amountPaise, null);
  }

  /** Nothing to do. */
  public static Told nothing(Ignored why) {
    return new Told(null, null, why);
  }
}
