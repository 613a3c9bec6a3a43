package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;
import dev.batua.operation.LookUpRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
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
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-get-wallet"))
class GetWalletTest extends LookUpRules {

  @Override
  protected Event valid() {
    return Event.empty().path("walletId", "wlt_1").header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return """
    {"id":"wlt_1","object":"wallet_account","wallet":"MOBIKWIK","token":"tok_abcdef0123",
     "current_balance":250,"linked":"true","last_refreshed":"2016-08-02T08:07:52+0000"}\
    """;
  }

  @Override
  protected String notFound() {
    return """
    {"status":"invalid_request_error","error_code":"object_not_found",
     "error_message":"Cannot find what you are looking for"}\
    """;
  }

  @Test
  void asks_for_the_wallet_at_its_path() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("/wallets/wlt_1", stub.only().uri());
    assertEquals("customer_1122", stub.only().headers().get("x-routing-id"));
  }

  @Test
  void a_linked_wallet_comes_with_a_token_and_how_long_it_is_good() {
    stub.answers(200, validAnswer());
    ObjectNode wallet = (ObjectNode) valid().send().body();
    WalletTokens.assertFresh("tok_abcdef0123", wallet.remove("token"));
    assertEquals(
        Event.parsed(
            """
            {"walletId":"wlt_1","wallet":"MOBIKWIK","linked":true,"balancePaise":25000,
             "lastRefreshed":"2016-08-02T08:07:52Z"}\
            """),
        wallet);
  }

  @Test
  void a_wallet_that_is_not_linked_has_no_token() {
    stub.answers(
        200,
        """
        {"id":"wlt_1","object":"wallet_account","wallet":"MOBIKWIK","token":null,
         "current_balance":null,"linked":false,"last_refreshed":null}\
        """);
    assertEquals(
        Event.parsed("{\"walletId\":\"wlt_1\",\"wallet\":\"MOBIKWIK\",\"linked\":false}"),
        valid().send().body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wlt_2", "", "null"})
  void an_answer_about_another_wallet_is_none(String id) {
    stub.answers(200, validAnswer().replace("\"wlt_1\"", "\"" + id + "\""));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void the_functions_own_URL_leads_to_the_same_wallet() {
    stub.answers(200, validAnswer());
    assertEquals(200, valid().byUrl("GET", "/juspay/wallets/wlt%5F1").send().status());
    assertEquals("/wallets/wlt_1", stub.only().uri());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /juspay/wallets/wlt_1",
        "GET /juspay/wallets/wlt_1/",
        "GET /juspay/wallets/",
        "GET /phonepe/wallets/wlt_1",
        "GET /",
        "GET "
      })
  void the_functions_own_URL_leads_nowhere_else(String route) {
    String[] parts = route.split(" ", 2);
    assertInvalid(valid().byUrl(parts[0], parts[1]), "route");
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(Event.empty().path("walletId", "a b"), "walletId", "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class GetWalletIT extends GetWalletTest {}
