package dev.batua.phonepe;

import static dev.batua.phonepe.PhonePeSent.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.LookUpRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-get-transaction"))
class GetTransactionTest extends LookUpRules {
  @Override
  protected Event valid() {
    return Event.empty().path("transactionId", "TXN_113");
  }

  @Override
  protected String validAnswer() {
    return """
        {"success":true,"code":"PAYMENT_SUCCESS","message":"ok","data":{"transactionId":"TXN_113",
        "merchantId":"MERCHANT","amount":5000,"providerReferenceId":"P0000000000000000000001",
        "paymentState":"COMPLETED","payResponseCode":"SUCCESS",
        "paymentModes":[{"mode":"WALLET","amount":5000}]}}""";
  }

  /** Mistake 33 of merchants: soon after a debit it means "not yet". */
  @Override
  protected Outcome outcome(ProblemCode code) {
    return Outcome.UNKNOWN;
  }

  @Override
  protected String notFound() {
    return refusal("TRANSACTION_NOT_FOUND");
  }

  private Answer answered(String code) {
    stub.answers(200, validAnswer().replace("\"PAYMENT_SUCCESS\"", "\"" + code + "\""));
    return valid().send();
  }

  @Test
  void asks_for_the_transaction_at_the_path_that_it_signs() throws Exception {
    stub.answers(200, validAnswer());
    valid().query("amountPaise", "5000").send();
    PhonePeSent.assertAsked("/v3/transaction/MERCHANT/TXN_113/status", stub.only());
  }

  @Test
  void not_found_says_that_it_may_be_not_yet() {
    stub.answers(200, notFound());
    assertTrue(valid().send().text("detail").contains("means not yet"));
  }

  @Test
  void answers_with_how_it_stands() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"SUCCEEDED","transactionId":"TXN_113","amountPaise":5000,
             "providerReferenceId":"P0000000000000000000001","providerCode":"PAYMENT_SUCCESS",
             "payResponseCode":"SUCCESS"}"""),
        valid().send().body());
  }

  /** paymentState says COMPLETED and payResponseCode SUCCESS in each. */
  @ParameterizedTest
  @CsvSource({
    "PAYMENT_SUCCESS, SUCCEEDED",
    "PAYMENT_PENDING, PENDING",
    "PAYMENT_INITIATED, PENDING",
    "PAYMENT_ERROR, REFUSED",
    "PAYMENT_DECLINED, REFUSED",
    "PAYMENT_CANCELLED, REFUSED",
    "TIMED_OUT, UNKNOWN",
    "SUCCESS, UNKNOWN"
  })
  void the_code_alone_decides(String code, String outcome) {
    Answer answer = answered(code);
    assertEquals(outcome, answer.text("outcome"));
    assertEquals(code, answer.text("providerCode"));
  }

  /** Mistakes 28, 29 and 32 of merchants. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "INTERNAL_SERVER_ERROR",
        "INVALID_TRANSACTION_ID",
        "EXTERNAL_VPA_ERROR",
        "NEW_CODE"
      })
  void what_says_nothing_of_the_payment_is_unknown(String code) {
    stub.answers(500, refusal(code));
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertEquals(code, answer.text("providerCode"));
  }

  @Test
  void a_no_to_the_question_is_none_to_the_payment() {
    stub.answers(400, refusal("BAD_REQUEST"));
    assertProblem(valid().send(), 422, ProblemCode.PROVIDER_REFUSED, Outcome.UNKNOWN, false);
  }

  /** Mistake 53 of merchants: the amount was not compared. */
  @ParameterizedTest
  @CsvSource({
    "PAYMENT_SUCCESS, 5000, SUCCEEDED, true",
    "PAYMENT_SUCCESS, 500, UNKNOWN, false",
    "PAYMENT_ERROR, 500, REFUSED, false",
    "PAYMENT_PENDING, 5000, PENDING, true"
  })
  void a_success_is_of_the_amount_that_is_expected(
      String code, String expected, String outcome, boolean matches) {
    stub.answers(200, validAnswer().replace("\"PAYMENT_SUCCESS\"", "\"" + code + "\""));
    Answer answer = valid().query("amountPaise", expected).send();
    assertEquals(outcome, answer.text("outcome"));
    assertEquals(matches, answer.body().path("amountMatches").booleanValue());
    assertEquals(5000, answer.body().path("amountPaise").longValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"50.00\"", "50.5", "-1", "{}"})
  void an_amount_that_is_none_matches_nothing(String amount) {
    stub.answers(200, validAnswer().replace("\"amount\":5000", "\"amount\":" + amount));
    Answer answer = valid().query("amountPaise", "5000").send();
    assertEquals("UNKNOWN", answer.text("outcome"));
    assertFalse(answer.body().has("amountMatches"));
    assertFalse(answer.body().has("amountPaise"));
    assertEquals("SUCCEEDED", valid().send().text("outcome"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "50.00", "", "1e3", "05", "9007199254740992"})
  void refuses_an_amount_that_is_none(String amount) {
    assertInvalid(valid().query("amountPaise", amount), "amountPaise");
  }

  @Test
  void a_success_must_be_about_this_transaction() {
    for (String other : List.of("TXN_114", "")) {
      stub.answers(200, validAnswer().replace("TXN_113", other));
      assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
    }
  }

  /** Mistake 19 of merchants: a hash sign broke the path. */
  @ParameterizedTest
  @ValueSource(strings = {"a#b", "a/b", "a%2fb", "..", "12345678901234567890123456789012345678"})
  void refuses_an_id_that_is_none(String id) {
    assertInvalid(Event.empty().path("transactionId", id), "transactionId");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class GetTransactionIT extends GetTransactionTest {}
