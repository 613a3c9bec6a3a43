package dev.batua.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.environment.PostedEnvironment;
import dev.batua.provider.Stubbed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * An event of API Gateway's HTTP API, payload format 2.0, to be changed and handed to a function.
 */
public final class Event {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ObjectNode event = JSON.createObjectNode().put("version", "2.0");

  private Event() {
    event.putObject("headers").put("content-type", "application/json");
    event.put("isBase64Encoded", false);
  }

  /** An event without a body. */
  public static Event empty() {
    return new Event();
  }

  /** An event with a JSON body. */
  public static Event with(String body) {
    return new Event().body(body);
  }

  public Event body(String body) {
    event.put("body", body).put("isBase64Encoded", false);
    return this;
  }

  /** The same body in base64. */
  public Event base64() {
    byte[] body = event.path("body").asText().getBytes(StandardCharsets.UTF_8);
    return base64(Base64.getEncoder().encodeToString(body));
  }

  public Event base64(String body) {
    event.put("body", body).put("isBase64Encoded", true);
    return this;
  }

  /** Sets a field of the JSON body, or removes it where the value is null. */
  public Event field(String name, Object value) {
    ObjectNode body = (ObjectNode) parsed(event.path("body").asText());
    if (value == null) {
      body.remove(name);
    } else {
      body.set(name, JSON.valueToTree(value));
    }
    return body(body.toString());
  }

  public Event header(String name, String value) {
    event.withObject("headers").put(name, value);
    return this;
  }

  public Event withoutHeader(String name) {
    event.withObject("headers").remove(name);
    return this;
  }

  public Event path(String name, String value) {
    event.withObject("pathParameters").put(name, value);
    return this;
  }

  /** As a function's own URL has it, which knows neither routes nor their parameters. */
  public Event byUrl(String method, String path) {
    event.put("routeKey", "$default").put("rawPath", path).remove("pathParameters");
    event.withObject("/requestContext/http").put("method", method).put("path", path);
    return this;
  }

  public Event query(String name, String value) {
    event.withObject("queryStringParameters").put(name, value);
    return this;
  }

  /** Hands the event to the function that is running; both must be as the document says. */
  public Answer send() {
    Answer answer = new Answer(parsed(PostedEnvironment.post(event.toString())));
    checkAgainst(Contract.of(Stubbed.function()), answer);
    return answer;
  }

  /** Compares it and its answer with the contract of the function that was asked. */
  public void checkAgainst(Contract contract, Answer answer) {
    contract.check(event, answer.response());
  }

  @Override
  public String toString() {
    return event.toString();
  }

  /** The names of the fields of a JSON object, in order. */
  public static List<String> names(String json) {
    return parsed(json).propertyStream().map(Map.Entry::getKey).toList();
  }

  /** A JSON text as a tree. */
  public static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }

  /** A text as JSON has it, in quotes. */
  public static String json(String text) {
    return JSON.valueToTree(text).toString();
  }

  /** What a function answered. */
  public record Answer(JsonNode response) {

    public int status() {
      return response.path("statusCode").asInt();
    }

    public String header(String name) {
      return response.path("headers").path(name).asText(null);
    }

    public JsonNode body() {
      return parsed(response.path("body").asText());
    }

    /** A field of the body as text, or null where it is not there. */
    public String text(String name) {
      return body().path(name).asText(null);
    }
  }
}
