package dev.batua.phonepe;

import static dev.batua.phonepe.PhonePeSent.payload;
import static dev.batua.phonepe.PhonePeSent.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
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
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-capture"))
class CaptureTest extends OperationRules {
  private static final String ASK = "GET /phonepe/transactions/TXN_113";

  @Override
  protected Event valid() {
    return Event.with("{}").path("transactionId", "TXN_113");
  }

  /** The sample of PhonePe's page has no success. Mistake 35 of merchants. */
  @Override
  protected String validAnswer() {
    return """
        {"code":"SUCCESS","message":"ok","data":{"amount":5000,"transactionId":"TXN_113",
        "authState":"CREATED","providerReferenceId":"P0000000000000000000001"}}""";
  }

  private void assertLeftOpen(String json, String ask) {
    stub.answers(200, json);
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains(ask), () -> "in " + answer);
  }

  @Test
  void takes_all_unless_it_is_told_how_much() throws Exception {
    stub.answers(200, validAnswer());
    valid().send();
    PhonePeSent.assertSigned("/v3/auth/capture", stub.only());
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"transactionId\":\"TXN_113\"}",
        payload(stub.only()).toString());
    stub.answers(200, validAnswer());
    valid().field("amountPaise", 5000).send();
    assertEquals(5000, payload(stub.only()).path("amount").longValue());
  }

  @Test
  void a_capture_that_was_taken_on_is_pending() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"PENDING","transactionId":"TXN_113","amountPaise":5000,"authState":"CREATED",
             "providerReferenceId":"P0000000000000000000001","providerCode":"SUCCESS",
             "settlement":"NO_QUEUE"}"""),
        valid().send().body());
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, COMPLETED, PENDING",
    "SUCCESS, AUTHORIZED, PENDING",
    "PAYMENT_PENDING, COMPLETED, PENDING",
    "PAYMENT_SUCCESS, CREATED, SUCCEEDED"
  })
  void the_code_decides_and_no_state_proves_payment(String code, String state, String outcome) {
    stub.answers(
        200, validAnswer().replace("\"SUCCESS\"", "\"" + code + "\"").replace("CREATED", state));
    assertEquals(outcome, valid().send().text("outcome"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTHORIZATION_ALREADY_CANCELLED",
        "USER_DOESNOT_EXIST",
        "BAD_REQUEST",
        "PAYMENT_ERROR"
      })
  void a_documented_no_is_a_refusal(String code) {
    stub.answers(200, refusal(code));
    assertProblem(valid().send(), 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
  }

  @Test
  void what_is_not_found_is_not_captured() {
    stub.answers(200, refusal("TRANSACTION_NOT_FOUND"));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertTrue(answer.text("detail").contains("Nothing was captured"), () -> "in " + answer);
  }

  /** Mistake 20 of merchants: a capture that was begun before was booked as a failure. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "INVALID_TRANSACTION_ID",
        "AUTHORIZATION_ALREADY_CAPTURED",
        "INTERNAL_SERVER_ERROR",
        "TIMED_OUT",
        "SUCCESS",
        "NEW_CODE"
      })
  void what_may_have_begun_says_which_transaction_to_ask_for(String code) {
    assertLeftOpen(refusal(code), ASK);
  }

  @Test
  void an_answer_about_something_else_is_unknown() {
    assertLeftOpen(validAnswer().replace("TXN_113", "TXN_114"), ASK);
    assertLeftOpen(validAnswer().replace("TXN_113", ""), ASK);
    stub.answers(200, validAnswer());
    assertUnknown(valid().field("amountPaise", 2000).send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"amountPaise\":0,\"transactionId\":\"TXN_113\"}")
            .path("transactionId", "a#b"),
        "amountPaise",
        "transactionId",
        "transactionId");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class CaptureIT extends CaptureTest {}
