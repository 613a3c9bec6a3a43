package dev.batua.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Contract;
import dev.batua.operation.Event;
import dev.batua.provider.StubProvider;
import dev.batua.provider.StubProvider.Received;
import dev.batua.text.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One operation as whoever attacks it sees it: by the OpenAPI document.
 *
 * @param function its name, which is the operationId
 * @param operation its part of the document
 */
record Target(String function, JsonNode operation) {
  /** An answer that every operation takes as a success, but for the ids that it must be about. */
  private static final String SUCCESS =
      "{\"order_id\":\"event_debit\",\"topup_txn_id\":\"event_topup\",\"status\":\"PENDING\","
          + "\"payment_url\":\"https://page.example/\",\"success\":true,"
          + "\"code\":\"SUCCESS\",\"data\":{\"redirectUrl\":\"https://page.example/\"},"
          + "\"payment\":{\"authentication\":{\"method\":\"GET\",\"url\":\"https://page.example/\"}}}";

  /** A place in a request for a value: {@code body}, {@code headers} or {@code pathParameters}. */
  record Place(String part, String name) {}

  /** Every operation of the document. */
  static Stream<Target> all() {
    return Contract.DOCUMENT
        .path("paths")
        .valueStream()
        .flatMap(JsonNode::valueStream)
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
    ObjectNode answer = (ObjectNode) Event.parsed(SUCCESS);
    JsonNode order = hasBody() ? body().path("orderId") : event().at("/pathParameters/orderId");
    answer.set("order_id", order);
    return answer.toString();
  }

  /** Has a provider take whatever it sends as a success, and count it. */
  void succeedsAt(StubProvider provider) {
    if (!hasBody()) {
      provider.whenLookedUp(null);
    }
    provider.behavesTo((sent, response) -> response.end(success(sent)));
  }

  /** That answer to another request. */
  private static String success(Received sent) {
    ObjectNode answer = (ObjectNode) Event.parsed(SUCCESS);
    boolean isForm = sent.body().contains("=") && !sent.body().startsWith("{");
    Map<String, String> form = isForm ? sent.form() : Map.of();
    answer.put("order_id", form.getOrDefault("order_id", sent.order()));
    answer.put("topup_txn_id", form.get("topup_txn_id"));
    return answer.toString();
  }

  /** What an answer says of what was not sent: nothing of a payment that was only looked up. */
  String notSent() {
    return operation.has("x-look-up") ? "UNKNOWN" : "NOT_SENT";
  }

  /** Whether a request has a body; one that only asks has none. */
  boolean hasBody() {
    return operation.has("requestBody");
  }

  /** Whether a no is one only in the provider's own words. */
  boolean believesTheProviderAlone() {
    return movesMoney() || !hasBody();
  }

  /** Whether it moves money by itself. */
  boolean movesMoney() {
    return operation.at("/responses/504/$ref").asText().endsWith("AfterDebit");
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
      String part = parameter.path("in").asText().equals("path") ? "pathParameters" : "headers";
      places.add(new Place(part, parameter.path("name").asText()));
    }
    return places;
  }

  /** The event with a text in a place. */
  ObjectNode event(Place place, String text) {
    if (place.part().equals("body")) {
      return event(body().put(place.name(), text).toString());
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
