package dev.batua.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is served on this machine: pages, simulators, and the API itself. */
@Singleton
@UnlessBuildProfile("prod")
class Site {
  private static final String SIMULATOR = "/simulator/";
  private static final Map<String, String> FILES =
      Map.of(
          "/", "index.html",
          "/app.js", "app.js",
          "/api", "api.html",
          "/api.js", "api.js",
          "/openapi.json", "openapi.json",
          "/style.css", "style.css",
          "/favicon.ico", "favicon.svg");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final Iterable<Simulator> simulators;
  private final ObjectMapper json;

  Site(@Any Instance<Simulator> simulators, ObjectMapper json) {
    this.simulators = simulators;
    this.json = json;
  }

  Reply answer(Exchange exchange) throws JsonProcessingException {
    String path = exchange.path();
    for (Simulator simulator : simulators) {
      String base = SIMULATOR + simulator.provider();
      if (path.startsWith(base + "/")) {
        return simulator.answer(exchange, path.substring(base.length()));
      }
    }
    if (exchange.method().equals("GET") && path.equals("/routes.json")) {
      return Reply.json(200, json.writeValueAsString(routes()));
    }
    return exchange.method().equals("GET") && FILES.containsKey(path)
        ? file(FILES.get(path))
        : Gateway.answer(exchange);
  }

  /** Every route, with what makes its simulator misbehave. */
  private List<Map<String, Object>> routes() {
    Map<String, Simulator.Trigger> triggers = new HashMap<>();
    simulators.forEach(simulator -> triggers.putAll(simulator.triggers()));
    return Routes.ALL.stream()
        .map(
            route ->
                Map.<String, Object>of("route", route, "trigger", triggers.get(route.function())))
        .toList();
  }

  private static Reply file(String name) {
    return Reply.of(200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), resource(name));
  }

  /** A text of the folder {@code local} among the resources. */
  static String resource(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("local/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
