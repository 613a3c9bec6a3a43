package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.Parts;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Contract;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.SettledOperation;
import dev.batua.provider.StubProvider;
import dev.batua.provider.StubProvider.Received;
import dev.batua.provider.Stubbed;
import dev.batua.sqs.StubQueue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What moves money, where its call leaves open what became of that. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class SettledOperationsTest {
  private StubProvider provider;

  static Stream<Target> operations() {
    return Target.all().filter(Target::movesMoney);
  }

  @BeforeEach
  void configure() throws Exception {
    provider = new StubProvider();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void are_those_that_the_document_says_move_money() {
    assertEquals(
        operations().map(Target::function).sorted().toList(),
        Parts.operations().stream()
            .filter(SettledOperation.class::isAssignableFrom)
            .map(Parts::function)
            .sorted()
            .toList());
  }

  private Answer answer(Target target) throws Exception {
    return answer(target, settings(target));
  }

  private Map<String, String> settings(Target target) {
    return StubSettings.of(target.function(), provider.url(), provider.authority());
  }

  private static Answer answer(Target target, Map<String, String> settings) throws Exception {
    try (FunctionEnvironment function = new JvmEnvironment(settings)) {
      Answer answer = new Answer(Event.parsed(function.invoke(target.event().toString())));
      Contract.of(target.function()).check(target.event(), answer.response());
      return answer;
    }
  }

  /**
   * How it stands, in the form of each look-up; the amount is that of the event, or another one.
   */
  private static void stands(
      Target target, Received sent, HttpServerResponse response, String state, long more) {
    JsonNode body = target.body();
    long paise = body.path("amountPaise").asLong(100) + more;
    String id = sent.order() == null ? sent.uri().split("/")[4] : sent.order();
    boolean done = state.equals("done");
    if (sent.order() != null) {
      response.end(
          """
          {"order_id":"%s","status":"%s","txn_id":"m-1","amount":205.00,"refunds":[{
          "unique_request_id":"%s","status":"%s","amount":%d.%02d,"ref":"r-1"}]}"""
              .formatted(
                  id,
                  done ? "CHARGED" : "AUTHORIZATION_FAILED",
                  body.path("refundId").asText(),
                  done ? "SUCCESS" : "FAILURE",
                  paise / 100,
                  paise % 100));
    } else if (sent.uri().startsWith("/v3/auth/")) {
      response.end(
          """
          {"code":"SUCCESS","data":{"transactionId":"%s","authState":"%s",
          "authorizedAmount":%d}}"""
              .formatted(id, done ? "AUTHORIZED" : "FAILED", paise));
    } else {
      response.end(
          """
          {"code":"%s","data":{"transactionId":"%s","amount":%d,
          "providerReferenceId":"P1"}}"""
              .formatted(done ? "PAYMENT_SUCCESS" : "PAYMENT_ERROR", id, paise));
    }
  }

  private void leavesItOpen(Target target, String state, long more) {
    provider.behaves(HttpServerResponse::close);
    List<Received> sent = provider.received();
    provider.whenLookedUp(
        (asked, response) -> {
          if (sent.isEmpty()) {
            StubProvider.nothingIsKnown().accept(asked, response);
          } else {
            stands(target, asked, response, state, more);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void answer_what_a_look_up_right_behind_says_for_good(Target target) throws Exception {
    leavesItOpen(target, "done", 0);
    Answer answer = answer(target);
    assertEquals(200, answer.status(), answer::toString);
    boolean held = target.function().equals("phonepe-authorize");
    assertEquals(held ? "PENDING" : "SUCCEEDED", answer.text("outcome"));
    assertEquals("LOOK_UP", answer.text("learnedFrom"));
    assertEquals("NO_QUEUE", answer.text("settlement"));
    assertEquals(1, provider.received().size(), "sent once");
  }

  /** Of an order, a failed attempt may be another one; and what is not held may be so still. */
  @ParameterizedTest
  @MethodSource("operations")
  void believe_a_refusal_of_what_has_an_id_of_its_own_alone(Target target) throws Exception {
    leavesItOpen(target, "failed", 0);
    Answer answer = answer(target);
    boolean shared =
        List.of("juspay-direct-debit", "phonepe-authorize").contains(target.function());
    assertEquals(shared ? "UNKNOWN" : "REFUSED", answer.text("outcome"), answer::toString);
    assertEquals(shared ? 504 : 422, answer.status());
    assertEquals("NO_QUEUE", answer.text("settlement"));
    assertEquals(1, provider.received().size(), "sent once");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void do_not_take_another_amount_for_what_was_asked(Target target) throws Exception {
    ObjectNode body = target.body();
    if (!body.has("amountPaise")) {
      return;
    }
    leavesItOpen(target, "done", 1);
    Answer answer = answer(target);
    assertEquals("UNKNOWN", answer.text("outcome"), answer::toString);
    assertEquals(504, answer.status());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void stay_unknown_where_the_look_up_knows_nothing_or_fails(Target target) throws Exception {
    provider.behaves(HttpServerResponse::close);
    provider.whenLookedUp(StubProvider.nothingIsKnown());
    Answer unknown = answer(target);
    assertEquals("UNKNOWN", unknown.text("outcome"), unknown::toString);
    assertEquals("NO_QUEUE", unknown.text("settlement"));
    List<Received> sent = provider.received();
    provider.behaves(HttpServerResponse::close);
    provider.whenLookedUp(
        (asked, response) -> {
          if (sent.isEmpty()) {
            StubProvider.nothingIsKnown().accept(asked, response);
          } else {
            response.setStatusCode(500).end();
          }
        });
    Answer failed = answer(target);
    assertEquals("UNKNOWN", failed.text("outcome"), failed::toString);
    assertEquals("PROVIDER_TIMEOUT", failed.text("code"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void ask_for_nothing_where_the_provider_itself_says_how_it_ended(Target target) throws Exception {
    target.succeedsAt(provider);
    Answer answer = answer(target);
    assertEquals(200, answer.status());
    assertNull(answer.text("learnedFrom"));
    boolean before = target.schema().path("properties").has("checkOrder");
    assertEquals(before ? 1 : 0, provider.lookUps().size());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void have_it_watched_by_ids_alone(Target target) throws Exception {
    provider.behaves(HttpServerResponse::close);
    try (StubQueue queue = new StubQueue()) {
      Answer answer = answer(target, StubSettings.withQueue(settings(target), queue));
      assertEquals("UNKNOWN", answer.text("outcome"), answer::toString);
      assertEquals("WATCHED", answer.text("settlement"));
      assertEquals(target.function().startsWith("juspay") ? 10 : 20, queue.delay());
      JsonNode message = Event.parsed(queue.messages().get(0));
      assertEquals(target.function().split("-")[0], message.path("provider").asText());
      List<String> known = List.of("orderId", "refundId", "transactionId");
      message
          .path("ids")
          .fieldNames()
          .forEachRemaining(name -> assertTrue(known.contains(name), name));
      assertFalse(message.toString().contains("canary"), message::toString);
      assertEquals(0, message.path("asked").asInt(-1));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void answer_as_well_where_the_queue_is_out_of_reach(Target target) throws Exception {
    provider.behaves(HttpServerResponse::close);
    try (StubQueue queue = new StubQueue()) {
      queue.fails(100, 500, "InternalFailure");
      Answer failed = answer(target, StubSettings.withQueue(settings(target), queue));
      assertEquals("PROVIDER_TIMEOUT", failed.text("code"), failed::toString);
      assertEquals("QUEUE_FAILED", failed.text("settlement"));
    }
  }

  /** Neither answers: all is over in the time of one. */
  @Test
  void take_no_longer_where_the_queue_hangs_too() throws Exception {
    provider.behaves(response -> {});
    try (StubQueue queue = new StubQueue()) {
      queue.behaves(100, request -> {});
      Target target = Target.of("phonepe-direct-debit");
      Map<String, String> settings = StubSettings.withQueue(settings(target), queue);
      settings.put("batua.http.timeout", "3s");
      long begun = System.nanoTime();
      Answer answer = answer(target, settings);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      assertEquals("PROVIDER_TIMEOUT", answer.text("code"), answer::toString);
      assertEquals("QUEUE_FAILED", answer.text("settlement"));
      assertTrue(queue.asked() > 0, "it was tried before the end");
      assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, took::toString);
    }
  }

  @Test
  void put_it_into_the_queue_before_a_call_has_used_up_its_time() throws Exception {
    try (StubQueue queue = new StubQueue()) {
      Target target = Target.of("juspay-refund-order");
      Map<String, String> settings = StubSettings.withQueue(settings(target), queue);
      // Once before, since a JVM takes its time with what it does first.
      provider.behaves(HttpServerResponse::close);
      assertEquals("WATCHED", answer(target, settings).text("settlement"));
      provider.behaves(response -> {});
      settings.put("batua.http.timeout", "3s");
      Answer answer = answer(target, settings);
      assertEquals("PROVIDER_TIMEOUT", answer.text("code"), answer::toString);
      assertEquals("WATCHED", answer.text("settlement"));
      assertEquals(2, queue.delayed());
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void watch_nothing_that_the_provider_itself_says_is_done(Target target) throws Exception {
    target.succeedsAt(provider);
    try (StubQueue queue = new StubQueue()) {
      Answer answer = answer(target, StubSettings.withQueue(settings(target), queue));
      boolean open = answer.text("settlement") != null;
      assertEquals(open ? 1 : 0, queue.delayed());
      assertEquals(open, isOpen(target, answer.text("outcome")));
    }
  }

  private static boolean isOpen(Target target, String outcome) {
    return outcome.equals("PENDING") && !target.function().equals("phonepe-authorize");
  }
}
