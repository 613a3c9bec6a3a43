package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import dev.batua.text.Secret;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-send-otp"))
class SendOtpTest extends OperationRules {
  private static final String NUMBER = "9876501234";

  @Override
  protected Event valid() {
    return Event.with("{\"mobileNumber\":\"" + NUMBER + "\"}");
  }

  @Override
  protected String validAnswer() {
    return """
        {"success":true,"code":"SUCCESS","message":"ok",
         "data":{"merchantId":"DEMOMERCHANT","otpToken":"OT0000000000000001"}}""";
  }

  @Override
  protected List<String> secrets() {
    return Stream.concat(super.secrets().stream(), Stream.of(NUMBER)).toList();
  }

  @Test
  void asks_for_an_OTP_for_debits() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"mobileNumber\":\"9876501234\",\"requestType\":\"WALLET\"}",
        Posted.payload(stub.only(), "/v3/merchant/otp/send").toString());
    assertNull(stub.only().headers().get("X-DEVICE-ID"));
  }

  @Test
  void sends_all_that_is_there() {
    stub.answers(200, validAnswer());
    valid().field("email", "a+b@c.in").field("shortName", "Asha R.").send();
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"mobileNumber\":\"9876501234\",\"email\":\"a+b@c.in\","
            + "\"shortName\":\"Asha R.\",\"requestType\":\"WALLET\"}",
        Posted.payload(stub.only(), "/v3/merchant/otp/send").toString());
  }

  @Test
  void answers_with_the_token_and_when_it_was_issued() {
    stub.answers(200, validAnswer());
    ObjectNode answer = (ObjectNode) valid().send().body();
    Instant.parse(answer.remove("issuedAt").asText());
    assertEquals(
        Event.parsed("{\"otpToken\":\"OT0000000000000001\",\"providerCode\":\"SUCCESS\"}"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BAD_REQUEST", "USER_BLACKLISTED", "USER_BLOCKED", "OTP_LIMIT_EXCEEDED"})
  void a_documented_no_is_a_refusal(String code) {
    stub.answers(200, Posted.refusal(code));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals(code, answer.text("providerCode"));
    assertEquals("why " + code, answer.text("providerMessage"));
  }

  @Test
  void too_many_requests_may_be_sent_again_later() {
    stub.answers(200, Posted.refusal("TOO_MANY_REQUESTS"));
    assertProblem(valid().send(), 503, ProblemCode.PROVIDER_BUSY, true);
  }

  @Test
  void after_an_unknown_end_another_is_sent() {
    stub.answers(500, Posted.refusal("INTERNAL_SERVER_ERROR"));
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains("Send it again"), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{\"otpToken\":null}",
        "{\"otpToken\":\"\"}",
        "{\"otpToken\":\"a b\"}"
      })
  void a_success_without_a_token_is_none(String data) {
    stub.answers(200, "{\"success\":true,\"code\":\"SUCCESS\",\"data\":" + data + "}");
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void a_number_that_an_error_repeats_is_not_passed_on() {
    stub.answers(200, Posted.refusal("USER_BLOCKED").replace("why", "9876501234"));
    assertEquals("*** USER_BLOCKED", valid().send().text("providerMessage"));
  }

  @ParameterizedTest
  @CsvSource({
    "mobileNumber, 987650123",
    "mobileNumber, 98765012345",
    "mobileNumber, +919876501",
    "email, a b@c.in",
    "email, ''",
    "shortName, ' Asha'",
    "shortName, ''"
  })
  void refuses_what_PhonePe_does_not_take(String field, String value) {
    assertInvalid(valid().field(field, value), field);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"mobileNumber\":9876501234,\"email\":1,\"requestType\":\"CREDIT\"}"),
        "email",
        "mobileNumber",
        "requestType");
  }

  @Test
  void no_number_shows_in_a_text_of_the_request() {
    String text = new SendOtp.Request(Secret.of(NUMBER), null, null).toString();
    assertFalse(text.contains(NUMBER), text);
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class SendOtpIT extends SendOtpTest {}
