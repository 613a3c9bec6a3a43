package dev.batua.operation;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the one function that this process serves, before the first event is asked for. */
@Singleton
class Init {
  private final Readiness readiness;

  Init(Readiness readiness) {
    this.readiness = readiness;
  }

  void build(
      @Observes StartupEvent start,
      @ConfigProperty(name = "quarkus.lambda.handler") Optional<String> function) {
    function.ifPresent(name -> Arc.container().instance(name).get());
    readiness.await();
  }
}
