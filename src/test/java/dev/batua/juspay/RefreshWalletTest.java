package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-refresh-wallet"))
class RefreshWalletTest extends WalletCommandRules {

  @Override
  protected Event valid() {
    return forTheWallet("{}");
  }

  @Override
  protected String validAnswer() {
    return LINKED;
  }

  @Override
  protected Map<String, String> form() {
    return Map.of("command", "refresh");
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

  @Test
  void a_wallet_that_turns_out_not_to_be_linked_is_told_as_it_is() {
    stub.answers(200, NOT_LINKED);
    assertEquals(
        Event.parsed("{\"walletId\":\"wlt_zz99yy88\",\"wallet\":\"MOBIKWIK\",\"linked\":false}"),
        valid().send().body());
  }

  @Test
  void a_balance_without_a_time_and_the_other_way_round_are_told_as_they_are() {
    stub.answers(
        200,
        """
        {"id":"wlt_zz99yy88","wallet":"SIMPL","linked":true,"current_balance":1997300,
         "last_refreshed":null,"sub_details":[{"payment_method":"SIMPL_SOD",
         "payment_method_type":"CONSUMER_FINANCE","current_balance":null,
         "last_refreshed":"2024-01-05T10:13:37.000Z"}]}""");
    assertEquals(
        Event.parsed(
            """
            {"walletId":"wlt_zz99yy88","wallet":"SIMPL","linked":true,"balancePaise":199730000,
             "instruments":[{"paymentMethod":"SIMPL_SOD","paymentMethodType":"CONSUMER_FINANCE",
             "lastRefreshed":"2024-01-05T10:13:37Z"}]}"""),
        valid().send().body());
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class RefreshWalletIT extends RefreshWalletTest {}
