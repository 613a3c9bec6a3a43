package dev.batua.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.batua.text.Printable;
import dev.batua.text.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a provider answered, read tolerantly: extra fields are ignored and a value may come as text,
 * number or boolean; a number is the text that it is in the JSON.
 *
 * @param call what it answers
 * @param status the HTTP status
 * @param retryAfter the Retry-After header, or null
 * @param requestId the provider's own id of the call, from its header, or null
 * @param json the body if it is one JSON object in which no name is twice, otherwise missing
 */
public record ProviderAnswer(
    ProviderCall call, int status, String retryAfter, String requestId, JsonNode json) {
  /** A longer answer is not read. */
  static final int LARGEST_BYTES = 1024 * 1024;

  static ProviderAnswer of(
      ProviderCall call, RestResponse<?> response, byte[] body, ObjectMapper mapper) {
    return new ProviderAnswer(
        call,
        response.getStatus(),
        response.getHeaderString("Retry-After"),
        requestId(call, response),
        object(body, mapper));
  }

  /** Whether the body is one JSON object. */
  public boolean isReadable() {
    return json.isObject();
  }

  /** Whether the status is one of the 2xx. */
  public boolean isSuccessful() {
    return status >= 200 && status < 300;
  }

  /** Whether the status is one of the 3xx. */
  public boolean isRedirect() {
    return status >= 300 && status < 400;
  }

  /** Whether the status is one of the 4xx. */
  public boolean isRefusal() {
    return status >= 400 && status < 500;
  }

  /**
   * A value of the body as text, or null where it is missing, null, blank or not a single value. To
   * decide by: it may repeat a secret.
   *
   * @param path the names down to it, with dots between them
   */
  public String text(String path) {
    return new ProviderJson(json).text(path);
  }

  /** A yes or no, which may come as a text, or null where it is neither. */
  public Boolean flag(String path) {
    String text = text(path);
    if ("true".equalsIgnoreCase(text)) {
      return true;
    }
    return "false".equalsIgnoreCase(text) ? false : null;
  }

  /** The objects of a list in the body; empty where it is no list, or not all of objects. */
  public Optional<List<ProviderAnswer>> list(String path) {
    JsonNode list = at(path);
    boolean whole = list.isArray() && list.valueStream().allMatch(JsonNode::isObject);
    return whole ? Optional.of(list.valueStream().map(this::with).toList()) : Optional.empty();
  }

  /** An object in the body, read like a whole one; without fields where there is none. */
  public ProviderAnswer object(String path) {
    return with(at(path));
  }

  private ProviderAnswer with(JsonNode part) {
    return new ProviderAnswer(call, status, retryAfter, requestId, part);
  }

  /** Whether there is anything at all, of whatever type. */
  public boolean has(String path) {
    JsonNode node = at(path);
    return !node.isMissingNode() && !node.isNull() && !(node.isTextual() && text(path) == null);
  }

  /**
   * A text of the body exactly as it came, or null where it is missing, no single value, or repeats
   * a secret.
   */
  public String asItCame(String path) {
    String text = new ProviderJson(json).asItCame(path);
    return text == null || call.repeatsSecret(text) ? null : text;
  }

  /** A value of the body to be passed on: without the secrets that it may repeat. */
  public String shown(String path) {
    return call.shown(text(path));
  }

  /** The first of several values that is there, or null. */
  public String either(String... paths) {
    return Stream.of(paths).map(this::text).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /**
   * The values of an object in the body exactly as they came, those that are null left out; empty
   * where one of them is no single value, no text that JSON can hold, or repeats a secret.
   */
  public Optional<Map<String, String>> textsAsTheyCame(String path) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonNode object = at(path);
    object.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> texts.put(field.getKey(), field.getValue().asText(null)));
    boolean whole =
        object.isObject()
            && object.valueStream().allMatch(JsonNode::isValueNode)
            && Stream.concat(texts.keySet().stream(), texts.values().stream())
                .allMatch(text -> Printable.isWhole(text) && !call.repeatsSecret(text));
    return whole ? Optional.of(texts) : Optional.empty();
  }

  private static String requestId(ProviderCall call, RestResponse<?> response) {
    return Stream.of("x-request-id", "x-response-id")
        .map(response::getHeaderString)
        .filter(id -> id != null && Shape.FOREIGN_ID.accepts().test(id))
        .filter(id -> !call.repeatsSecret(id))
        .findFirst()
        .orElse(null);
  }

  private JsonNode at(String path) {
    return new ProviderJson(json).at(path);
  }

  private static JsonNode object(byte[] body, ObjectMapper mapper) {
    return body.length > LARGEST_BYTES
        ? MissingNode.getInstance()
        : ProviderJson.of(body, mapper).node();
  }
}
