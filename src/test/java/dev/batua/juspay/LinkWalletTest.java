package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import dev.batua.text.Secret;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-link-wallet"))
class LinkWalletTest extends WalletCommandRules {

  @Override
  protected Event valid() {
    return forTheWallet("{\"otp\":\"canary-otp-0123456789\"}");
  }

  @Override
  protected String validAnswer() {
    return LINKED;
  }

  @Override
  protected Map<String, String> form() {
    return Map.of("command", "link", "otp", "canary-otp-0123456789");
  }

  @Override
  protected List<String> secrets() {
    return Stream.concat(super.secrets().stream(), Stream.of("canary-otp-0123456789")).toList();
  }

  @Test
  void answers_with_a_wallet_and_a_new_token() {
    stub.answers(200, LINKED);
    ObjectNode wallet = (ObjectNode) valid().send().body();
    WalletTokens.assertFresh("tok_abcdef0123", wallet.remove("token"));
    assertEquals(
        Event.parsed(
            """
            {"walletId":"wlt_zz99yy88","wallet":"MOBIKWIK","linked":true,"balancePaise":25000,
             "lastRefreshed":"2016-08-02T08:07:52Z"}"""),
        wallet);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0042", "000000", "ANbSdHfUPpEoVtqRkXzA", "a+b/c=&d"})
  void sends_an_OTP_to_the_letter(String otp) {
    stub.answers(200, LINKED);
    assertEquals(200, valid().field("otp", otp).send().status());
    assertEquals(Map.of("command", "link", "otp", otp), stub.only().form());
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"false\"", "\"FALSE\""})
  void a_wrong_OTP_is_a_refusal_that_says_what_to_do(String linked) {
    stub.answers(200, NOT_LINKED.replace("false", linked));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertTrue(answer.text("detail").contains("the OTP is wrong or too old"), answer::toString);
    assertTrue(answer.text("detail").contains("have another one sent"), answer::toString);
    assertEquals(1, stub.received().size());
  }

  @Test
  void a_wrong_OTP_is_one_whatever_may_be_done_about_it() {
    stub.answers(
        200,
        """
        {"id":"wlt_zz99yy88","wallet":"TWID_V2","token":null,"linked":false,"auth_params":
         {"is_resend_allowed":true,"resend_wait_time":"15","is_submit_allowed":true}}""");
    assertProblem(valid().send(), 422, ProblemCode.PROVIDER_REFUSED, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"yes\"", "1", "[true]"})
  void what_does_not_say_whether_it_is_linked_is_unknown(String linked) {
    stub.answers(200, NOT_LINKED.replace("false", linked));
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains("Look the wallet up"), answer::toString);
  }

  @Test
  void a_missing_OTP_in_Juspays_words_is_a_refusal() {
    stub.answers(
        400,
        """
        {"error_message":"OTP is required while linking wallet.","status":"Invalid Request",
         "error_code":"Invalid"}""");
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals("Invalid", answer.text("providerCode"));
    assertEquals("Invalid Request", answer.text("providerStatus"));
  }

  @Test
  void an_OTP_that_an_error_repeats_is_not_passed_on() {
    stub.answers(400, "{\"error_code\":\"x\",\"error_message\":\"OTP 0042 is wrong\"}");
    Answer answer = valid().field("otp", "0042").send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals("OTP *** is wrong", answer.text("providerMessage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "00 42", "0042 ", "\u0966\u0966"})
  void refuses_what_is_no_OTP(String otp) {
    assertInvalid(valid().field("otp", otp), "otp");
  }

  @Test
  void an_OTP_is_a_text() {
    assertInvalid(valid().field("otp", 42), "otp");
    assertInvalid(valid().field("otp", null), "otp");
  }

  @Test
  void no_OTP_shows_in_a_text_of_the_request() {
    var fields = new WalletCommand.Fields(Secret.of("canary"), Secret.of("9000000001"), null);
    String text = new WalletCommand.Request("r", "w", "link", fields, "").toString();
    assertFalse(text.contains("canary"), text);
    assertFalse(text.contains("9000000001"), text);
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class LinkWalletIT extends LinkWalletTest {}
