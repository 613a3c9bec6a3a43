package dev.batua.secret;

import dev.batua.invocation.Deadline;
import dev.batua.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One reading of a secret.
 *
 * @param number counts readings, which come back in any order; clocks are set
 * @param begun when it was begun, by the wall clock
 * @param keys what it gives, or fails with a {@link ProblemException}
 */
record Reading<C>(long number, Instant begun, CompletableFuture<C> keys) {
  /** No reading takes longer, unless the process was frozen in it. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** How old it is; less than nothing where the clock was set back. */
  Duration age(Instant now) {
    return Duration.between(begun, now);
  }

  /** Whether nothing more is to be expected of it. */
  boolean isOver(Instant now) {
    return keys.isDone() || age(now).compareTo(LONGEST) > 0;
  }

  /** What it gives, before a deadline. */
  C await(SecretName name, Deadline deadline) {
    try {
      return keys.get(Math.max(0, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw (ProblemException) e.getCause();
    } catch (TimeoutException e) {
      throw name.unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw name.unavailable();
    }
  }
}
