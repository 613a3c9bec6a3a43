package dev.batua.secret;

import dev.batua.invocation.Deadline;
import dev.batua.problem.ProblemException;
import dev.batua.start.Rehearsal;
import dev.batua.text.Secret;
import dev.batua.text.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Keys that are kept as a secret and may be rotated at any time. Read first when this is built;
 * after {@code batua.secrets.max-age} an invocation has them read again in passing. One that finds
 * them twice as old, as after idling, waits for the reading, but for a moment only, and not for a
 * store that failed the last time. What cannot be read again serves on, up to {@code
 * batua.secrets.max-stale}; what was withdrawn does not.
 */
public final class RotatedKeys<C> implements Keys<C> {
  private static final Logger LOG = Logger.getLogger(RotatedKeys.class);

  /** How often at most a refusal of the provider's has the secret read. */
  private static final Duration BETWEEN_REFUSALS = Duration.ofSeconds(5);

  /** The longest wait for a reading where there are keys. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final SecretName name;
  private final SecretReader reader;
  private final Function<Secret, C> account;
  private final SecretAges ages;
  // The wall clock: it alone goes on while Lambda has the process frozen.
  private final Clock clock;
  private final CompletableFuture<?> firstRead;

  private long begun;
  private Reading<C> underWay;
  private long ended;
  private Reading<C> good;
  private Reading<C> waitedForInVain;
  private ProblemException problem;
  private Instant failed = Instant.MIN;
  private Instant refused = Instant.MIN;

  public RotatedKeys(
      SecretName name,
      SecretReader reader,
      Function<Secret, C> account,
      SecretAges ages,
      Clock clock) {
    this.name = name;
    this.reader = reader;
    this.account = account;
    this.ages = ages;
    this.clock = clock;
    underWay = read(clock.instant());
    firstRead = underWay.keys().exceptionally(e -> null);
  }

  /** Ends when the first reading has ended, well or not. */
  public CompletableFuture<?> firstRead() {
    return firstRead;
  }

  @Override
  public C now(Deadline deadline) {
    if (Rehearsal.current() != null) {
      return account.apply(Secret.of(Rehearsal.current().secret()));
    }
    Reading<C> reading;
    boolean serves;
    synchronized (this) {
      Instant now = clock.instant();
      serves = serves(now);
      if (serves && !isDue(now)) {
        return good.keys().join();
      }
      underWay = underWay.isOver(now) ? read(now) : underWay;
      reading = underWay;
      if (serves && !isWorthWaitingFor(reading, now)) {
        return good.keys().join();
      }
    }
    return after(reading, serves ? deadline.within(LONGEST_WAIT) : deadline);
  }

  @Override
  public Optional<C> insteadOf(C account, Deadline deadline) {
    Reading<C> reading;
    synchronized (this) {
      Instant now = clock.instant();
      if (good != null && !good.keys().join().equals(account)) {
        return Optional.of(good.keys().join());
      }
      if (!isWithin(BETWEEN_REFUSALS, refused, now)) {
        refused = now;
        underWay = read(now);
      }
      reading = underWay;
    }
    return Optional.of(reading.await(name, deadline)).filter(other -> !other.equals(account));
  }

  private Reading<C> read(Instant now) {
    Reading<C> reading = new Reading<>(++begun, now, new CompletableFuture<>());
    reader
        .read()
        .thenApply(account)
        .whenComplete(
            (keys, thrown) -> {
              if (thrown == null) {
                keep(reading, keys);
              } else {
                fail(reading, problem(thrown.getCause()));
              }
            });
    return reading;
  }

  private synchronized void keep(Reading<C> reading, C keys) {
    if (isLatest(reading)) {
      good = reading;
      problem = null;
    }
    reading.keys().complete(keys);
  }

  private synchronized void fail(Reading<C> reading, ProblemException why) {
    if (isLatest(reading)) {
      problem = why;
      failed = clock.instant();
      good = why instanceof SecretWithdrawn ? null : good;
      tell(why);
    }
    reading.keys().completeExceptionally(why);
  }

  private void tell(ProblemException why) {
    if (good == null) {
      LOG.errorf("the secret %s cannot be read: %s", name.id(), why.errors());
    } else {
      LOG.warnf("the secret %s of %s serves on: %s", name.id(), good.begun(), why.errors());
    }
  }

  /** Notes that a reading has ended; false if one that was begun later has ended before. */
  private boolean isLatest(Reading<C> reading) {
    boolean latest = ended < reading.number();
    ended = Math.max(ended, reading.number());
    return latest;
  }

  /** Only an outage makes keys too old: those that nobody asked for are merely read again. */
  private boolean serves(Instant now) {
    return good != null && (problem == null || good.age(now).compareTo(ages.stale()) < 0);
  }

  private boolean isDue(Instant now) {
    boolean pausing = problem != null && isWithin(ages.pause(), failed, now);
    return !pausing && !isWithin(ages.fresh(), good.begun(), now);
  }

  private boolean isWorthWaitingFor(Reading<C> reading, Instant now) {
    return problem == null
        && reading != waitedForInVain
        && good.age(now).compareTo(ages.fresh().multipliedBy(2)) >= 0;
  }

  /** False also where the clock was set back. */
  private static boolean isWithin(Duration time, Instant since, Instant now) {
    return !now.isBefore(since) && since.isAfter(now.minus(time));
  }

  /** The keys that serve when a reading has ended or is waited for no longer. */
  private C after(Reading<C> reading, Deadline deadline) {
    try {
      return reading.await(name, deadline);
    } catch (ProblemException e) {
      synchronized (this) {
        waitedForInVain = reading;
        if (serves(clock.instant())) {
          return good.keys().join();
        }
      }
      throw e;
    }
  }

  private ProblemException problem(Throwable cause) {
    if (cause instanceof ProblemException known) {
      return known;
    }
    LOG.errorf("%s: %s", name.id(), Trace.of(cause));
    return name.unavailable();
  }
}
