package dev.batua.settlement;

import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.settings.SettingsCheck;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bus that keeps what is told. */
@Alternative
@Singleton
public class BusHere implements EventBus {
  private final List<PaymentEvent> told = new CopyOnWriteArrayList<>();
  private volatile boolean reachable = true;

  @Override
  public Optional<EventPublisher> publisher(HttpSetup http, SettingsCheck check) {
    return Optional.of(this::take);
  }

  private void take(List<PaymentEvent> events, Deadline deadline) {
    if (!reachable) {
      throw new ProblemException(ProblemCode.EVENTS_UNAVAILABLE, "Send it again.").retryable(true);
    }
    told.addAll(events);
  }

  /** Takes nothing from now on. */
  public void breaks() {
    reachable = false;
  }

  /** All that was told, in order. */
  public List<PaymentEvent> told() {
    return told;
  }

  /** The details of the same. */
  public List<PaymentEvent.Detail> details() {
    return told.stream().map(PaymentEvent::detail).toList();
  }
}
