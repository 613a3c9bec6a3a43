package dev.batua.phonepe;

import static dev.batua.phonepe.PhonePeSent.payload;
import static dev.batua.phonepe.PhonePeSent.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-authorize"))
class AuthorizeTest extends OperationRules {
  private static final String ASK = "GET /phonepe/authorizations/TXN_113";
  private static final String LINK = "phonepe://internal?action_nav=walletTopUp&nav_data=e30=";

  @Override
  protected Event valid() {
    return Event.with(
            """
            {"transactionId":"TXN_113","amountPaise":5000,"deviceId":"device_1"}""")
        .field("userAuthToken", Canary.USER_TOKEN);
  }

  @Override
  protected String validAnswer() {
    return """
        {"success":true,"code":"SUCCESS","message":"ok","data":{"transactionId":"TXN_113",
        "amount":5000,"authState":"AUTHORIZED","providerReferenceId":"P0000000000000000000001"}}""";
  }

  private void assertLeftOpen(String json, String ask) {
    stub.answers(200, json);
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains(ask), () -> "in " + answer);
  }

  @Test
  void asks_for_the_wallet_to_hold_the_money() throws Exception {
    stub.answers(200, validAnswer());
    valid().field("expiryMinutes", 60).send();
    PhonePeSent.assertSigned("/v3/auth/authorize", stub.only());
    assertEquals("device_1", stub.only().headers().get("X-DEVICE-ID"));
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"userAuthToken\":\""
            + Canary.USER_TOKEN
            + "\","
            + "\"transactionId\":\"TXN_113\",\"amount\":5000,"
            + "\"authRequestType\":\"WALLET_AUTH\",\"expiry\":60}",
        payload(stub.only()).toString());
    stub.answers(200, validAnswer());
    valid().send();
    assertFalse(payload(stub.only()).has("expiry"));
  }

  @Test
  void money_that_is_held_is_not_paid_yet() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"PENDING","transactionId":"TXN_113","amountPaise":5000,
             "authState":"AUTHORIZED","providerReferenceId":"P0000000000000000000001",
             "providerCode":"SUCCESS"}"""),
        valid().send().body());
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, AUTHORIZED, PENDING",
    "SUCCESS, CREATED, PENDING",
    "SUCCESS, COMPLETED, UNKNOWN",
    "SUCCESS, CANCELLED, UNKNOWN",
    "SUCCESS, NEW_STATE, UNKNOWN",
    "PAYMENT_SUCCESS, COMPLETED, UNKNOWN",
    "PAYMENT_PENDING, CREATED, PENDING"
  })
  void no_state_is_a_success(String code, String state, String outcome) {
    stub.answers(
        200, validAnswer().replace("\"SUCCESS\"", "\"" + code + "\"").replace("AUTHORIZED", state));
    Answer answer = valid().send();
    assertEquals(outcome, answer.text("outcome"));
    assertEquals(state, answer.text("authState"));
  }

  @Test
  void a_link_holds_nothing() {
    stub.answers(
        200,
        """
        {"success":true,"code":"SUCCESS","data":{"responseType":"WALLET_TOPUP_DEEPLINK",
        "redirectUrl":"%s"}}"""
            .formatted(LINK));
    Answer answer = valid().send();
    assertEquals("ACTION_REQUIRED", answer.text("outcome"));
    assertEquals(LINK, answer.text("redirectUrl"));
    assertFalse(answer.body().has("authState"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WALLET_RELINK_REQUIRED", "INVALID_USER_AUTH_TOKEN", "PAYMENT_ERROR"})
  void a_documented_no_is_a_refusal(String code) {
    stub.answers(200, refusal(code));
    assertProblem(valid().send(), 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INTERNAL_SERVER_ERROR",
        "INVALID_TRANSACTION_ID",
        "TIMED_OUT",
        "TRANSACTION_NOT_FOUND",
        "AUTHORIZATION_ALREADY_CAPTURED",
        "NEW_CODE",
        "SUCCESS"
      })
  void where_money_may_be_held_it_says_which_authorization_to_ask_for(String code) {
    assertLeftOpen(refusal(code), ASK);
  }

  @Test
  void an_answer_that_does_not_say_what_is_held_is_unknown() {
    assertLeftOpen(validAnswer().replace("AUTHORIZED", ""), ASK);
    assertLeftOpen(validAnswer().replace("TXN_113", ""), ASK);
    assertLeftOpen(validAnswer().replace("TXN_113", "TXN_114"), ASK);
    assertLeftOpen(validAnswer().replace("5000", "500"), ASK);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with(
            """
            {"transactionId":"a#b","amountPaise":0,"expiryMinutes":"60","expiry":60}"""),
        "amountPaise",
        "deviceId",
        "expiry",
        "expiryMinutes",
        "transactionId",
        "userAuthToken");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class AuthorizeIT extends AuthorizeTest {}
