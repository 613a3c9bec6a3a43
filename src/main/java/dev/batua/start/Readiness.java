package dev.batua.start;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * What goes on side by side in the init phase. An event is asked for when all of it has ended, well
 * or not, or has had its time.
 */
@Singleton
public class Readiness {
  private final List<CompletableFuture<?>> underWay = new ArrayList<>();

  /**
   * Adds something that has begun.
   *
   * @param atMost how long init waits for it
   */
  public void underWay(CompletionStage<?> work, Duration atMost) {
    underWay.add(
        work.toCompletableFuture()
            .thenApply(done -> (Object) null)
            .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
            .exceptionally(e -> null));
  }

  /** Waits for all of it. */
  public void await() {
    underWay.forEach(CompletableFuture::join);
    underWay.clear();
  }
}
