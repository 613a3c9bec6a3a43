package dev.batua.watch;

import dev.batua.invocation.Invocation;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.provider.Provider;
import dev.batua.settlement.LearnedFrom;
import dev.batua.settlement.PaymentEvent;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Watch;
import dev.batua.settlement.Watching;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asking once for something that is watched.
 *
 * @param provider who is asked
 * @param watch what is watched
 * @param invocation in which it is asked
 */
record Asking(Provider<?, ?> provider, Watch watch, Invocation invocation) {
  /** After which what could not be told is asked for again. */
  private static final Duration BUS_IS_BACK = Duration.ofMinutes(1);

  /** Says how it stands; fails where it could neither be told nor put back. */
  Standing once() throws IOException {
    invocation.keep(Watching.LEAD);
    Standing standing = standing();
    Optional<Duration> next = provider.schedule().after(watch.asked() + 1);
    if (standing.endsTheWatch()) {
      tell(PaymentEvent.of(standing, LearnedFrom.WATCH), "Settled");
    } else if (next.isPresent()) {
      putBack(watch.askedAgain(), next.get());
      invocation.count("Waiting");
    } else {
      tell(PaymentEvent.unsettled(standing), "Unsettled");
    }
    return standing;
  }

  /** A look-up that failed says nothing: nor does it that nothing was found, soon after. */
  private Standing standing() {
    try {
      return provider.ask(watch.subject(), invocation).get(0);
    } catch (ProblemException e) {
      if (e.code() == ProblemCode.NOT_CONFIGURED) {
        throw e;
      }
      return new Standing(watch.subject(), Outcome.UNKNOWN, null, null, e.words());
    }
  }

  private void tell(PaymentEvent event, String counter) throws IOException {
    try {
      provider.publish(List.of(event), invocation);
      invocation.count(counter);
    } catch (ProblemException e) {
      if (e.code() != ProblemCode.EVENTS_UNAVAILABLE) {
        throw e;
      }
      invocation.count("EventsUnavailable");
      putBack(watch, BUS_IS_BACK);
    }
  }

  /** In the time that was kept for it. */
  private void putBack(Watch watched, Duration delay) throws IOException {
    invocation.keep(Duration.ZERO);
    provider.watchAgain(watched, delay, invocation);
  }
}
