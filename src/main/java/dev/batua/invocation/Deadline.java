package dev.batua.invocation;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;

/** The moment by which something must have come to its end. */
public final class Deadline {
  /** What is kept of an invocation to answer in. */
  private static final Duration MARGIN = Duration.ofMillis(500);

  /** No function lives longer; emulators that know no deadline report nonsense far beyond it. */
  private static final Duration LONGEST_INVOCATION = Duration.ofMinutes(15);

  private final long nanos;

  private Deadline(Duration left) {
    nanos = System.nanoTime() + left.toNanos();
  }

  /** The end of an invocation, less a margin to answer in. */
  public static Deadline of(Context context) {
    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
    boolean known = left.abs().compareTo(LONGEST_INVOCATION) <= 0;
    return new Deadline((known ? left : LONGEST_INVOCATION).minus(MARGIN));
  }

  /** A time from now. */
  public static Deadline in(Duration time) {
    return new Deadline(time);
  }

  /** The earlier of this and a time from now. */
  public Deadline within(Duration time) {
    return time.compareTo(left()) < 0 ? new Deadline(time) : this;
  }

  /** So much earlier, but no earlier than half of what is left. */
  Deadline less(Duration time) {
    Duration half = left().dividedBy(2);
    return time.isZero()
        ? this
        : new Deadline(left().minus(time.compareTo(half) < 0 ? time : half));
  }

  /** Whether less than a millisecond is left. */
  public boolean isOver() {
    return left().toMillis() <= 0;
  }

  /** What is left; zero or less once it has passed. */
  public Duration left() {
    return Duration.ofNanos(nanos - System.nanoTime());
  }
}
