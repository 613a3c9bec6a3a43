package dev.batua.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everything that is served on this machine: pages, simulators, and the API itself. */
@Singleton
@UnlessBuildProfile("prod")
class Site {
  private static final String SIMULATOR = "/simulator/";

  private final Iterable<Simulator> simulators;
  private final Instance<Served> others;
  private final Gateway gateway;
  private final ObjectMapper json;

  Site(
      @Any Instance<Simulator> simulators,
      @Any Instance<Served> others,
      Gateway gateway,
      ObjectMapper json) {
    this.simulators = simulators;
    this.others = others;
    this.gateway = gateway;
    this.json = json;
  }

  Reply answer(Exchange exchange) throws IOException {
    String path = exchange.path();
    for (Simulator simulator : simulators) {
      String base = SIMULATOR + simulator.provider();
      if (path.startsWith(base + "/")) {
        return simulator.answer(exchange, path.substring(base.length()));
      }
    }
    Optional<Reply> file = exchange.method().equals("GET") ? file(path) : Optional.empty();
    return file.or(() -> others.stream().flatMap(it -> it.answer(exchange).stream()).findFirst())
        .orElseGet(() -> gateway.answer(exchange));
  }

  private Optional<Reply> file(String path) throws IOException {
    return switch (path) {
      case "/openapi.json" -> Optional.of(Reply.json(200, OpenApi.read().toString()));
      case "/triggers.json" -> Optional.of(Reply.json(200, json.writeValueAsString(triggers())));
      default -> Assets.at(path);
    };
  }

  /** What makes the simulators misbehave, by the function that calls them. */
  private Map<String, Simulator.Trigger> triggers() {
    Map<String, Simulator.Trigger> triggers = new HashMap<>();
    simulators.forEach(simulator -> triggers.putAll(simulator.triggers()));
    return triggers;
  }
}
