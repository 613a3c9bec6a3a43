package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.environment.JvmEnvironment;
import dev.batua.operation.Contract;
import dev.batua.operation.Event;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** A function that a fuzzer calls. It has no settings, so what is accepted is not sent. */
final class Fuzzed {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Contract contract;
  private final JvmEnvironment function;

  private Fuzzed(String name) {
    this.name = name;
    contract = Contract.of(name);
    function = new JvmEnvironment(Map.of("quarkus.lambda.handler", name));
  }

  /** Every operation, with the line that each invocation writes thrown away. */
  static List<Fuzzed> all() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    return Target.all().map(target -> new Fuzzed(target.function())).toList();
  }

  /** Answers an event: accepted, or refused as the document says. */
  JsonNode answer(APIGatewayV2HTTPEvent event) {
    JsonNode answer = JSON.valueToTree(function.answer(event));
    JsonNode body = Event.parsed(answer.path("body").asText());
    List<String> allowed = List.of("NOT_CONFIGURED", "INVALID_REQUEST", "REQUEST_TOO_LARGE");
    assertTrue(allowed.contains(body.path("code").asText()), () -> name + ": " + answer);
    assertEquals(Target.of(name).notSent(), body.path("outcome").asText(null));
    return answer;
  }

  /** Answers an event that the document can judge as well. */
  void compare(APIGatewayV2HTTPEvent event) {
    contract.check(JSON.valueToTree(event), answer(event));
  }
}
