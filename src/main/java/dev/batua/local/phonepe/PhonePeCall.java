package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.batua.local.Exchange;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/**
 * A request to PhonePe.
 *
 * @param method such as GET
 * @param path the parts of its path
 * @param headers by their names in lower case
 * @param base64 the payload as it was sent; empty where there is none
 * @param payload the payload, once it is decoded
 */
record PhonePeCall(
    String method, String[] path, Map<String, String> headers, String base64, JsonNode payload) {
  private static final String ANY = "*";

  static PhonePeCall of(Exchange exchange, String path, ObjectMapper json) throws IOException {
    boolean posted = exchange.method().equals("POST");
    if (posted && !exchange.type().equals("application/json")) {
      throw new IllegalArgumentException("the body must be JSON");
    }
    String base64 = posted ? json.readTree(exchange.body()).path("request").asText() : "";
    return new PhonePeCall(
        exchange.method(), parts(path), exchange.headers(), base64, MissingNode.getInstance());
  }

  private static String[] parts(String path) {
    return path.substring(1).split("/", -1);
  }

  /** The same with its payload. */
  PhonePeCall decoded(ObjectMapper json) throws IOException {
    JsonNode decoded = json.readTree(Base64.getDecoder().decode(base64));
    return new PhonePeCall(method, path, headers, base64, decoded);
  }

  /** Whether it is of a method and at a path, in which a part may be a star. */
  boolean is(String wantedMethod, String wantedPath) {
    String[] wanted = parts(wantedPath);
    boolean same = method.equals(wantedMethod) && path.length == wanted.length;
    for (int i = 0; same && i < wanted.length; i++) {
      same = wanted[i].equals(ANY) ? !path[i].isEmpty() : wanted[i].equals(path[i]);
    }
    return same;
  }

  /** Whether it names a merchant: in its payload, or else in its path. */
  boolean isOf(String merchantId) {
    return method.equals("POST")
        ? merchantId.equals(text("merchantId"))
        : path.length > 2 && merchantId.equals(path[2]);
  }

  /** The transaction in the path, which follows the merchant. */
  String id() {
    return path[3];
  }

  /** A text of the payload, or an empty one. */
  String text(String name) {
    return payload.path(name).asText();
  }

  /** An amount of the payload. */
  long paise(String name) {
    return payload.path(name).longValue();
  }

  /** Whether the payload says the version of the user's app. */
  boolean hasVersion() {
    return payload.at("/deviceContext/phonePeVersionCode").isIntegralNumber();
  }

  /** A header by its name in lower case, or an empty text. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The device on which the user acts, or an empty text. */
  String deviceId() {
    return header("x-device-id");
  }
}
