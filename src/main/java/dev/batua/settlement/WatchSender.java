package dev.batua.settlement;

import dev.batua.invocation.Deadline;
import java.io.IOException;
import java.time.Duration;

/** Puts messages into the queue of what is watched. */
public interface WatchSender {
  /** The queue keeps nothing back for longer. */
  Duration LONGEST_DELAY = Duration.ofMinutes(15);

  /**
   * Returns when the queue has taken it; fails where it has not, or not before the deadline.
   *
   * @param message what will be handed out, JSON
   * @param delay after which it will be, 15 minutes at most
   */
  void put(String message, Duration delay, Deadline deadline) throws IOException;
}
