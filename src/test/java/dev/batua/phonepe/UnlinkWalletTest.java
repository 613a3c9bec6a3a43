package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
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
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-unlink-wallet"))
class UnlinkWalletTest extends OperationRules {

  @Override
  protected Event valid() {
    return Event.with("{\"userAuthToken\":\"" + Canary.USER_TOKEN + "\"}");
  }

  @Override
  protected String validAnswer() {
    return """
        {"success":true,"code":"SUCCESS","message":"ok","data":{"merchantId":"DEMOMERCHANT",
         "userAuthToken":"%s"}}"""
        .formatted(Canary.USER_TOKEN);
  }

  @Test
  void sends_the_token() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"userAuthToken\":\"" + Canary.USER_TOKEN + "\"}",
        Posted.payload(stub.only(), "/v3/merchant/token/unlink").toString());
  }

  @Test
  void answers_that_it_is_unlinked() {
    stub.answers(200, validAnswer());
    assertEquals(Event.parsed("{\"unlinked\":true}"), valid().send().body());
    stub.answers(200, "{\"code\":\"SUCCESS\"}");
    assertEquals(Event.parsed("{\"unlinked\":true}"), valid().send().body());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 404, 500})
  void an_INVALID_USER_AUTH_TOKEN_counts_as_unlinked(int status) {
    stub.answers(status, Posted.refusal("INVALID_USER_AUTH_TOKEN"));
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals(Event.parsed("{\"unlinked\":true,\"alreadyUnlinked\":true}"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BAD_REQUEST", "USER_BLACKLISTED", "AUTHORIZATION_ALREADY_CANCELLED"})
  void any_other_no_is_a_refusal(String code) {
    stub.answers(200, Posted.refusal(code));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals(code, answer.text("providerCode"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTERNAL_SERVER_ERROR", "PAYMENT_PENDING", "NEW_CODE"})
  void any_other_code_is_unknown_and_may_be_sent_again(String code) {
    stub.answers(200, Posted.refusal(code));
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains("Send it again"), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"another\"", "[\"a\"]", "1"})
  void an_answer_about_another_token_is_none(String token) {
    stub.answers(200, "{\"code\":\"SUCCESS\",\"data\":{\"userAuthToken\":" + token + "}}");
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(Event.with("{\"deviceId\":\"device_1\"}"), "deviceId", "userAuthToken");
    assertInvalid(valid().field("userAuthToken", "a b"), "userAuthToken");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class UnlinkWalletIT extends UnlinkWalletTest {}
