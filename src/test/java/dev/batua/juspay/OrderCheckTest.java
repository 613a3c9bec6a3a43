package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import dev.batua.provider.StubProvider.Received;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that is looked up before it is debited. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class OrderCheckTest {
  StubProvider stub;

  @BeforeEach
  void every_debit_is_charged() {
    stub.answers(
        200, "{\"order_id\":\"order_1\",\"txn_id\":\"m-order_1-2\",\"status\":\"CHARGED\"}");
    stub.whenLookedUp(StubProvider.orderIs("NEW"));
  }

  private static Event debit() {
    return Event.with(
            """
            {"orderId":"order_1","directWalletToken":"%s","paymentMethod":"MOBIKWIK"}
            """
                .formatted(Canary.WALLET_TOKEN))
        .header("x-routing-id", "customer_1122");
  }

  private void lookedUp(Consumer<HttpServerResponse> answer) {
    stub.whenLookedUp((sent, response) -> answer.accept(response));
  }

  private void lookedUp(int status, String body) {
    lookedUp(response -> response.setStatusCode(status).end(body));
  }

  private Answer notSent() {
    Answer answer = debit().send();
    assertEquals(List.of(), stub.received(), "sent to be charged");
    assertEquals(1, stub.lookUps().size());
    return answer;
  }

  private void assertRefused(Answer answer) {
    OperationUnderTest.assertProblem(
        answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals("juspay", answer.text("provider"));
  }

  @Test
  void is_looked_up_by_whom_it_is_debited() {
    debit().send();
    Received lookUp = stub.lookUps().get(0);
    assertEquals(1, stub.lookUps().size());
    assertEquals("/orders/order_1", lookUp.uri());
    assertEquals("", lookUp.body());
    for (String name : List.of("Authorization", "x-routing-id", "User-Agent", "Accept")) {
      assertEquals(stub.only().headers().get(name), lookUp.headers().get(name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NEW",
        "CREATED",
        "JUSPAY_DECLINED",
        "AUTHENTICATION_FAILED",
        "AUTHORIZATION_FAILED"
      })
  void is_debited_where_nothing_was_tried_or_all_failed(String status) {
    stub.whenLookedUp(StubProvider.orderIs(status));
    Answer answer = debit().send();
    assertEquals("SUCCEEDED", answer.text("outcome"));
    assertEquals("m-order_1-2", answer.text("txnId"));
    assertNull(answer.text("alreadyCharged"));
    assertEquals("POST", stub.only().method());
  }

  @Test
  void is_not_charged_again() {
    stub.whenLookedUp(StubProvider.orderIs("CHARGED"));
    assertEquals(
        Event.parsed(
            """
            {"outcome":"SUCCEEDED","orderId":"order_1","txnId":"m-order_1-1",
             "providerStatus":"CHARGED","alreadyCharged":true,"learnedFrom":"LOOK_UP",
             "settlement":"NO_QUEUE"}
            """),
        notSent().body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STARTED",
        "PENDING",
        "PENDING_VBV",
        "VBV_SUCCESSFUL",
        "AUTHORIZING",
        "AUTHORIZED",
        "CAPTURE_INITIATED"
      })
  void is_not_debited_while_an_attempt_is_under_way(String status) {
    stub.whenLookedUp(StubProvider.orderIs(status));
    Answer answer = notSent();
    assertEquals(200, answer.status());
    assertEquals("PENDING", answer.text("outcome"));
    assertEquals("m-order_1-1", answer.text("txnId"));
    assertEquals(status, answer.text("providerStatus"));
    assertNull(answer.text("alreadyCharged"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PARTIAL_CHARGED", "CAPTURE_FAILED", "TO_BE_CHARGED", "SETTLING", "new"})
  void is_not_debited_where_it_is_unclear_whether_it_was_charged(String status) {
    stub.whenLookedUp(StubProvider.orderIs(status));
    Answer answer = notSent();
    assertEquals(200, answer.status());
    assertEquals("UNKNOWN", answer.text("outcome"));
    assertEquals(status, answer.text("providerStatus"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"VOIDED", "AUTO_REFUNDED"})
  void is_not_debited_where_its_money_went_back(String status) {
    stub.whenLookedUp(StubProvider.orderIs(status));
    Answer answer = notSent();
    assertRefused(answer);
    assertEquals(status, answer.text("providerStatus"));
    assertTrue(answer.text("detail").contains("order_1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404})
  void is_refused_where_it_does_not_exist(int status) {
    lookedUp(status, "{\"status\":\"NOT_FOUND\",\"status_id\":40,\"order_id\":\"order_1\"}");
    Answer answer = notSent();
    OperationUnderTest.assertProblem(answer, 404, ProblemCode.NOT_FOUND, Outcome.REFUSED, false);
    assertEquals("NOT_FOUND", answer.text("providerStatus"));
    assertTrue(answer.text("detail").contains("order_1: it does not exist"));
  }

  private void assertLookUpFailed() {
    Answer answer = notSent();
    OperationUnderTest.assertProblem(
        answer, 503, ProblemCode.LOOKUP_FAILED, Outcome.NOT_SENT, true);
    assertEquals("juspay", answer.text("provider"));
    assertTrue(answer.text("detail").contains("order_1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "200; ''",
        "200; <html>no</html>",
        "200; {}",
        "200; {\"status\":\"CHARGED\"}",
        "200; {\"order_id\":\"order_2\",\"status\":\"CHARGED\"}",
        "200; {\"order_id\":\"order_2\",\"status\":\"NEW\"}",
        "200; {\"order_id\":[\"order_1\"],\"status\":\"NEW\"}",
        "200; {\"order_id\":\"order_2\",\"status\":\"NOT_FOUND\"}",
        "200; {\"status\":\"error\",\"error_message\":\"m\",\"error_code\":\"odd\"}",
        "204; ''",
        "302; {\"order_id\":\"order_1\",\"status\":\"NEW\"}",
        "404; ''",
        "404; <html>no</html>",
        "408; <html>late</html>",
        "500; {\"status\":\"internal_error\",\"error_message\":\"m\"}",
        "503; oops"
      })
  void a_look_up_that_fails_leaves_it_alone(int status, String body) {
    lookedUp(status, body);
    assertLookUpFailed();
  }

  @Test
  void a_look_up_without_an_answer_leaves_it_alone() {
    lookedUp(HttpServerResponse::close);
    assertLookUpFailed();
    stub.answers(200, "{}");
    lookedUp(response -> {});
    assertLookUpFailed();
  }

  /** A debit that is sent with hardly any time left would be unknown too often. */
  @Test
  void a_look_up_leaves_half_of_the_time_to_the_debit() {
    stub.whenLookedUp(
        (sent, response) ->
            Vertx.currentContext()
                .owner()
                .setTimer(1300, late -> StubProvider.orderIs("NEW").accept(sent, response)));
    assertLookUpFailed();
  }

  @Test
  void what_the_provider_said_of_the_look_up_is_passed_on() {
    lookedUp(
        500, "{\"status\":\"internal_error\",\"error_message\":\"down\",\"error_code\":\"x\"}");
    Answer answer = notSent();
    assertEquals("x", answer.text("providerCode"));
    assertEquals("down", answer.text("providerMessage"));
    assertEquals("internal_error", answer.text("providerStatus"));
  }

  @Test
  void a_refusal_of_the_look_up_is_one_of_the_debit() {
    lookedUp(
        400, "{\"status\":\"error\",\"error_message\":\"no\",\"error_code\":\"INVALID_INPUT\"}");
    assertRefused(notSent());
    stub.answers(200, "{}");
    lookedUp(403, "<html>Forbidden</html>");
    Answer turnedAway = notSent();
    assertRefused(turnedAway);
    assertTrue(turnedAway.text("detail").contains("the keys are not the cause"));
  }

  @Test
  void keys_that_are_refused_at_the_look_up_are_refused() {
    lookedUp(401, "{\"status\":\"error\",\"error_info\":{\"code\":\"UNAUTHORIZED\"}}");
    OperationUnderTest.assertProblem(
        notSent(), 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
  }

  @Test
  void a_provider_over_its_limit_says_for_how_long() {
    lookedUp(response -> response.setStatusCode(429).putHeader("Retry-After", "7").end());
    Answer answer = notSent();
    OperationUnderTest.assertProblem(answer, 503, ProblemCode.PROVIDER_BUSY, Outcome.REFUSED, true);
    assertEquals("7", answer.header("Retry-After"));
  }

  @Test
  void a_request_may_leave_it_out() {
    stub.whenLookedUp(StubProvider.orderIs("CHARGED"));
    Answer answer = debit().field("checkOrder", false).send();
    assertEquals("m-order_1-2", answer.text("txnId"));
    assertEquals(1, stub.received().size());
    assertEquals(List.of(), stub.lookUps());
    assertEquals("true", debit().field("checkOrder", true).send().text("alreadyCharged"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "", "no"})
  void says_nothing_but_yes_or_no_to_it(String text) {
    Answer answer = debit().field("checkOrder", text).send();
    assertEquals(List.of("checkOrder"), OperationUnderTest.faulty(answer));
  }

  @Test
  void one_connection_serves_look_up_and_debit() {
    int before = stub.connections();
    debit().send();
    debit().send();
    assertTrue(stub.connections() - before <= 1, "a connection for each call");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class OrderCheckIT extends OrderCheckTest {}
