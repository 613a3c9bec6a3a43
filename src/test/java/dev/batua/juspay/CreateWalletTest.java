package dev.batua.juspay;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-create-wallet"))
class CreateWalletTest extends OperationRules {

  @Override
  protected Event valid() {
    return Event.with("{\"wallet\":\"MOBIKWIK\"}")
        .path("customerId", "customer_1122")
        .header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return """
        {"id":"wlt_zz99yy88","object":"wallet_account","wallet":"MOBIKWIK","token":null,
         "current_balance":null,"linked":false,"last_refreshed":null,"metadata":null}""";
  }

  @Test
  void has_the_OTP_sent_at_once() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("POST", stub.only().method());
    assertEquals("/customers/customer_1122/wallets", stub.only().uri());
    assertEquals("customer_1122", stub.only().headers().get("x-routing-id"));
    assertEquals(Map.of("gateway", "MOBIKWIK", "command", "authenticate"), stub.only().form());
  }

  @Test
  void sends_no_OTP_where_none_is_wanted() {
    stub.answers(200, validAnswer());
    valid().field("sendOtp", false).send();
    assertEquals(Map.of("gateway", "MOBIKWIK"), stub.only().form());
  }

  @Test
  void sends_all_that_is_there() {
    stub.answers(200, validAnswer());
    valid()
        .field("sendOtp", true)
        .field("mobileNumber", "0900000001")
        .field("gatewayReferenceId", "mobikwik.1_a")
        .send();
    assertEquals(
        Map.of(
            "gateway", "MOBIKWIK",
            "command", "authenticate",
            "mobile_number", "0900000001",
            "gateway_reference_id", "mobikwik.1_a"),
        stub.only().form());
  }

  @Test
  void answers_with_a_wallet_that_is_not_linked_yet() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed("{\"walletId\":\"wlt_zz99yy88\",\"wallet\":\"MOBIKWIK\",\"linked\":false}"),
        valid().send().body());
  }

  @Test
  void says_what_may_be_done_about_the_OTP() {
    stub.answers(
        200,
        """
        {"id":"wlm_tw01","object":"wallet_account","wallet":"TWID_V2","token":null,"linked":false,
         "current_balance":null,"last_refreshed":null,"auth_params":
         {"is_resend_allowed":true,"resend_wait_time":"15","is_submit_allowed":true}}""");
    assertEquals(
        Event.parsed(
            """
            {"walletId":"wlm_tw01","wallet":"TWID_V2","linked":false,"otp":
             {"resendAllowed":true,"resendAfterSeconds":15,"submitAllowed":true}}"""),
        valid().field("wallet", "TWID_V2").send().body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"a b\"", "{}"})
  void a_wallet_that_cannot_be_named_is_none(String id) {
    stub.answers(200, validAnswer().replace("\"wlt_zz99yy88\"", id));
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains("List the customer's wallets"));
  }

  @Test
  void a_customer_whom_nobody_knows_is_told_so() {
    stub.answers(404, "{\"status\":\"error\",\"error_code\":\"object_not_found\"}");
    assertProblem(valid().send(), 404, ProblemCode.NOT_FOUND, false);
  }

  @Test
  void an_expired_token_is_about_the_credentials() {
    stub.answers(
        401,
        """
        {"status":"error","error_code":"access_denied",
         "error_message":"Signature expired / invalid"}""");
    Answer answer = valid().send();
    assertProblem(answer, 502, ProblemCode.PROVIDER_CREDENTIALS, false);
    assertEquals("Signature expired / invalid", answer.text("providerMessage"));
  }

  @Test
  void a_number_that_an_error_repeats_is_not_passed_on() {
    stub.answers(400, "{\"error_code\":\"x\",\"error_message\":\"9000000001 is taken\"}");
    Answer answer = valid().field("mobileNumber", "9000000001").send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals("*** is taken", answer.text("providerMessage"));
  }

  @ParameterizedTest
  @CsvSource({
    "wallet, mobikwik",
    "wallet, ''",
    "mobileNumber, +919000000001",
    "mobileNumber, 12345",
    "gatewayReferenceId, a b",
    "sendOtp, true"
  })
  void refuses_what_Juspay_does_not_take(String field, String value) {
    assertInvalid(valid().field(field, value), field);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"gateway\":\"MOBIKWIK\",\"mobileNumber\":9000000001}"),
        "customerId",
        "gateway",
        "mobileNumber",
        "wallet",
        "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class CreateWalletIT extends CreateWalletTest {}
