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
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-delink-wallet"))
class DelinkWalletTest extends WalletCommandRules {

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
    return Map.of("command", "delink");
  }

  @Test
  void answers_with_a_wallet_that_is_not_linked() {
    stub.answers(200, NOT_LINKED);
    assertEquals(
        Event.parsed("{\"walletId\":\"wlt_zz99yy88\",\"wallet\":\"MOBIKWIK\",\"linked\":false}"),
        valid().send().body());
  }

  @Test
  void instruments_without_values_are_left() {
    stub.answers(
        200,
        """
        {"id":"wlt_zz99yy88","wallet":"PAYTM","linked":false,"token":null,"sub_details":[
         {"payment_method":"PAYTM","payment_method_type":"WALLET","current_balance":null,
          "last_refreshed":null}]}""");
    assertEquals(
        Event.parsed(
            """
            {"walletId":"wlt_zz99yy88","wallet":"PAYTM","linked":false,"instruments":[
             {"paymentMethod":"PAYTM","paymentMethodType":"WALLET"}]}"""),
        valid().send().body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\""})
  void one_that_is_still_linked_was_not_delinked(String linked) {
    stub.answers(200, LINKED.replace("\"true\"", linked));
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains("Look the wallet up"), answer::toString);
  }

  @Test
  void one_that_does_not_say_so_was_delinked() {
    stub.answers(200, "{\"id\":\"wlt_zz99yy88\"}");
    assertEquals(Event.parsed("{\"walletId\":\"wlt_zz99yy88\"}"), valid().send().body());
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class DelinkWalletIT extends DelinkWalletTest {}
