package dev.batua.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Contract;
import dev.batua.operation.PathTemplate;
import dev.batua.operation.Route;
import dev.batua.operation.Routed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That each file of {@code events/} brings out the answer that is written down for its kind. */
@QuarkusTest
@TestProfile(Local.class)
class EventsTest {
  private static final Path EVENTS = Path.of("events");

  @Inject @Any Instance<Routed> functions;
  @Inject ObjectMapper json;

  @Test
  void each_event_gets_the_answer_of_its_kind() throws IOException {
    JsonNode kinds = json.readTree(EVENTS.resolve("local/answers.json").toFile());
    ObjectNode expected = json.createObjectNode();
    ObjectNode given = json.createObjectNode();
    for (String name : files()) {
      JsonNode kind = kinds.path(name.contains(".") ? name.substring(name.indexOf('.') + 1) : "");
      expected.set(name, kind);
      given.set(name, answer(name, kind));
    }
    assertEquals(expected, given);
  }

  @Test
  void every_event_is_for_the_route_of_its_function() throws IOException {
    for (String name : files()) {
      JsonNode event = event(name);
      String key = event.path("routeKey").asText();
      Route route =
          function(name).routes().stream()
              .filter(it -> it.key().equals(key))
              .findAny()
              .orElseThrow(() -> new AssertionError(name + " is for " + key));
      assertEquals(key, event.at("/requestContext/routeKey").asText(), name);
      String path = event.path("rawPath").asText();
      assertEquals(
          json.valueToTree(new PathTemplate(route.path()).match(path).orElseThrow()),
          event.has("pathParameters") ? event.path("pathParameters") : json.createObjectNode(),
          name);
    }
  }

  /** What came back of what is written down for a kind. */
  private JsonNode answer(String name, JsonNode kind) throws IOException {
    JsonNode event = event(name);
    String function = name.split("\\.")[0];
    APIGatewayV2HTTPResponse response =
        function(name)
            .handleRequest(
                json.treeToValue(event, APIGatewayV2HTTPEvent.class),
                new LocalInvocation(function));
    Contract.of(function).check(event, json.valueToTree(response));
    JsonNode body = json.readTree(response.getBody());
    ObjectNode answer = json.createObjectNode().put("status", response.getStatusCode());
    kind.fieldNames()
        .forEachRemaining(
            field -> {
              if (!field.equals("status")) {
                answer.set(field, body.path(field));
              }
            });
    return answer;
  }

  private JsonNode event(String name) throws IOException {
    return json.readTree(EVENTS.resolve(name + ".json").toFile());
  }

  private Routed function(String name) {
    return functions.select(NamedLiteral.of(name.split("\\.")[0])).get();
  }

  /** The names of all events, without their ending. */
  static Set<String> files() throws IOException {
    try (Stream<Path> files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
