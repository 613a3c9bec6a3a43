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

/** What reached PhonePe, and what it says where it says no. */
final class PhonePeSent {
  private PhonePeSent() {}

  /** The payload of a request. */
  static JsonNode payload(Received sent) {
    return Event.parsed(
        new String(Base64.getDecoder().decode(base64(sent)), StandardCharsets.UTF_8));
  }

  private static String base64(Received sent) {
    return Event.parsed(sent.body()).path("request").asText();
  }

  /**
   * That a request went to a path with its payload in an envelope, and that both are what was
   * signed. Mistakes 2, 6, 13 and 22 of merchants.
   */
  static void assertSigned(String path, Received sent) throws Exception {
    assertEquals("POST", sent.method());
    assertEquals(path, sent.uri());
    assertEquals("application/json", sent.headers().get("Content-Type"));
    assertEquals(List.of("request"), Event.names(sent.body()));
    assertEquals(
        Signatures.xVerify(base64(sent), path, Canary.SALT_KEY, 2), sent.headers().get("X-VERIFY"));
    assertEquals(null, sent.headers().get("X-MERCHANT-ID"));
  }

  /**
   * That a question went to a path, which is what was signed. Mistakes 6, 9 and 22 of merchants.
   */
  static void assertAsked(String path, Received sent) throws Exception {
    assertEquals("GET", sent.method());
    assertEquals(path, sent.uri());
    assertEquals("", sent.body());
    assertEquals(Signatures.xVerify("", path, Canary.SALT_KEY, 2), sent.headers().get("X-VERIFY"));
    assertEquals(null, sent.headers().get("X-MERCHANT-ID"));
  }

  /** A code without data. */
  static String refusal(String code) {
    return "{\"success\":false,\"code\":\"%s\",\"message\":\"why %s\",\"data\":{}}"
        .formatted(code, code);
  }
}
