package dev.batua.local;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What goes back over HTTP.
 *
 * @param manner how it goes back
 */
public record Reply(int status, Map<String, String> headers, byte[] body, Manner manner) {

  /** Whether an answer arrives as it should. */
  public enum Manner {
    WHOLE,
    /** The connection is closed half-way through the body. */
    BROKEN,
    /** Nothing is ever said. */
    NEVER
  }

  static Reply of(int status, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Reply(status, Map.of("Content-Type", type), bytes, Manner.WHOLE);
  }

  /** A JSON text. */
  public static Reply json(int status, String json) {
    return of(status, "application/json", json);
  }

  /** A page. */
  public static Reply html(int status, String html) {
    return of(status, "text/html; charset=utf-8", html);
  }

  /** Sends a browser on with GET. */
  public static Reply seeOther(String location) {
    return json(303, "").with("Location", location);
  }

  /** The same with a header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, manner);
  }

  /** The same in another manner. */
  public Reply in(Manner other) {
    return new Reply(status, headers, body, other);
  }

  /** Sends it by Vert.x, in its manner. */
  public void send(HttpServerResponse response) {
    if (manner == Manner.NEVER) {
      return;
    }
    response.setStatusCode(status);
    headers.forEach(response::putHeader);
    if (manner == Manner.BROKEN) {
      response.putHeader("Content-Length", String.valueOf(body.length * 2));
      response.write(Buffer.buffer(body)).onComplete(written -> response.close());
    } else {
      response.end(Buffer.buffer(body));
    }
  }
}
