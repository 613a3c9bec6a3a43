package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-send-otp"))
class SendOtpTest extends WalletCommandRules {

  @Override
  protected Event valid() {
    return forTheWallet("{}");
  }

  @Override
  protected String validAnswer() {
    return NOT_LINKED;
  }

  @Override
  protected Map<String, String> form() {
    return Map.of("command", "authenticate");
  }

  @Test
  void answers_with_a_wallet_that_is_not_linked() {
    stub.answers(200, NOT_LINKED);
    assertEquals(
        Event.parsed("{\"walletId\":\"wlt_zz99yy88\",\"wallet\":\"MOBIKWIK\",\"linked\":false}"),
        valid().send().body());
  }

  @Test
  void sends_which_account_it_is_about() {
    stub.answers(200, validAnswer());
    valid().field("gatewayReferenceId", "account_1").send();
    assertEquals(
        Map.of("command", "authenticate", "gateway_reference_id", "account_1"), stub.only().form());
  }

  @Test
  void says_what_may_be_done_about_the_OTP() {
    stub.answers(
        200,
        """
        {"id":"wlt_zz99yy88","wallet":"TWID_V2","linked":"false","auth_params":
         {"is_resend_allowed":"false","resend_wait_time":30,"is_submit_allowed":true}}""");
    assertEquals(
        Event.parsed(
            """
            {"walletId":"wlt_zz99yy88","wallet":"TWID_V2","linked":false,"otp":
             {"resendAllowed":false,"resendAfterSeconds":30,"submitAllowed":true}}"""),
        valid().send().body());
  }

  @Test
  void after_no_answer_the_customer_is_to_be_asked_first() {
    stub.answers(500, "{}");
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains("ask the customer"), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b"})
  void refuses_an_account_that_cannot_be_one(String account) {
    assertInvalid(valid().field("gatewayReferenceId", account), "gatewayReferenceId");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class SendOtpIT extends SendOtpTest {}
