package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.local.Reply;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A payload whose fields are checked one after the other. */
final class PhonePePayload {
  private static final String ID = "[A-Za-z0-9_-]{1,%d}";
  private static final int LONGEST_ID = 37;

  private final JsonNode payload;
  private boolean right = true;

  PhonePePayload(PhonePeCall call) {
    payload = call.payload();
  }

  PhonePePayload optional(String name, Predicate<JsonNode> test) {
    JsonNode node = payload.path(name);
    right &= node.isMissingNode() || test.test(node);
    return this;
  }

  private PhonePePayload required(String name, Predicate<JsonNode> test) {
    right &= payload.has(name);
    return optional(name, test);
  }

  PhonePePayload text(String name) {
    return required(name, node -> node.isTextual() && !node.asText().isEmpty());
  }

  PhonePePayload text(String name, String pattern) {
    return required(name, node -> node.isTextual() && node.asText().matches(pattern));
  }

  PhonePePayload optionalText(String name) {
    return optional(name, JsonNode::isTextual);
  }

  /** A transaction's id: fewer than 38 characters. */
  PhonePePayload id(String name) {
    return text(name, ID.formatted(LONGEST_ID));
  }

  PhonePePayload oneOf(String name, String... words) {
    return required(name, node -> node.isTextual() && Set.of(words).contains(node.asText()));
  }

  /** Whole paise, as a number. */
  PhonePePayload paise(String name, long least) {
    return required(name, node -> isPaise(node, least));
  }

  PhonePePayload optionalPaise(String name) {
    return optional(name, node -> isPaise(node, 1));
  }

  static boolean isPaise(JsonNode node, long least) {
    return node.isIntegralNumber() && node.longValue() >= least;
  }

  /** The version of the user's app, where there is one. */
  PhonePePayload version() {
    return optional(
        "deviceContext",
        device ->
            device.path("phonePeVersionCode").isMissingNode()
                || device.path("phonePeVersionCode").isIntegralNumber());
  }

  /** What is said where something is wrong. */
  Optional<Reply> error() {
    return right ? Optional.empty() : Optional.of(PhonePeError.BAD_REQUEST.reply());
  }
}
