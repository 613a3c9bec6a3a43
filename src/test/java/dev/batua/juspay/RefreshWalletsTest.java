package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-refresh-wallets"))
class RefreshWalletsTest extends OperationRules {

  @Override
  protected Event valid() {
    return Event.with("{}")
        .path("customerId", "customer_1122")
        .header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return WalletLists.TWO;
  }

  @Test
  void asks_for_the_balances_without_a_body() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("GET", stub.only().method());
    assertEquals("/customers/customer_1122/wallets/refresh-balances", stub.only().uri());
    assertEquals("", stub.only().body());
    assertEquals("customer_1122", stub.only().headers().get("x-routing-id"));
  }

  @Test
  void each_linked_wallet_comes_with_a_token_and_how_long_it_is_good() {
    stub.answers(200, validAnswer());
    WalletLists.assertTwo(valid().send().body());
  }

  @Test
  void a_customer_without_wallets_has_none() {
    stub.answers(200, "{\"object\":\"list\",\"count\":0,\"offset\":0,\"total\":0,\"list\":[]}");
    assertEquals(Event.parsed("{\"wallets\":[]}"), valid().send().body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "\"none\"", "[null]", "[{\"id\":\"wlt_1\"},1]"})
  void what_is_no_list_of_wallets_is_not_taken_for_none(String list) {
    stub.answers(200, "{\"object\":\"list\",\"count\":0,\"list\":" + list + "}");
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @CsvSource({"400, null_error", "400, NULL_ERROR", "404, null_error", "404, object_not_found"})
  void a_customer_whom_nobody_knows_is_told_so(int status, String code) {
    stub.answers(
        status,
        """
        {"status":"Invalid Request","error_code":"%s",
         "error_message":"Customer not found for given customerId"}"""
            .formatted(code));
    Answer answer = valid().send();
    assertProblem(answer, 404, ProblemCode.NOT_FOUND, false);
    assertEquals(code, answer.text("providerCode"));
    assertEquals("Invalid Request", answer.text("providerStatus"));
    assertEquals("Customer not found for given customerId", answer.text("providerMessage"));
    assertEquals(1, stub.received().size());
  }

  @ParameterizedTest
  @CsvSource({"200, 502, PROVIDER_FAILED", "500, 502, PROVIDER_FAILED"})
  void that_word_is_one_only_with_a_refusal(int said, int status, ProblemCode code) {
    stub.answers(said, "{\"error_code\":\"null_error\",\"error_message\":\"oops\"}");
    assertUnknown(valid().send(), status, code);
  }

  @Test
  void another_no_is_a_refusal() {
    stub.answers(400, "{\"status\":\"Bad Request\",\"error_code\":\"invalid_request\"}");
    assertProblem(valid().send(), 422, ProblemCode.PROVIDER_REFUSED, false);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"command\":1}").path("customerId", "a b"),
        "command",
        "customerId",
        "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class RefreshWalletsIT extends RefreshWalletsTest {}
