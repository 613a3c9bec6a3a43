package dev.batua.settlement;

import dev.batua.invocation.Deadline;
import dev.batua.problem.Settlement;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that something is watched if the call that begins it leaves it open. A call that uses
 * up all of its time leaves none to say so: shortly before its end it is put into the queue beside
 * the call, which does no harm to one that ends well.
 */
public final class Watching implements AutoCloseable {
  /** What the queue needs as a rule, with a first connection to it. */
  public static final Duration LEAD = Duration.ofMillis(700);

  private final Optional<WatchSender> queue;
  private final Watch watch;
  private final Duration delay;
  private final Deadline end;
  private final Future<?> early;
  private CompletableFuture<Settlement> put;

  /**
   * Begins now.
   *
   * @param queue where it is put, if anywhere
   * @param end when the answer is due
   */
  public Watching(Optional<WatchSender> queue, Subject subject, Schedule schedule, Deadline end) {
    this.queue = queue;
    this.end = end;
    watch = Watch.of(subject);
    delay = schedule.after(0).orElse(Duration.ZERO);
    early =
        queue.isEmpty()
            ? CompletableFuture.completedFuture(null)
            : Infrastructure.getDefaultWorkerPool()
                .schedule(
                    this::begin, end.left().minus(lead(end)).toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Duration lead(Deadline end) {
    Duration half = end.left().dividedBy(2);
    return half.compareTo(LEAD) < 0 ? half : LEAD;
  }

  /** Whether there is time for something else before. */
  public boolean leavesTime() {
    return end.left().compareTo(LEAD) > 0;
  }

  private synchronized CompletableFuture<Settlement> begin() {
    if (put == null) {
      put = CompletableFuture.supplyAsync(this::put, Infrastructure.getDefaultWorkerPool());
    }
    return put;
  }

  private Settlement put() {
    try {
      queue.orElseThrow().put(watch.message(), delay, end);
      return Settlement.WATCHED;
    } catch (IOException e) {
      return Settlement.QUEUE_FAILED;
    }
  }

  /** Has it watched, and says whether it is; waits for the queue no longer than to the end. */
  public Settlement settlement() {
    return queue.isEmpty()
        ? Settlement.NO_QUEUE
        : begin()
            .exceptionally(e -> Settlement.QUEUE_FAILED)
            .copy()
            .completeOnTimeout(
                Settlement.QUEUE_FAILED, Math.max(0, end.left().toMillis()), TimeUnit.MILLISECONDS)
            .join();
  }

  /** Ends what was to be done at the end of the time. */
  @Override
  public void close() {
    early.cancel(false);
  }
}
