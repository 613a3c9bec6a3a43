package dev.batua.settlement;

import dev.batua.invocation.Deadline;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where it is told what was settled, and kept what is to be asked for.
 *
 * @param events tells; nothing where no bus is configured
 * @param watches keeps; nothing where no queue is configured
 */
public record Outlets(Optional<EventPublisher> events, Optional<WatchSender> watches) {

  /** Tells it; returns when the bus has taken all of it. */
  public void publish(List<PaymentEvent> told, Deadline deadline) {
    events
        .orElseThrow(() -> missing("batua.events.bus", "must be set: a bus' name or ARN"))
        .publish(told, deadline);
  }

  /** Puts something back that is watched; fails where the queue did not take it. */
  public void watchAgain(Watch watch, Duration delay, Deadline deadline) throws IOException {
    watches
        .orElseThrow(() -> missing("batua.settle.queue-url", "must be set: the queue's URL"))
        .put(watch.message(), delay, deadline);
  }

  private static ProblemException missing(String setting, String reason) {
    return new ProblemException(
            ProblemCode.NOT_CONFIGURED, "Correct what errors lists; nothing was told.")
        .errors(List.of(new Fault(setting, reason)));
  }
}
