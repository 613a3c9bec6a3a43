package dev.batua.start;

import dev.batua.invocation.LastWords;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds and rehearses the one function that this process serves, before it asks for an event. */
@Singleton
class Init {
  /** What has the JDK print or keep all that goes through TLS or HTTP, whatever the log level. */
  private static final List<String> WIRETAPS =
      List.of("javax.net.debug", "sun.net.http.captureRules");

  void build(
      @Observes StartupEvent start,
      @ConfigProperty(name = "quarkus.lambda.handler") Optional<String> function,
      Readiness readiness) {
    WIRETAPS.forEach(System::clearProperty);
    LastWords.ofThreads();
    function
        .map(name -> Arc.container().instance(name).get())
        .filter(Rehearsal.Rehearsed.class::isInstance)
        .map(handler -> ((Rehearsal.Rehearsed) handler).rehearsal())
        .ifPresent(rehearsal -> play(rehearsal, readiness));
    readiness.await();
  }

  private static void play(Rehearsal rehearsal, Readiness readiness) {
    readiness.underWay(
        CompletableFuture.runAsync(rehearsal::play, work -> new Thread(work, "rehearsal").start()),
        Rehearsal.LONGEST);
  }
}
