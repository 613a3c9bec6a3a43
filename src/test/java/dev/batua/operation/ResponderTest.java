package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.Parts;
import dev.batua.invocation.InvocationContext;
import dev.batua.juspay.DirectDebit;
import dev.batua.phonepe.PhonePeApi;
import dev.batua.provider.UnconnectedParts;
import dev.batua.start.Readiness;
import dev.batua.start.Rehearsal;
import dev.batua.text.Canary;
import dev.batua.text.Trace;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** What leaves, and when something goes wrong in our own code. */
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

  /** A function that has its provider's answer from here. */
  private static Operation<?, ?, ?> minting(RestResponse<InputStream> answer) {
    SmallRyeConfig config =
        JvmEnvironment.config(
            Map.of(
                "batua.phonepe.url", "https://phonepe.example",
                "batua.phonepe.merchant-id", "MERCHANT",
                "batua.phonepe.salt-key", Canary.SALT_KEY,
                "batua.phonepe.salt-index", "2"));
    Object phonePe =
        Proxy.newProxyInstance(
            PhonePeApi.class.getClassLoader(),
            new Class<?>[] {PhonePeApi.class},
            (proxy, method, arguments) -> Uni.createFrom().item(answer));
    return Parts.operation(
        "phonepe-topup-wallet",
        config,
        new UnconnectedParts(config, phonePe, null, new Readiness()),
        new Responder(new ObjectMapper(), Optional::empty));
  }

  private static RestResponse<InputStream> answer(int status, String json) {
    return RestResponse.ResponseBuilder.<InputStream>create(status)
        .entity(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
        .header("Retry-After", "7")
        .build();
  }

  /** What becomes of such an answer, and the one line that is printed of it. */
  private static JsonNode line(
      RestResponse<InputStream> answer, Consumer<APIGatewayV2HTTPResponse> check)
      throws IOException {
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      APIGatewayV2HTTPEvent event =
          JvmEnvironment.events()
              .readValue(
                  Event.with("{\"amountPaise\":1,\"topupWorkflowType\":\"TRANSACTIONAL\"}")
                      .toString());
      check.accept(minting(answer).handleRequest(event, CONTEXT));
    } finally {
      System.setOut(usual);
    }
    return new ObjectMapper()
        .readerFor(JsonNode.class)
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .readValue(printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_success_is_answered_and_leaves_a_line() throws IOException {
    String link =
        "{\"success\":true,\"code\":\"SUCCESS\",\"data\":{\"redirectUrl\":\"phonepe://a\"}}";
    JsonNode line =
        line(
            answer(200, link),
            response -> {
              assertEquals(200, response.getStatusCode());
              assertEquals(
                  Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
                  response.getHeaders());
              assertEquals(
                  "phonepe://a", Event.parsed(response.getBody()).path("redirectUrl").asText());
            });
    assertEquals("ACTION_REQUIRED", line.path("outcome").asText());
  }

  @Test
  void a_problem_is_answered_and_leaves_a_line() throws IOException {
    JsonNode line =
        line(
            answer(429, "{}"),
            response -> {
              assertEquals(503, response.getStatusCode());
              assertEquals("7", response.getHeaders().get("Retry-After"));
            });
    assertEquals("PROVIDER_BUSY", line.path("code").asText());
  }

  @Test
  void a_problem_without_a_time_to_wait_names_none() throws IOException {
    line(
        answer(500, "{}"),
        response -> assertFalse(response.getHeaders().containsKey("Retry-After")));
  }

  @Test
  void an_operation_brings_its_rehearsal() {
    Rehearsal rehearsal = minting(answer(200, "{}")).rehearsal();
    assertEquals("TRANSACTIONAL", bodyOf(rehearsal).path("topupWorkflowType").asText());
  }

  private static JsonNode bodyOf(Rehearsal rehearsal) {
    return Event.parsed(Event.parsed(rehearsal.event()).path("body").asText());
  }

  @Test
  void a_trace_names_types_and_places_but_no_message() {
    String trace =
        Trace.of(new IllegalStateException(Canary.API_KEY, new Exception(Canary.SALT_KEY)));
    assertFalse(trace.contains("canary"));
    assertEquals(2, trace.split("ResponderTest.a_trace_names", -1).length - 1);
  }
}
