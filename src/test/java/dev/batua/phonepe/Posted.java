package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.environment.Signatures;
import dev.batua.operation.Event;
import dev.batua.provider.StubProvider.Received;
import dev.batua.text.Canary;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What PhonePe got. */
final class Posted {

  private Posted() {}

  /** The payload of a request, which has to be at a path and signed for it. */
  static JsonNode payload(Received sent, String path) {
    String base64 = Event.parsed(sent.body()).path("request").asText();
    assertEquals("POST", sent.method());
    assertEquals(path, sent.uri());
    assertEquals("application/json", sent.headers().get("Content-Type"));
    assertEquals(List.of("request"), Event.names(sent.body()));
    assertEquals(
        Signatures.xVerify(base64, path, Canary.SALT_KEY, 2), sent.headers().get("X-VERIFY"));
    return Event.parsed(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
  }

  /** An answer that is no success. */
  static String refusal(String code) {
    return "{\"success\":false,\"code\":\"%s\",\"message\":\"why %s\",\"data\":{}}"
        .formatted(code, code);
  }
}
