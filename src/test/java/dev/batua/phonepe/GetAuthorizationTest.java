package dev.batua.phonepe;

import static dev.batua.phonepe.PhonePeSent.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.LookUpRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-get-authorization"))
class GetAuthorizationTest extends LookUpRules {
  @Override
  protected Event valid() {
    return Event.empty().path("transactionId", "TXN_113");
  }

  @Override
  protected String validAnswer() {
    return """
        {"success":true,"code":"SUCCESS","message":"ok","data":{"transactionId":"TXN_113",
        "authState":"AUTHORIZED","authorizedAmount":5000,"capturedAmount":0,
        "providerReferenceId":null}}""";
  }

  @Override
  protected String notFound() {
    return refusal("TRANSACTION_NOT_FOUND");
  }

  @Test
  void asks_for_the_authorization_at_the_path_that_it_signs() throws Exception {
    stub.answers(200, validAnswer());
    valid().send();
    PhonePeSent.assertAsked("/v3/auth/MERCHANT/TXN_113/status", stub.only());
  }

  @Test
  void answers_with_what_is_held() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"transactionId":"TXN_113","authState":"AUTHORIZED","authorizedPaise":5000,
             "capturedPaise":0,"providerCode":"SUCCESS"}"""),
        valid().send().body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLETED", "CANCELLED", "CREATED", "NEW_STATE"})
  void a_state_is_passed_on_and_proves_no_payment(String state) {
    stub.answers(200, validAnswer().replace("AUTHORIZED", state));
    Answer answer = valid().send();
    assertEquals(state, answer.text("authState"));
    assertFalse(answer.body().has("outcome"));
  }

  /** Mistake 33 of merchants. */
  @Test
  void not_found_says_that_it_may_be_not_yet() {
    stub.answers(200, notFound());
    assertTrue(valid().send().text("detail").contains("means not yet"));
  }

  @Test
  void amounts_that_are_none_are_left_out() {
    stub.answers(200, validAnswer().replace("5000", "\"50.00\"").replace(":0,", ":null,"));
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertFalse(answer.body().has("authorizedPaise"));
    assertFalse(answer.body().has("capturedPaise"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SUCCESS", "PAYMENT_PENDING", "TIMED_OUT", "INTERNAL_SERVER_ERROR", "NEW_CODE"})
  void an_answer_without_a_state_says_nothing(String code) {
    stub.answers(
        200,
        "{\"success\":true,\"code\":\"" + code + "\",\"data\":{\"transactionId\":\"TXN_113\"}}");
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertEquals(code, answer.text("providerCode"));
  }

  @Test
  void an_answer_about_another_one_says_nothing() {
    for (String other : List.of("TXN_114", "")) {
      stub.answers(200, validAnswer().replace("TXN_113", other));
      assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
    }
  }

  @Test
  void refuses_an_id_that_is_none() {
    assertInvalid(Event.empty().path("transactionId", "a#b"), "transactionId");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class GetAuthorizationIT extends GetAuthorizationTest {}
