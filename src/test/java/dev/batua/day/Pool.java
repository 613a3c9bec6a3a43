package dev.batua.day;

import dev.batua.environment.FunctionEnvironment;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The execution environments of one function: one event each at a time, a new one for each dead.
 */
final class Pool implements AutoCloseable {
  private final BlockingQueue<FunctionEnvironment> idle = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Callable<FunctionEnvironment> start;

  Pool(int environments, Callable<FunctionEnvironment> start) throws Exception {
    this.start = start;
    for (int i = 0; i < environments; i++) {
      idle.add(start.call());
    }
  }

  /** An invocation that can be cut short by the death of its environment. */
  final class Call {
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final AtomicReference<FunctionEnvironment> environment = new AtomicReference<>();

    /** Kills the environment: nothing more comes of it. */
    void kill() {
      FunctionEnvironment dead = environment.getAndSet(null);
      if (dead != null) {
        answer.complete(null);
        threads.execute(() -> replace(dead));
      }
    }

    /** The answer; null where the environment has died. */
    String make(String event) throws Exception {
      FunctionEnvironment mine = idle.take();
      environment.set(mine);
      threads.execute(() -> invoke(mine, event));
      return answer.get();
    }

    private void invoke(FunctionEnvironment mine, String event) {
      try {
        String text = mine.invoke(event);
        if (environment.compareAndSet(mine, null)) {
          idle.add(mine);
          answer.complete(text);
        }
      } catch (Throwable e) {
        if (environment.compareAndSet(mine, null)) {
          replace(mine);
          answer.completeExceptionally(e);
        }
      }
    }
  }

  /** A call that has not begun. */
  Call call() {
    return new Call();
  }

  private void replace(FunctionEnvironment dead) {
    try {
      dead.close();
      idle.add(start.call());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws Exception {
    for (FunctionEnvironment environment : idle) {
      environment.close();
    }
    threads.shutdownNow();
  }
}
