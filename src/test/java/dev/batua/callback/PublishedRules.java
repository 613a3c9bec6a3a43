package dev.batua.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.aws.StubAws;
import dev.batua.environment.JvmEnvironment;
import dev.batua.eventbridge.EventBridgeHere;
import dev.batua.eventbridge.StubEventBridge;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import dev.batua.settlement.BusHere;
import dev.batua.settlement.LearnedFrom;
import dev.batua.settlement.PaymentEvent;
import dev.batua.text.Canary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every callback publishes: what the provider says when it is asked, and nothing else. */
public abstract class PublishedRules {
  private static final ObjectMapper JSON = new ObjectMapper();

  protected StubProvider stub;
  protected final BusHere bus = new BusHere();
  private JvmEnvironment function;

  /** A callback that is verified and says that something was paid with 50 rupees. */
  protected abstract Event paid();

  /** What the provider says of it when it is asked, with a status of its own and an amount. */
  protected abstract String stands(String status, String amount);

  /**
   * Such a status of a payment that was made, one that failed, one under way, and an unknown one.
   */
  protected abstract Map<Outcome, String> statuses();

  @BeforeEach
  void start() {
    stub.whenLookedUp(null);
    function = new JvmEnvironment(settings(), bus);
    says(Outcome.SUCCEEDED);
  }

  /** The settings of the function. */
  protected Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.lambda.handler", Stubbed.function());
    settings.put("batua.juspay.url", stub.url());
    settings.put("batua.juspay.merchant-id", "merchant_1");
    settings.put("batua.juspay.api-key", Canary.API_KEY);
    settings.put("batua.juspay.webhook-user", "hooks");
    settings.put("batua.juspay.webhook-password", Canary.WEBHOOK_PASSWORD);
    settings.put("batua.phonepe.url", stub.url());
    settings.put("batua.phonepe.merchant-id", "MERCHANT");
    settings.put("batua.phonepe.salt-key", Canary.SALT_KEY);
    settings.put("batua.phonepe.salt-index", "2");
    settings.put("batua.ca-file", stub.authority());
    settings.put("batua.http.timeout", "2s");
    return settings;
  }

  @AfterEach
  void stop() {
    function.close();
    bus.told().forEach(PublishedRules::assertAsTheSchemaSays);
  }

  private static void assertAsTheSchemaSays(PaymentEvent event) {
    assertEquals(List.of(), EventSchema.faults(event), () -> JSON.valueToTree(event).toString());
  }

  protected final Answer send(Event event) throws Exception {
    Answer answer = function.invoke(event);
    assertFalse(answer.toString().contains("canary"));
    return answer;
  }

  protected final void says(Outcome outcome) {
    stub.answers(200, stands(statuses().get(outcome), "50.00"));
  }

  /** What was published for one callback. */
  protected final PaymentEvent published() throws Exception {
    int before = bus.told().size();
    Answer answer = send(paid());
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(before + 1, bus.told().size());
    PaymentEvent event = bus.told().get(before);
    assertEquals(
        "{\"published\":[\"%s\"]}".formatted(event.detail().eventId()), answer.body().toString());
    return event;
  }

  @Test
  void what_the_provider_says_when_asked_is_published() throws Exception {
    for (Outcome outcome : statuses().keySet()) {
      says(outcome);
      PaymentEvent event = published();
      boolean isFinal = outcome == Outcome.SUCCEEDED || outcome == Outcome.REFUSED;
      assertEquals(isFinal ? "Payment settled" : "Payment changed", event.detailType());
      assertEquals(outcome, event.detail().outcome());
      assertEquals(5000, event.detail().amountPaise());
      assertEquals(LearnedFrom.CALLBACK, event.detail().learnedFrom());
    }
  }

  @Test
  void the_same_callback_twice_is_the_same_event_twice() throws Exception {
    assertEquals(published().detail().eventId(), published().detail().eventId());
  }

  @Test
  void nothing_is_confirmed_that_the_bus_has_not_taken() throws Exception {
    bus.breaks();
    Answer answer = send(paid());
    OperationUnderTest.assertProblem(answer, 503, ProblemCode.EVENTS_UNAVAILABLE, null, true);
    assertEquals(1, stub.received().size());
  }

  @Test
  void a_bus_of_EventBridges_gets_it_as_the_schema_says() throws Exception {
    try (StubEventBridge eventBridge = new StubEventBridge()) {
      Map<String, String> settings = settings();
      settings.put("batua.events.bus", EventBridgeHere.BUS);
      settings.put("aws.region", "ap-south-1");
      settings.put("aws.access-key-id", StubAws.KEY_ID);
      settings.put("aws.secret-access-key", StubAws.KEY);
      settings.put("aws.endpoint-url-eventbridge", eventBridge.url());
      try (JvmEnvironment real = new JvmEnvironment(settings)) {
        Answer answer = real.invoke(paid());
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(1, eventBridge.taken().size());
        JsonNode event = eventBridge.taken().get(0);
        assertEquals(List.of(), EventSchema.faults(event), event::toString);
        assertEquals(answer.body().at("/published/0"), event.at("/detail/eventId"));
      }
    }
  }

  @Test
  void nothing_is_published_after_a_look_up_that_failed() throws Exception {
    stub.answers(500, "oops");
    assertEquals(502, send(paid()).status());
    assertEquals(List.of(), bus.told());
  }

  @Test
  void another_amount_is_counted_and_the_look_ups_is_published() throws Exception {
    stub.answers(200, stands(statuses().get(Outcome.SUCCEEDED), "49.99"));
    assertEquals(1, line(paid()).path("AmountDiffers").asInt());
    assertEquals(4999, bus.details().get(0).amountPaise());
  }

  @Test
  void the_same_amount_is_not_counted() throws Exception {
    JsonNode line = line(paid());
    assertFalse(line.has("AmountDiffers"), line::toString);
    assertEquals(1, line.path("Succeeded").asInt());
    assertTrue(line.has("ProviderLatency"));
  }

  /** The line that an invocation leaves. */
  protected final JsonNode line(Event event) throws Exception {
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (JvmEnvironment fresh = new JvmEnvironment(settings(), bus)) {
      fresh.invoke(event);
    } finally {
      System.setOut(usual);
    }
    return Event.parsed(printed.toString(StandardCharsets.UTF_8));
  }
}
