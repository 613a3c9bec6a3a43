package dev.batua.phonepe;

import static dev.batua.phonepe.PhonePeSent.payload;
import static dev.batua.phonepe.PhonePeSent.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-cancel"))
class CancelTest extends OperationRules {
  @Override
  protected Event valid() {
    return Event.with("{}").path("transactionId", "TXN_113");
  }

  @Override
  protected String validAnswer() {
    return """
        {"success":true,"code":"SUCCESS","message":"ok","data":{"transactionId":"TXN_113",
        "authState":"CANCELLED"}}""";
  }

  @Test
  void asks_for_the_money_to_be_given_back() throws Exception {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"transactionId":"TXN_113","cancelled":true,"authState":"CANCELLED",
             "providerCode":"SUCCESS"}"""),
        valid().send().body());
    PhonePeSent.assertSigned("/v3/auth/cancel", stub.only());
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"transactionId\":\"TXN_113\"}",
        payload(stub.only()).toString());
  }

  @Test
  void what_was_cancelled_before_is_cancelled() {
    stub.answers(400, refusal("AUTHORIZATION_ALREADY_CANCELLED"));
    assertEquals(
        Event.parsed(
            """
            {"transactionId":"TXN_113","cancelled":true,"alreadyCancelled":true,
             "providerCode":"AUTHORIZATION_ALREADY_CANCELLED"}"""),
        valid().send().body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AUTHORIZATION_ALREADY_CAPTURED", "INVALID_USER_AUTH_TOKEN", "BAD_REQUEST"})
  void a_documented_no_is_a_refusal(String code) {
    stub.answers(200, refusal(code));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals(code, answer.text("providerCode"));
  }

  @Test
  void what_is_not_found_may_be_not_yet() {
    stub.answers(200, refusal("TRANSACTION_NOT_FOUND"));
    Answer answer = valid().send();
    assertProblem(answer, 404, ProblemCode.NOT_FOUND, false);
    assertTrue(answer.text("detail").contains("means not yet"), () -> "in " + answer);
  }

  private void assertToBeSentAgain(String json) {
    stub.answers(200, json);
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains("Send it again until it succeeds"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"INTERNAL_SERVER_ERROR", "INVALID_TRANSACTION_ID", "PAYMENT_PENDING", "NEW_CODE"})
  void what_leaves_it_open_is_to_be_sent_again(String code) {
    assertToBeSentAgain(refusal(code));
  }

  @Test
  void an_answer_that_does_not_say_that_this_is_cancelled_is_unknown() {
    assertToBeSentAgain(validAnswer().replace("CANCELLED", "AUTHORIZED"));
    assertToBeSentAgain(validAnswer().replace("CANCELLED", ""));
    assertToBeSentAgain(validAnswer().replace("TXN_113", "TXN_114"));
    assertToBeSentAgain(validAnswer().replace("TXN_113", ""));
  }

  @Test
  void refuses_an_id_that_is_none() {
    assertInvalid(Event.with("{}").path("transactionId", "a#b"), "transactionId");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class CancelIT extends CancelTest {}
