package dev.batua.settlement;

import dev.batua.invocation.Deadline;
import java.util.List;

/** Publishes events, at least once and in no order. */
public interface EventPublisher {
  /**
   * Returns when the bus has taken all of them.
   *
   * @throws dev.batua.problem.ProblemException EVENTS_UNAVAILABLE where it has not, or not before
   *     the deadline; some may have been taken
   */
  void publish(List<PaymentEvent> events, Deadline deadline);
}
