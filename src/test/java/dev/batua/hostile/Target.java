package dev.batua.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Contract;
import dev.batua.operation.Event;
import dev.batua.provider.StubProvider;
import dev.batua.text.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One operation as whoever attacks it sees it: by the OpenAPI document.
 *
 * @param function its name, which is the operationId
 * @param operation its part of the document
 */
record Target(String function, JsonNode operation) {
  /** A place in a request for a value: {@code body}, {@code headers}, .... */
  record Place(String part, String name) {}

  /** Every operation of the document, but for what providers call. */
  static Stream<Target> all() {
    return Contract.DOCUMENT
        .path("paths")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .filter(operation -> !operation.has("x-callback"))
        .map(operation -> new Target(operation.path("operationId").asText(), operation));
  }

  /** The operation of a function. */
  static Target of(String function) {
    return all().filter(it -> it.function().equals(function)).findAny().orElseThrow();
  }

  /** An event that is right, with tokens that no output may show. */
  ObjectNode event() {
    try {
      String text = Files.readString(Path.of("events", function + ".json"));
      return (ObjectNode)
          Event.parsed(
              text.replaceAll("(directWalletToken\\W+)[\\w-]+", "$1" + Canary.WALLET_TOKEN)
                  .replaceAll("(userAuthToken\\W+)[\\w-]+", "$1" + Canary.USER_TOKEN));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** An answer that it takes as a success to its event. */
  String success() {
    return success(event());
  }

  /** An answer that it takes as a success to another event. */
  String success(JsonNode event) {
    return Success.of(function).to(event);
  }

  /** Has a provider take its event as a success, and count it. */
  void succeedsAt(StubProvider provider) {
    succeedsAt(provider, event());
  }

  /** The same with another event. */
  void succeedsAt(StubProvider provider, JsonNode event) {
    if (isOnlyALookUp()) {
      provider.whenLookedUp(null);
    }
    provider.answers(200, success(event));
  }

  /**
   * What an answer says of what was not sent: nothing of a payment that was only looked up, and
   * nothing at all where it speaks of none.
   */
  String notSent() {
    if (operation.has("x-plain")) {
      return null;
    }
    return operation.has("x-look-up") ? "UNKNOWN" : "NOT_SENT";
  }

  /** Whether what it sends is the look-up, and not something after one. */
  boolean isOnlyALookUp() {
    return !hasBody() || operation.has("x-look-up");
  }

  /** Whether a request has a body; hardly one that only asks has one. */
  boolean hasBody() {
    return operation.has("requestBody");
  }

  /** Whether there has to be a body; one that is empty has no fields. */
  boolean needsBody() {
    return schema().has("required");
  }

  /** Whether a no is one only in the provider's own words. */
  boolean believesTheProviderAlone() {
    return movesMoney() || isOnlyALookUp();
  }

  /** Whether it moves money by itself. */
  boolean movesMoney() {
    return operation.path("x-moves-money").asBoolean();
  }

  /** The body of that event; an empty one where it has none. */
  ObjectNode body() {
    return (ObjectNode) Event.parsed(hasBody() ? event().path("body").asText() : "{}");
  }

  JsonNode schema() {
    return resolved(operation.at("/requestBody/content/application~1json/schema"));
  }

  /** Every field, header and path parameter. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    schema()
        .path("properties")
        .fieldNames()
        .forEachRemaining(name -> places.add(new Place("body", name)));
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = resolved(reference);
      places.add(new Place(part(parameter), parameter.path("name").asText()));
    }
    return places;
  }

  /** Whether what is there is compared with the provider's answer, and not sent on. */
  boolean isCompared(Place place) {
    return place.part().equals("queryStringParameters") && place.name().equals("amountPaise");
  }

  private static String part(JsonNode parameter) {
    return switch (parameter.path("in").asText()) {
      case "path" -> "pathParameters";
      case "query" -> "queryStringParameters";
      default -> "headers";
    };
  }

  /** The event with a text in a place, and in no other that it may take the place of. */
  ObjectNode event(Place place, String text) {
    if (place.part().equals("body")) {
      ObjectNode body = body();
      List<String> alternatives = Generator.alternatives(schema());
      if (alternatives.contains(place.name())) {
        body.remove(alternatives);
      }
      return event(body.put(place.name(), text).toString());
    }
    ObjectNode event = event();
    event.withObject(place.part()).put(place.name(), text);
    return event;
  }

  /** The event with another body. */
  ObjectNode event(String body) {
    return event().put("body", body);
  }

  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? Contract.DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
  }

  @Override
  public String toString() {
    return function;
  }
}
