package dev.batua.local;

import dev.batua.operation.PathTemplate;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came over HTTP.
 *
 * @param path as it was sent, still encoded
 * @param query without the question mark; empty where there is none
 * @param headers by their names in lower case, repeated ones joined by commas
 */
public record Exchange(
    String method,
    String protocol,
    String path,
    String query,
    Map<String, String> headers,
    byte[] body,
    String source) {

  /**
   * As Vert.x has it.
   *
   * @param body null where there is none
   */
  public static Exchange of(HttpServerRequest request, Buffer body) {
    Map<String, String> headers = new TreeMap<>();
    request
        .headers()
        .forEach(
            header ->
                headers.merge(
                    header.getKey().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (one, more) -> one + "," + more));
    return new Exchange(
        request.method().name(),
        "HTTP/1.1",
        request.path(),
        request.query() == null ? "" : request.query(),
        headers,
        body == null ? new byte[0] : body.getBytes(),
        request.remoteAddress().hostAddress());
  }

  /** A header by its name in lower case, or null. */
  public String header(String name) {
    return headers.get(name);
  }

  /** The path as API Gateway hands it over: decoded, unlike the query. */
  String decodedPath() {
    return PathTemplate.decode(path);
  }

  /** The cookies, which format 2.0 takes out of the headers; null where there are none. */
  List<String> cookies() {
    return header("cookie") == null ? null : List.of(header("cookie").split("[;,] *"));
  }

  Map<String, String> headersWithoutCookies() {
    Map<String, String> others = new TreeMap<>(headers);
    others.remove("cookie");
    return others;
  }

  /** The content type without its parameters, in lower case; empty where there is none. */
  public String type() {
    String type = headers.getOrDefault("content-type", "");
    return type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The pairs of a form body. */
  public Map<String, String> form() {
    return pairs(text());
  }

  /** The pairs of the query. */
  public Map<String, String> parameters() {
    return pairs(query);
  }

  private static Map<String, String> pairs(String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Arrays.stream(encoded.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(
            pair ->
                pairs.merge(
                    decode(pair[0]),
                    pair.length > 1 ? decode(pair[1]) : "",
                    (one, more) -> one + "," + more));
    return pairs;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
