package dev.batua.provider;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.batua.text.Printable;
import dev.batua.text.Shape;
import dev.batua.text.WebUrl;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a provider answered, read tolerantly: extra fields are ignored and a value may come as text,
 * number or boolean.
 *
 * @param call what it answers
 * @param status the HTTP status
 * @param retryAfter the Retry-After header, or null
 * @param requestId the provider's own id of the call, from its header, or null
 * @param json the body if it is one JSON object, otherwise missing
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
        requestId(response),
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
   * A value of the body as text, or null where it is missing, null, blank or not a single value.
   *
   * @param path the names down to it, with dots between them
   */
  public String text(String path) {
    JsonNode node = at(path);
    boolean single = node.isValueNode() && !node.isNull() && !node.asText().isBlank();
    return single ? Printable.text(node.asText()) : null;
  }

  /** A value of the body that is a URL to send a customer to, or null. */
  public String url(String path) {
    String url = text(path);
    return url != null && WebUrl.isSafe(url) ? url : null;
  }

  /** The first of several values that is there, or null. */
  public String either(String... paths) {
    return Stream.of(paths).map(this::text).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The single values of an object in the body as texts, or null where there is none. */
  public Map<String, String> texts(String path) {
    Map<String, String> texts = new LinkedHashMap<>();
    at(path)
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                texts.put(
                    Printable.text(field.getKey()), Printable.text(field.getValue().asText()));
              }
            });
    return texts.isEmpty() ? null : texts;
  }

  private static String requestId(RestResponse<?> response) {
    return Stream.of("x-request-id", "x-response-id")
        .map(response::getHeaderString)
        .filter(id -> id != null && Shape.HEADER.accepts().test(id))
        .findFirst()
        .orElse(null);
  }

  private JsonNode at(String path) {
    JsonNode node = json;
    for (String name : path.split("\\.")) {
      node = node.path(name);
    }
    return node;
  }

  private static JsonNode object(byte[] body, ObjectMapper mapper) {
    if (body.length > LARGEST_BYTES) {
      return MissingNode.getInstance();
    }
    try {
      return mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
