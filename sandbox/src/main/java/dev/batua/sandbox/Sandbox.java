package dev.batua.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.local.Assets;
import dev.batua.local.Callbacks;
import dev.batua.local.Exchange;
import dev.batua.local.Later;
import dev.batua.local.Recent;
import dev.batua.local.Reply;
import dev.batua.local.Simulator;
import dev.batua.local.id.NewIds;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The providers by their names, and what a test wants of a sandbox: to look into it, and to reset
 * it.
 */
@Singleton
class Sandbox {
  private static final String CALLBACKS = "/sandbox/callbacks/";

  private final Map<String, Simulator> simulators;
  private final Callbacks callbacks;
  private final Later later;
  private final NewIds ids;
  private final ObjectMapper json;
  private final Recent<Request> requests = new Recent<>();

  Sandbox(
      @All List<Simulator> simulators,
      Callbacks callbacks,
      Later later,
      NewIds ids,
      ObjectMapper json) {
    this.simulators =
        simulators.stream().collect(Collectors.toMap(Simulator::provider, Function.identity()));
    this.callbacks = callbacks;
    this.later = later;
    this.ids = ids;
    this.json = json;
  }

  /**
   * A request to a provider.
   *
   * @param path with its query, as the provider has it
   * @param status of the answer; 0 where none was given
   */
  record Request(
      Instant time, String provider, String method, String path, String body, int status) {}

  Reply answer(Exchange exchange) throws IOException {
    String[] parts = exchange.path().split("/", 3);
    Simulator simulator = simulators.get(parts[1]);
    return simulator == null || parts.length < 3
        ? about(exchange)
        : ofProvider(simulator, exchange, "/" + parts[2]);
  }

  private Reply ofProvider(Simulator simulator, Exchange exchange, String path) {
    Reply reply = simulator.answer(exchange, path);
    String query = exchange.query().isEmpty() ? "" : "?" + exchange.query();
    int status = reply.manner() == Reply.Manner.NEVER ? 0 : reply.status();
    requests.add(
        new Request(
            Instant.now(),
            simulator.provider(),
            exchange.method(),
            path + query,
            exchange.text(),
            status));
    return reply;
  }

  private Reply about(Exchange exchange) throws IOException {
    if (exchange.method().equals("PUT") && exchange.path().startsWith(CALLBACKS)) {
      return callBack(exchange.path().substring(CALLBACKS.length()), exchange.text().trim());
    }
    return switch (exchange.method() + " " + exchange.path()) {
      case "GET /sandbox/state" -> told(kept());
      case "GET /sandbox/requests" -> told(requests.all());
      case "GET /sandbox/callbacks" -> told(callbacks.sent());
      case "GET /sandbox/triggers" -> told(triggers());
      case "POST /sandbox/reset" -> reset(exchange.parameters().get("seed"));
      case "GET /style.css", "GET /favicon.ico" -> Assets.at(exchange.path()).orElseThrow();
      default -> fault(404, "Nothing is here: see docs/sandbox.md");
    };
  }

  private Reply told(Object value) throws IOException {
    return Reply.json(200, json.writeValueAsString(value));
  }

  private static Reply fault(int status, String message) {
    return Reply.json(status, "{\"message\":\"" + message + "\"}");
  }

  private Map<String, Object> kept() {
    Map<String, Object> kept = new TreeMap<>();
    simulators.forEach((provider, simulator) -> kept.put(provider, simulator.kept()));
    return kept;
  }

  private Map<String, Simulator.Trigger> triggers() {
    Map<String, Simulator.Trigger> triggers = new TreeMap<>();
    simulators.values().forEach(simulator -> triggers.putAll(simulator.triggers()));
    return triggers;
  }

  /** Has a provider call back at an address, or no longer where it is empty. */
  private Reply callBack(String provider, String address) {
    if (!simulators.containsKey(provider)) {
      return fault(404, "No provider has this name");
    }
    if (!address.isEmpty() && !address.matches("https?://[!-~]+")) {
      return fault(400, "The body must be a URL of http or https, or empty");
    }
    try {
      callbacks.to(provider, Optional.of(address).filter(it -> !it.isEmpty()).map(URI::create));
      return Reply.json(204, "");
    } catch (IllegalArgumentException e) {
      return fault(400, "The body must be a URL of http or https, or empty");
    }
  }

  /** As after a start: nothing is kept, nothing will happen, and ids begin anew. */
  private Reply reset(String seed) {
    if (seed != null && !seed.matches("-?[0-9]{1,18}")) {
      return fault(400, "seed must be a whole number");
    }
    later.forget();
    simulators.values().forEach(Simulator::forget);
    callbacks.forget();
    requests.forget();
    if (seed == null) {
      ids.again();
    } else {
      ids.again(Long.parseLong(seed));
    }
    return Reply.json(204, "");
  }
}
