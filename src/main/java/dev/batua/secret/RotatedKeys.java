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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Keys that are kept as a secret and may be rotated at any time. Read first when this is built;
 * after {@code batua.secrets.max-age} an invocation has them read again in passing and goes on with
 * what is there. What cannot be read again serves on, up to {@code batua.secrets.max-stale}.
 */
public final class RotatedKeys<C> implements Keys<C> {
  private static final Logger LOG = Logger.getLogger(RotatedKeys.class);

  /** How often at most a refusal of the provider's has the secret read. */
  private static final Duration BETWEEN_REFUSALS = Duration.ofMinutes(1);

  private final SecretName name;
  private final SecretReader reader;
  private final Function<Secret, C> account;
  private final SecretAges ages;
  // The wall clock: it alone goes on while Lambda has the process frozen.
  private final Clock clock;

  private Read<C> good;
  private CompletableFuture<C> underWay;
  private Instant failed = Instant.MIN;
  private Instant refused = Instant.MIN;

  private record Read<C>(C account, Instant begun) {}

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
    this.underWay = read();
  }

  /** Ends when the first reading has ended, well or not. */
  public CompletableFuture<?> firstRead() {
    return underWay.exceptionally(e -> null);
  }

  @Override
  public C now(Deadline deadline) {
    if (Rehearsal.current() != null) {
      return account.apply(Secret.of(Rehearsal.current().secret()));
    }
    CompletableFuture<C> reading;
    synchronized (this) {
      Instant now = clock.instant();
      if (good != null && !isTooOld(now)) {
        if (!isWithin(ages.fresh(), good.begun(), now) && !isWithin(ages.pause(), failed, now)) {
          readOnce();
        }
        return good.account();
      }
      reading = readOnce();
    }
    return await(reading, deadline);
  }

  @Override
  public Optional<C> insteadOf(C account, Deadline deadline) {
    CompletableFuture<C> reading;
    synchronized (this) {
      Instant now = clock.instant();
      if (!good.account().equals(account)) {
        return Optional.of(good.account());
      }
      if (isWithin(BETWEEN_REFUSALS, refused, now)) {
        return Optional.empty();
      }
      refused = now;
      reading = read();
    }
    try {
      return Optional.of(await(reading, deadline)).filter(other -> !other.equals(account));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  /** Only an outage makes a value too old: one that nobody asked for is merely read again. */
  private boolean isTooOld(Instant now) {
    return failed.isAfter(good.begun()) && !isWithin(ages.stale(), good.begun(), now);
  }

  /** False also where the clock was set back. */
  private static boolean isWithin(Duration time, Instant since, Instant now) {
    return !now.isBefore(since) && since.isAfter(now.minus(time));
  }

  private CompletableFuture<C> readOnce() {
    if (underWay.isDone()) {
      underWay = read();
    }
    return underWay;
  }

  private CompletableFuture<C> read() {
    Instant begun = clock.instant();
    return reader
        .read()
        .thenApply(secret -> keep(new Read<>(account.apply(secret), begun)))
        .whenComplete((read, failure) -> note(failure))
        .toCompletableFuture();
  }

  private synchronized C keep(Read<C> read) {
    if (good == null || !good.begun().isAfter(read.begun())) {
      good = read;
    }
    return good.account();
  }

  private synchronized void note(Throwable failure) {
    if (failure == null) {
      failed = Instant.MIN;
      return;
    }
    failed = clock.instant();
    ProblemException problem = problem(failure.getCause());
    Object why = problem.errors() == null ? problem.code() : problem.errors();
    if (good == null) {
      LOG.errorf("the secret %s cannot be read: %s", name.id(), why);
    } else {
      LOG.warnf("the secret %s of %s serves on: %s", name.id(), good.begun(), why);
    }
  }

  private C await(CompletableFuture<C> reading, Deadline deadline) {
    try {
      return reading.get(Math.max(0, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw problem(e.getCause());
    } catch (TimeoutException e) {
      throw name.unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw name.unavailable();
    }
  }

  private ProblemException problem(Throwable cause) {
    if (cause instanceof ProblemException problem) {
      return problem;
    }
    LOG.errorf("%s: %s", name.id(), Trace.of(cause));
    return name.unavailable();
  }
}
