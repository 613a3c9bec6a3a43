package dev.batua.local;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Contract;
import dev.batua.operation.Event;
import dev.batua.operation.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * That every value on the front page brings out what stands beside it, by the event of its
 * function.
 */
@QuarkusTest
@TestProfile(TriggersTest.Unhurried.class)
class TriggersTest {
  /** All that is left open here is asked for later, and many at once take their time. */
  public static class Unhurried extends Local {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("local.hurry", "1");
      settings.put("batua.http.timeout", "3s");
      return settings;
    }
  }

  @Inject @Any Instance<Simulator> simulators;
  @Inject @Any Instance<Operation<?, ?, ?>> operations;

  /** Many at once: some never get an answer, and are waited for. */
  @Test
  void bring_out_what_stands_beside_them() throws Exception {
    Map<String, String> promised = new TreeMap<>();
    Map<String, Future<String>> answers = new TreeMap<>();
    ExecutorService callers = Executors.newFixedThreadPool(24);
    for (Simulator simulator : simulators) {
      for (var trigger : simulator.triggers().entrySet()) {
        for (Triggers triggers : trigger.getValue().values()) {
          for (var value : triggers.values().entrySet()) {
            String name = trigger.getKey() + " " + value.getKey();
            String field = trigger.getValue().field();
            promised.put(name, value.getValue());
            answers.put(
                name, callers.submit(() -> answer(trigger.getKey(), field, value.getKey())));
          }
        }
      }
    }
    callers.shutdown();
    assertTrue(promised.size() > operations.stream().count() * 10, "every operation has some");
    Map<String, String> others = new TreeMap<>();
    for (var answer : answers.entrySet()) {
      String found = answer.getValue().get();
      if (!found.equals(promised.get(answer.getKey()))) {
        others.put(answer.getKey(), found);
      }
    }
    assertEquals(Map.of(), others);
  }

  @Test
  void a_busy_provider_says_for_how_long() throws IOException {
    String function = "phonepe-topup-wallet";
    send(function, "userAuthToken", "SIM-429").then().header("Retry-After", equalTo("30"));
    send(function, "userAuthToken", "SIM-500").then().header("Retry-After", nullValue());
  }

  private String answer(String function, String field, String value) throws IOException {
    Response answer = send(function, field, value);
    String code = answer.path("code");
    String outcome = answer.path("outcome");
    return answer.statusCode() != 200 ? code : outcome == null ? Triggers.DONE : outcome;
  }

  /** Sends the event of a function with one value in place of another and with ids of its own. */
  private Response send(String function, String field, String value) throws IOException {
    var route = operations.select(NamedLiteral.of(function)).get().route();
    ObjectNode event =
        (ObjectNode) Event.parsed(Files.readString(Path.of("events", function + ".json")));
    ObjectNode path = event.withObject("pathParameters");
    RequestSpecification request =
        Local.http()
            .filter(new ContractFilter(function))
            .header("x-routing-id", "customer_1")
            .contentType("application/json");
    if (route.takesBody()) {
      ObjectNode body = (ObjectNode) Event.parsed(event.path("body").asText("{}"));
      Contract.of(function).usedOnce().forEach(name -> body.put(name, "local_" + Local.fresh()));
      (path.has(field) ? path : body).put(field, value);
      request.body(body.toString());
    } else {
      path.put(field, value);
    }
    path.properties().forEach(it -> request.pathParam(it.getKey(), it.getValue().asText()));
    return request.request(route.method(), route.path());
  }
}
