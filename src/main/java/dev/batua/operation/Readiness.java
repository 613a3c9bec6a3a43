package dev.batua.operation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is under way side by side in the init phase and awaited, within bounds, at its end. */
@Singleton
public class Readiness {
  private final List<Work> underWay = new CopyOnWriteArrayList<>();

  /** Lets the first event wait for some work, but no longer than a time from now. */
  public void underWay(CompletionStage<?> work, Duration atMost) {
    underWay.add(new Work(work, System.nanoTime() + atMost.toNanos()));
  }

  /** Waits until all work is done, has failed or has used up its time. */
  void await() throws InterruptedException {
    for (Work work : underWay) {
      work.await();
    }
  }

  private record Work(CompletionStage<?> stage, long end) {

    void await() throws InterruptedException {
      try {
        stage.toCompletableFuture().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (ExecutionException | TimeoutException e) {
        // Whoever needs the result finds out what became of it.
      }
    }
  }
}
