package dev.batua.local;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What happens on this machine after a while. What takes minutes elsewhere is hurried here: {@code
 * local.hurry} says how many times as fast it goes.
 */
@Singleton
@UnlessBuildProfile("prod")
public class Later {
  private static final Logger LOG = Logger.getLogger(Later.class);

  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Later::thread);
  private final ExecutorService workers = Executors.newCachedThreadPool(Later::thread);
  private final long hurry;

  Later(@ConfigProperty(name = "local.hurry", defaultValue = "1") long hurry) {
    this.hurry = hurry;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "later");
    thread.setDaemon(true);
    return thread;
  }

  /** How many times as fast it goes as elsewhere. */
  public long hurry() {
    return hurry;
  }

  /** How long something takes here that takes a while elsewhere. */
  public Duration hurried(Duration wait) {
    return wait.dividedBy(hurry);
  }

  /** Does something after a while, beside everything else. */
  public void in(Duration wait, Runnable work) {
    clock.schedule(() -> workers.execute(logged(work)), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does nothing any longer of what was to be done. */
  public void forget() {
    clock.getQueue().clear();
  }

  private static Runnable logged(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.error("what was to happen later", e);
      }
    };
  }

  /** Ends with the program that it belongs to, which a live reload replaces. */
  @PreDestroy
  void end() {
    clock.shutdownNow();
    workers.shutdownNow();
  }
}
