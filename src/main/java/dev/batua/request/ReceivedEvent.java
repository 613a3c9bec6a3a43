package dev.batua.request;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.problem.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An event as it came, with what of it is of another type than API Gateway makes it. Only the parts
 * that {@link Input} hands out are read.
 */
final class ReceivedEvent extends APIGatewayV2HTTPEvent {
  private final List<Fault> faults = new ArrayList<>();

  ReceivedEvent(JsonNode json) {
    if (!json.isObject()) {
      faults.add(new Fault("event", "must be one JSON object"));
    }
    setBody(part(json, "body", JsonNode::isTextual, JsonNode::textValue, "a text"));
    setHeaders(texts(json, "headers"));
    setPathParameters(texts(json, "pathParameters"));
    setQueryStringParameters(texts(json, "queryStringParameters"));
    Boolean encoded =
        part(json, "isBase64Encoded", JsonNode::isBoolean, JsonNode::booleanValue, "true or false");
    setIsBase64Encoded(Boolean.TRUE.equals(encoded));
    setRouteKey(json.path("routeKey").textValue());
    setRawPath(json.path("rawPath").textValue());
    String method = json.path("requestContext").path("http").path("method").textValue();
    setRequestContext(
        RequestContext.builder()
            .withHttp(RequestContext.Http.builder().withMethod(method).build())
            .build());
  }

  /** What is wrong with the event itself; empty for every event of API Gateway's. */
  List<Fault> faults() {
    return faults;
  }

  private Map<String, String> texts(JsonNode json, String name) {
    return part(
        json,
        name,
        node -> node.isObject() && node.valueStream().allMatch(ReceivedEvent::isTextOrNull),
        ReceivedEvent::texts,
        "an object of texts");
  }

  private <T> T part(
      JsonNode json, String name, Predicate<JsonNode> fits, Function<JsonNode, T> as, String rule) {
    JsonNode node = json.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (fits.test(node)) {
      return as.apply(node);
    }
    faults.add(new Fault(name, "must be " + rule));
    return null;
  }

  private static boolean isTextOrNull(JsonNode node) {
    return node.isTextual() || node.isNull();
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(text -> texts.put(text.getKey(), text.getValue().textValue()));
    return texts;
  }
}
