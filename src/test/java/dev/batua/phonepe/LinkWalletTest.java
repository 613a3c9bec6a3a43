package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-link-wallet"))
class LinkWalletTest extends OperationRules {
  private static final String OTP_TOKEN = "canary-otp-token-44c1";
  private static final String OTP = "0123498765";

  @Override
  protected Event valid() {
    return Event.with(
        "{\"otpToken\":\"%s\",\"otp\":\"%s\",\"deviceId\":\"device_1\"}".formatted(OTP_TOKEN, OTP));
  }

  @Override
  protected String validAnswer() {
    return """
        {"success":true,"code":"SUCCESS","message":"ok","data":{"merchantId":"DEMOMERCHANT",
         "userAuthToken":"DEMOMERCHANT0f0e0d0c0b0a09080706050403020100"}}""";
  }

  @Override
  protected List<String> secrets() {
    return Stream.concat(super.secrets().stream(), Stream.of(OTP_TOKEN, OTP)).toList();
  }

  @Test
  void verifies_the_OTP_for_the_device() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"otpToken\":\"canary-otp-token-44c1\",\"otp\":\"0123498765\"}",
        Posted.payload(stub.only(), "/v3/merchant/otp/verify").toString());
    assertEquals("device_1", stub.only().headers().get("X-DEVICE-ID"));
  }

  @Test
  void answers_with_the_token_and_when_it_was_issued() {
    stub.answers(200, validAnswer());
    ObjectNode answer = (ObjectNode) valid().send().body();
    Instant.parse(answer.remove("issuedAt").asText());
    assertEquals(
        Event.parsed("{\"userAuthToken\":\"DEMOMERCHANT0f0e0d0c0b0a09080706050403020100\"}"),
        answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01234", "0000", "0000000001"})
  void an_OTP_is_a_text_that_keeps_its_leading_zeros(String otp) {
    stub.answers(200, validAnswer());
    assertEquals(200, valid().field("otp", otp).send().status());
    String sent = Posted.payload(stub.only(), "/v3/merchant/otp/verify").path("otp").textValue();
    assertEquals(otp, sent);
  }

  @Test
  void an_OTP_as_a_number_is_refused() {
    assertInvalid(valid().field("otp", 1234), "otp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BAD_REQUEST",
        "USER_BLACKLISTED",
        "USER_BLOCKED",
        "INVALID_DEVICE_ID",
        "OTP_LIMIT_EXCEEDED",
        "OTP_VERIFY_FAILED"
      })
  void a_documented_no_is_a_refusal(String code) {
    for (int status : new int[] {200, 400}) {
      stub.answers(status, Posted.refusal(code));
      Answer answer = valid().send();
      assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
      assertEquals(code, answer.text("providerCode"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"OTP_ALREADY_VERIFIED", "OTP_EXPIRED", "INVALID_OTP_TOKEN"})
  void an_OTP_that_is_verified_or_too_old_wants_another_and_no_repeat(String code) {
    stub.answers(200, Posted.refusal(code));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals(code, answer.text("providerCode"));
    assertTrue(answer.text("detail").contains("Have another one sent"), answer::toString);
    assertEquals(1, stub.received().size());
  }

  @Test
  void after_an_unknown_end_another_OTP_is_sent() {
    stub.answers(500, Posted.refusal("INTERNAL_SERVER_ERROR"));
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains("Have another OTP sent"), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "null", "{\"userAuthToken\":[\"a\"]}", "{\"userAuthToken\":\"\\n\"}"})
  void a_success_without_a_token_is_none(String data) {
    stub.answers(200, "{\"success\":true,\"code\":\"SUCCESS\",\"data\":" + data + "}");
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void a_device_id_that_is_absent_is_asked_for_and_none_is_made_up() {
    assertInvalid(
        Event.with("{\"otpToken\":\"%s\",\"otp\":\"%s\"}".formatted(OTP_TOKEN, OTP)), "deviceId");
  }

  @Test
  void a_device_id_of_more_than_64_characters_is_refused_before_the_call() {
    assertInvalid(valid().field("deviceId", "d".repeat(65)), "deviceId");
    stub.answers(200, validAnswer());
    assertEquals(200, valid().field("deviceId", "d".repeat(64)).send().status());
  }

  @ParameterizedTest
  @CsvSource({"otp, 123", "otp, 01234567890", "otp, '01234 '", "otp, abcde", "otpToken, a b"})
  void refuses_what_PhonePe_does_not_take(String field, String value) {
    assertInvalid(valid().field(field, value), field);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"otp\":1234,\"osVersion\":\"29\"}"),
        "deviceId",
        "osVersion",
        "otp",
        "otpToken");
  }

  @Test
  void no_OTP_and_no_token_shows_in_a_text() {
    Secret otp = Secret.of(OTP);
    Secret token = Secret.of(OTP_TOKEN);
    String text =
        new LinkWallet.Request(token, otp, PhonePeDevice.NONE)
            + new LinkWallet.Answer(token, "").toString()
            + new SendOtp.Answer(token, "", "");
    assertFalse(text.contains(OTP), text);
    assertFalse(text.contains(OTP_TOKEN), text);
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class LinkWalletIT extends LinkWalletTest {}
