package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.operation.Event;
import dev.batua.provider.StubProvider.Received;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** What of a request has arrived at the provider. */
record Arrival(Received sent) {
  private static final String ESCAPED = "([A-Za-z0-9._~*+&=-]|%[0-9A-Fa-f]{2})*";

  /** That nothing in the URL, the headers and the body is unescaped. */
  void assertEscaped() {
    assertTrue(sent.uri().matches("(/[A-Za-z0-9_-]+)+(\\?" + ESCAPED + ")?"), sent::toString);
    sent.headers()
        .values()
        .forEach(value -> assertTrue(value.matches("[ -~]*"), () -> "in " + sent));
    String body = isForm() || sent.body().isEmpty() ? sent.body() : payload().toString();
    assertTrue(body.matches(isForm() ? ESCAPED : "[ -~]*"), sent::toString);
  }

  /** Whether a text has arrived exactly as it is, and as one value. */
  boolean holds(String text) {
    Set<String> values = new HashSet<>(sent.headers().values());
    values.addAll(Arrays.asList(sent.uri().split("[/?&=]")));
    if (isForm()) {
      values.addAll(sent.form().values());
    } else if (!sent.body().isEmpty()) {
      payload().forEach(value -> values.add(value.asText()));
    }
    return values.contains(text);
  }

  private boolean isForm() {
    return "application/x-www-form-urlencoded".equals(sent.headers().get("Content-Type"));
  }

  private JsonNode payload() {
    String base64 = Event.parsed(sent.body()).path("request").asText();
    return Event.parsed(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
  }
}
