package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.environment.Signatures;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider.Received;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-topup-wallet"))
class TopupWalletTest extends OperationRules {
  private static final String LINK =
      "phonepe://internal?action_nav=walletTopUp&nav_data=ewogICAgImRhdGEiOiBbCiAg";

  @Override
  protected Event valid() {
    return Event.with("{\"amountPaise\":20500,\"topupWorkflowType\":\"TRANSACTIONAL\"}");
  }

  @Override
  protected String validAnswer() {
    return """
        {
          "success": true,
          "code": "SUCCESS",
          "message": "Your request has been successfully completed.",
          "data": {"responseType": "WALLET_TOPUP_DEEPLINK", "redirectUrl": "%s"}
        }"""
        .formatted(LINK);
  }

  private static String refusal(String code) {
    return "{\"success\":false,\"code\":\"%s\",\"message\":\"why %s\",\"data\":{}}"
        .formatted(code, code);
  }

  private static JsonNode payload(Received sent) {
    String base64 = Event.parsed(sent.body()).path("request").asText();
    return Event.parsed(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
  }

  @Test
  void sends_the_sample_payload_of_PhonePes_page_to_the_letter() {
    stub.answers(200, validAnswer());
    Event.with(
            """
            {"amountPaise":20500,"recommendedAmountsPaise":[30000,50000,70000],
             "adjustAmount":true,"linkType":"WALLET_TOPUP_DEEPLINK",
             "userAuthToken":"MERCHANT41b6f3426ed941f4a9cf467911228515",
             "topupWorkflowType":"TRANSACTIONAL","phonePeVersionCode":400698}
            """)
        .send();
    Received sent = stub.only();
    assertEquals("POST", sent.method());
    assertEquals("/v3/wallet/topup", sent.uri());
    assertEquals("application/json", sent.headers().get("Content-Type"));
    assertEquals(List.of("request"), Event.names(sent.body()));
    // The page prints the payload with line breaks; without them it is this, field by field.
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"amount\":20500,\"recommendedAmounts\":[30000,50000,70000],"
            + "\"adjustAmount\":true,\"linkType\":\"WALLET_TOPUP_DEEPLINK\","
            + "\"userAuthToken\":\"MERCHANT41b6f3426ed941f4a9cf467911228515\","
            + "\"topupWorkflowType\":\"TRANSACTIONAL\","
            + "\"deviceContext\":{\"phonePeVersionCode\":400698}}",
        payload(sent).toString());
  }

  @Test
  void leaves_out_what_is_not_given() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"amount\":20500,\"topupWorkflowType\":\"TRANSACTIONAL\"}",
        payload(stub.only()).toString());
  }

  @Test
  void signs_exactly_the_text_that_it_sends() throws Exception {
    stub.answers(200, validAnswer());
    valid().field("userAuthToken", Canary.USER_TOKEN).send();
    Received sent = stub.only();
    String base64 = Event.parsed(sent.body()).path("request").asText();
    assertEquals(
        Signatures.xVerify(base64, "/v3/wallet/topup", Canary.SALT_KEY, 2),
        sent.headers().get("X-VERIFY"));
  }

  @Test
  void answers_with_the_link_for_the_app() {
    stub.answers(200, validAnswer());
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"ACTION_REQUIRED","redirectUrl":"%s",
             "responseType":"WALLET_TOPUP_DEEPLINK","providerCode":"SUCCESS"}
            """
                .formatted(LINK)),
        answer.body());
    assertEquals("no-store", answer.header("Cache-Control"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 99, 100, 1998, 1999, 20500, 9007199254740991L})
  void sends_paise_as_paise(long paise) {
    stub.answers(200, validAnswer());
    valid().field("amountPaise", paise).send();
    assertEquals(paise, payload(stub.only()).path("amount").longValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BAD_REQUEST",
        "INVALID_USER_AUTH_TOKEN",
        "USER_BLACKLISTED",
        "USER_DOESNOT_EXIST",
        "WALLET_NOT_ACTIVATED",
        "WALLET_LIMIT_BREACHED",
        "APP_VERSION_NOT_SUPPORTED",
        "WALLET_RELINK_REQUIRED"
      })
  void a_documented_no_is_a_refusal_whatever_the_HTTP_status(String code) {
    for (int status : new int[] {200, 400, 401, 403, 404, 429, 500}) {
      stub.answers(status, refusal(code));
      Answer answer = valid().send();
      assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
      assertEquals(code, answer.text("providerCode"));
      assertEquals("why " + code, answer.text("providerMessage"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 500})
  void AUTHORIZATION_FAILED_is_about_our_salt(int status) {
    stub.answers(status, refusal("AUTHORIZATION_FAILED"));
    Answer answer = valid().send();
    assertProblem(answer, 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
    assertEquals("AUTHORIZATION_FAILED", answer.text("providerCode"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404})
  void KEY_NOT_CONFIGURED_is_about_our_salt(int status) {
    stub.answers(status, refusal("KEY_NOT_CONFIGURED"));
    Answer answer = valid().send();
    assertProblem(answer, 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
    assertEquals("KEY_NOT_CONFIGURED", answer.text("providerCode"));
  }

  @Test
  void an_HTTP_status_for_a_code_comes_from_before_PhonePes_API() {
    stub.answers(401, "{\"code\":\"401\",\"success\":false}");
    Answer answer = valid().send();
    assertProblem(answer, 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
    assertEquals("401", answer.text("providerCode"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOO_MANY_REQUESTS", "API_RATE_LIMIT_REACHED"})
  void a_limit_is_one_whatever_the_HTTP_status(String code) {
    stub.answers(200, refusal(code));
    assertProblem(valid().send(), 503, ProblemCode.PROVIDER_BUSY, Outcome.REFUSED, true);
  }

  @Test
  void an_address_without_such_an_API_is_named() {
    stub.answers(400, refusal("API Mapping Not Found"));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertTrue(answer.text("detail").contains("batua.phonepe.url"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://pay.example/",
        "intent://a",
        "upi://pay",
        "data:,a",
        "phonepe",
        "phonepe://a\\nb",
        " "
      })
  void a_link_that_no_wallet_opens_is_held_back(String url) {
    stub.answers(200, validAnswer().replace(LINK, url));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"phonepe://a", "PHONEPE://a|b c", "https://phon.pe/a?b|c"})
  void a_link_that_a_wallet_opens_is_handed_on(String url) {
    stub.answers(200, validAnswer().replace(LINK, url));
    assertEquals(url, valid().send().text("redirectUrl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTERNAL_SERVER_ERROR", "WALLET_ON_THE_MOON", "SUCCESS"})
  void any_other_code_is_passed_on_as_unknown(String code) {
    for (int status : new int[] {200, 400, 500}) {
      stub.answers(status, refusal(code));
      Answer answer = valid().send();
      assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
      assertEquals(code, answer.text("providerCode"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"code\":\"SUCCESS\",\"data\":{}}",
        "{\"success\":true,\"code\":\"SUCCESS\"}",
        "{\"success\":true,\"code\":\"SUCCESS\",\"data\":{\"redirectUrl\":\"\"}}",
        "{\"success\":true,\"code\":\"NEW\",\"data\":{\"redirectUrl\":\"phonepe://a\"}}",
        "{\"success\":true,\"data\":{\"redirectUrl\":\"phonepe://a\"}}"
      })
  void an_answer_that_lacks_what_the_page_promises_is_unknown(String json) {
    stub.answers(200, json);
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void a_flag_that_comes_as_text_is_read() {
    stub.answers(200, validAnswer().replace("true", "\"true\""));
    assertEquals(200, valid().send().status());
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with(
            """
            {"recommendedAmountsPaise":[1,2],"adjustAmount":"true","linkType":"a b",
             "userAuthToken":"a\\u0000","phonePeVersionCode":"400698","merchantId":"M"}
            """),
        "adjustAmount",
        "amountPaise",
        "linkType",
        "merchantId",
        "phonePeVersionCode",
        "recommendedAmountsPaise",
        "topupWorkflowType",
        "userAuthToken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[1,2]", "[1,2,3,4]", "[1,2,0]", "[1,2,3.5]", "[1,2,\"3\"]", "1"})
  void refuses_recommended_amounts_that_are_not_three_in_paise(String amounts) {
    assertInvalid(
        Event.with(
            "{\"amountPaise\":1,\"topupWorkflowType\":\"TRANSACTIONAL\","
                + "\"recommendedAmountsPaise\":"
                + amounts
                + "}"),
        "recommendedAmountsPaise");
  }

  @Test
  void refuses_a_workflow_that_is_not_documented() {
    assertInvalid(valid().field("topupWorkflowType", "OTHER"), "topupWorkflowType");
  }

  @Test
  void does_not_pass_a_token_on_that_the_provider_says_back() {
    stub.answers(200, refusal("BAD_REQUEST").replace("why ", "why " + Canary.USER_TOKEN));
    Answer answer = valid().field("userAuthToken", Canary.USER_TOKEN).send();
    assertTrue(answer.text("providerMessage").startsWith("why ***"));
  }

  @Test
  void a_token_that_is_part_of_a_code_does_not_change_what_that_means() {
    stub.answers(200, validAnswer());
    assertEquals(200, valid().field("userAuthToken", "S").send().status());
    stub.answers(200, refusal("BAD_REQUEST"));
    Answer answer = valid().field("userAuthToken", "B").send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class TopupWalletIT extends TopupWalletTest {}
