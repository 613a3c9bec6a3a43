package dev.batua.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemException;
import dev.batua.text.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputTest {
  private static Input with(Map<String, String> headers) {
    return new Input(
        APIGatewayV2HTTPEvent.builder().withHeaders(headers).withBody("{}").build(),
        new ObjectMapper(),
        true);
  }

  private static String header(Map<String, String> headers) {
    Input input = with(headers);
    String found = input.header("x-routing-id", Shape.HEADER);
    input.check();
    return found;
  }

  private static void assertRefused(String reason, Map<String, String> headers) {
    var refusal = assertThrows(ProblemException.class, () -> header(headers));
    assertEquals(List.of(new Fault("x-routing-id", reason)), refusal.errors());
  }

  @Test
  void a_header_is_found_however_its_name_is_written() {
    assertEquals("c", header(Map.of("x-routing-id", "c")));
    assertEquals("c", header(Map.of("X-Routing-Id", "c")));
    assertEquals("c", header(Map.of("X-ROUTING-ID", "c", "host", "h")));
  }

  @Test
  void a_header_in_two_spellings_has_to_say_one_thing() {
    assertEquals("c", header(Map.of("x-routing-id", "c", "X-Routing-Id", "c")));
    Map<String, String> two = Map.of("x-routing-id", "c", "X-Routing-Id", "d");
    assertRefused("is there twice", two);
    assertNull(with(two).header("x-routing-id", Shape.HEADER));
  }

  @Test
  void a_header_that_is_missing_or_mistyped_is_refused() {
    assertRefused("is missing", Map.of("x-routing-ids", "c"));
    assertRefused("must be " + Shape.HEADER.rule(), Map.of("X-Routing-Id", ""));
  }
}
