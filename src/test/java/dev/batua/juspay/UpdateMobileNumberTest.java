package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-update-mobile-number"))
class UpdateMobileNumberTest extends WalletCommandRules {

  @Override
  protected Event valid() {
    return forTheWallet("{\"mobileNumber\":\"9000000002\"}");
  }

  @Override
  protected String validAnswer() {
    return NOT_LINKED.replace("}", ",\"metadata\":{\"mobile_number\":\"9000000002\"}}");
  }

  @Override
  protected Map<String, String> form() {
    return Map.of("command", "update", "mobile_number", "9000000002");
  }

  @Test
  void the_wallet_comes_back_with_the_number_and_not_linked() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"walletId":"wlt_zz99yy88","wallet":"MOBIKWIK","linked":false,
             "mobileNumber":"9000000002"}"""),
        valid().send().body());
  }

  @Test
  void a_number_keeps_its_leading_zeros() {
    stub.answers(200, NOT_LINKED);
    valid().field("mobileNumber", "0090000001").send();
    assertEquals("0090000001", stub.only().form().get("mobile_number"));
  }

  @Test
  void a_number_that_an_error_repeats_is_not_passed_on() {
    stub.answers(400, "{\"error_code\":\"x\",\"error_message\":\"9000000002 is taken\"}");
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals("*** is taken", answer.text("providerMessage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+919000000001", "12345", "90000 00001"})
  void refuses_what_is_no_number(String number) {
    assertInvalid(valid().field("mobileNumber", number), "mobileNumber");
  }

  @Test
  void a_number_is_a_text() {
    assertInvalid(valid().field("mobileNumber", 9000000002L), "mobileNumber");
    assertInvalid(valid().field("mobileNumber", null), "mobileNumber");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class UpdateMobileNumberIT extends UpdateMobileNumberTest {}
