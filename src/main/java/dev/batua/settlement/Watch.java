package dev.batua.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that is asked for again and again: a message in the queue, with ids alone.
 *
 * @param subject what is asked for
 * @param asked how often it was
 */
public record Watch(Subject subject, int asked) {

  /** Of something that nobody has asked for yet. */
  public static Watch of(Subject subject) {
    return new Watch(subject, 0);
  }

  /** The same after it was asked for once more. */
  public Watch askedAgain() {
    return new Watch(subject, asked + 1);
  }

  /** As it is in the queue. */
  public String message() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("provider", subject.provider())
            .put("kind", subject.kind().name());
    subject.ids().forEach(json.putObject("ids")::put);
    if (subject.routingId() != null) {
      json.put("routingId", subject.routingId());
    }
    return json.put("asked", asked).toString();
  }

  /**
   * Reads what was in the queue.
   *
   * @throws IllegalArgumentException where it is no message of ours
   */
  public static Watch of(JsonNode message) {
    Map<String, String> ids = new LinkedHashMap<>();
    message.path("ids").properties().forEach(id -> ids.put(id.getKey(), text(id.getValue())));
    JsonNode asked = message.path("asked");
    if (ids.isEmpty() || !asked.isInt() || asked.intValue() < 0) {
      throw new IllegalArgumentException();
    }
    return new Watch(
        new Subject(
            text(message.path("provider")),
            Subject.Kind.valueOf(text(message.path("kind"))),
            ids,
            message.has("routingId") ? text(message.path("routingId")) : null),
        asked.intValue());
  }

  private static String text(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException();
    }
    return node.textValue();
  }
}
