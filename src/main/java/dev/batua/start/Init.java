package dev.batua.start;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds and rehearses the one function that this process serves, before it asks for an event. */
@Singleton
class Init {

  void build(
      @Observes StartupEvent start,
      @ConfigProperty(name = "quarkus.lambda.handler") Optional<String> function,
      Readiness readiness) {
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
