package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-list-wallets"))
class ListWalletsTest extends LookUpRules {

  @Override
  protected Event valid() {
    return Event.empty()
        .path("customerId", "customer_1122")
        .header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return WalletLists.TWO;
  }

  @Override
  protected String notFound() {
    return """
        {"status":"invalid_request_error","error_code":"object_not_found",
         "error_message":"Cannot find what you are looking for"}""";
  }

  @Test
  void asks_for_the_wallets_at_their_path() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("/customers/customer_1122/wallets", stub.only().uri());
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

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(Event.empty().path("customerId", "a b"), "customerId", "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class ListWalletsIT extends ListWalletsTest {}
