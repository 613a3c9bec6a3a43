package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.invocation.InvocationContext;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.secret.Account;
import dev.batua.text.Canary;
import dev.batua.text.Trace;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What leaves when something goes wrong in our own code. */
class ResponderTest {
  private static final InvocationContext CONTEXT =
      new InvocationContext("request-1", Duration.ofSeconds(30));

  /** An account that nobody signs with. */
  private abstract static class NoAccount implements Account<NoAccount> {}

  private static APIGatewayV2HTTPResponse respond(
      APIGatewayV2HTTPEvent event, Function<Input, ProviderRequest<Object, NoAccount>> read) {
    return new Responder(new ObjectMapper(), () -> "Batua")
        .respond(
            new Operation<Object, NoAccount, ProviderRequest<Object, NoAccount>>(
                "an-operation", read, null, (answer, request) -> null),
            event,
            CONTEXT);
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
    APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder().withBody("{}").build();
    assertInternal(
        respond(
            event,
            input -> {
              throw new IllegalStateException(Canary.API_KEY);
            }));
  }

  @Test
  void an_error_is_answered_too() {
    APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder().withBody("{}").build();
    assertInternal(
        respond(
            event,
            input -> {
              throw new ExceptionInInitializerError(Canary.API_KEY);
            }));
  }

  @Test
  void no_event_at_all_is_a_wrong_request() {
    APIGatewayV2HTTPResponse response = respond(null, input -> null);
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
