package dev.batua.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
  private static final int MOST = 64 * 1024;

  private final List<Fault> faults = new ArrayList<>();

  private Map<String, JsonNode> fields(String body, boolean base64) {
    return RequestBody.fields(
        APIGatewayV2HTTPEvent.builder().withBody(body).withIsBase64Encoded(base64).build(),
        new ObjectMapper(),
        faults);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertTooLarge(String body, boolean base64) {
    ProblemException problem = assertThrows(ProblemException.class, () -> fields(body, base64));
    assertEquals(ProblemCode.REQUEST_TOO_LARGE, problem.code());
  }

  private static String padded(int bytes, String character) {
    int rest = bytes - "{\"a\":\"\"}".length();
    String text = character.repeat(rest / bytes(character).length);
    return "{\"a\":\"" + text + "x".repeat(rest - bytes(text).length) + "\"}";
  }

  @Test
  void fields_keep_their_order_and_values() {
    Map<String, JsonNode> read = fields("{\"b\":1,\"a\":{\"c\":[2]}}", false);
    assertEquals(List.of("b", "a"), List.copyOf(read.keySet()));
    assertEquals("{\"c\":[2]}", read.get("a").toString());
    assertEquals(read, fields(base64(bytes("{\"b\":1,\"a\":{\"c\":[2]}}")), true));
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u20B9", "\uD83D\uDCB0"})
  void a_body_has_64_KiB_at_most_in_either_form(String character) {
    String longest = padded(MOST, character);
    assertEquals(MOST, bytes(longest).length);
    assertEquals(1, fields(longest, false).size());
    assertEquals(1, fields(base64(bytes(longest)), true).size());
    assertTooLarge(longest + " ", false);
    assertTooLarge(base64(bytes(longest + " ")), true);
  }

  @Test
  void one_that_is_far_too_large_is_not_even_decoded() {
    assertTooLarge("%".repeat(MOST * 2), true);
    assertTooLarge("\uD800".repeat(MOST + 1), false);
  }

  @Test
  void one_that_may_be_small_enough_is_decoded() {
    // So long that only what it holds can tell.
    assertNull(fields("%".repeat(MOST / 3 * 4), true));
    assertEquals(1, faults.size());
  }

  @Test
  void bytes_that_are_no_UTF_8_are_no_object() {
    assertNull(fields(base64(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}), true));
    assertEquals(
        List.of(new Fault("body", "must be one JSON object in UTF-8: its bytes are no UTF-8")),
        faults);
  }

  @Test
  void a_body_that_is_not_taken_is_a_fault() {
    APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder().withBody("{}").build();
    assertEquals(Map.of(), RequestBody.none(event, faults));
    assertEquals(1, faults.size());
  }
}
