package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.invocation.InvocationContext;
import dev.batua.juspay.DirectDebit;
import dev.batua.text.Canary;
import dev.batua.text.Trace;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What leaves when something goes wrong in our own code. */
class ResponderTest {
  private static final InvocationContext CONTEXT =
      new InvocationContext("request-1", Duration.ofSeconds(30));

  private static APIGatewayV2HTTPResponse respond(APIGatewayV2HTTPEvent event) {
    Responder responder = new Responder(new ObjectMapper(), Optional::empty);
    return new DirectDebit(null, responder).handleRequest(event, CONTEXT);
  }

  /** An event that cannot be read for a reason that nobody foresaw. */
  private static APIGatewayV2HTTPEvent failing(Supplier<Map<String, String>> headers) {
    return new APIGatewayV2HTTPEvent() {
      @Override
      public Map<String, String> getHeaders() {
        return headers.get();
      }
    };
  }

  private static void assertInternal(APIGatewayV2HTTPResponse response) {
    JsonNode problem = Event.parsed(response.getBody());
    assertEquals(500, response.getStatusCode());
    assertEquals("INTERNAL", problem.path("code").asText());
    assertEquals("UNKNOWN", problem.path("outcome").asText());
    assertFalse(problem.path("retryable").booleanValue());
    assertEquals("request-1", problem.path("requestId").asText());
    assertFalse(response.getBody().contains("canary"));
  }

  @Test
  void an_unexpected_exception_shows_nothing_of_itself() {
    assertInternal(
        respond(
            failing(
                () -> {
                  throw new IllegalStateException(Canary.API_KEY);
                })));
  }

  @Test
  void an_error_is_answered_too() {
    assertInternal(
        respond(
            failing(
                () -> {
                  throw new ExceptionInInitializerError(Canary.API_KEY);
                })));
  }

  @Test
  void no_event_at_all_is_a_wrong_request() {
    APIGatewayV2HTTPResponse response = respond(null);
    assertEquals(400, response.getStatusCode());
    assertEquals("NOT_SENT", Event.parsed(response.getBody()).path("outcome").asText());
  }

  @Test
  void a_trace_names_types_and_places_but_no_message() {
    String trace =
        Trace.of(new IllegalStateException(Canary.API_KEY, new Exception(Canary.SALT_KEY)));
    assertFalse(trace.contains("canary"));
    assertEquals(2, trace.split("ResponderTest.a_trace_names", -1).length - 1);
  }
}
