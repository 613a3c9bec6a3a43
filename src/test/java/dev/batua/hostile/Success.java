package dev.batua.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.batua.environment.Parts;
import dev.batua.operation.Event;
import dev.batua.start.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an operation takes as a success: the answer of its rehearsal, with the ids and amounts of an
 * event.
 */
final class Success {
  private static final Pattern ORDER = Pattern.compile("(?:^\\??|&)order_id=([^&]*)");

  private final Rehearsal.Sample sample;

  private Success(Rehearsal.Sample sample) {
    this.sample = sample;
  }

  static Success of(String function) {
    return new Success(Parts.bare(function).sample());
  }

  /** The answer to an event. */
  String to(JsonNode event) {
    Map<JsonNode, JsonNode> given = new HashMap<>();
    JsonNode sent = body(event);
    body().properties().forEach(field -> given.put(field.getValue(), sent.path(field.getKey())));
    given.put(returnedOrder(body()), returnedOrder(sent));
    for (String name : sample.pathParameters()) {
      given.put(TextNode.valueOf("rehearsal"), event.path("pathParameters").path(name));
    }
    given.entrySet().removeIf(it -> !isIdOrAmount(it.getKey()) || !isIdOrAmount(it.getValue()));
    JsonNode answer = Event.parsed(sample.answer());
    put(answer, given);
    return answer.toString();
  }

  /** The id of the order that is in what a customer came back with. */
  private static JsonNode returnedOrder(JsonNode body) {
    Matcher order = ORDER.matcher(body.path("returned").asText());
    return order.find() ? TextNode.valueOf(order.group(1)) : MissingNode.getInstance();
  }

  private JsonNode body() {
    return Event.parsed(sample.body() == null ? "{}" : sample.body());
  }

  private static JsonNode body(JsonNode event) {
    String body = event.path("body").asText("{}");
    try {
      return Event.parsed(event.path("isBase64Encoded").asBoolean() ? decoded(body) : body);
    } catch (AssertionError | IllegalArgumentException e) {
      return Event.parsed("{}");
    }
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static void put(JsonNode json, Map<JsonNode, JsonNode> given) {
    if (json instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(with(field.getValue(), given)));
    } else if (json instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, with(list.get(i), given));
      }
    }
  }

  private static boolean isIdOrAmount(JsonNode value) {
    return value.isTextual() || value.isIntegralNumber();
  }

  private static JsonNode with(JsonNode value, Map<JsonNode, JsonNode> given) {
    put(value, given);
    return given.getOrDefault(value, value);
  }
}
