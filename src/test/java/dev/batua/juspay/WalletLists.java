package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;

/** Lists of wallets in Juspay's form and in ours. */
final class WalletLists {
  /** One that is linked, with a space behind its token, and one that is not. */
  static final String TWO =
      """
        {"object":"list","count":2,"offset":0,"total":2,"list":[
         {"id":"wlm_Ab12Cd34","object":"wallet_account","wallet":"PAYTM","linked":true,
          "token":"tk_0011223344556677 ","current_balance":95.5,
          "last_refreshed":"2024-05-02T08:29:46Z","juspay_bank_code":"JP_PAYTM",
          "gateway_reference_id":null,
          "metadata":{"mobile_number":"9000000001","device_id":"dev-1"},
          "sub_details":[
           {"payment_method":"PAYTM_POSTPAID","payment_method_type":"WALLET",
            "last_refreshed":"2024-05-02T08:29:46.985Z","current_balance":22222},
           {"payment_method":"PAYTM","payment_method_type":"WALLET",
            "last_refreshed":"2024-05-02T08:29:46Z","current_balance":95.5}]},
         {"id":"wlt_zz99yy88","object":"wallet_account","wallet":"MOBIKWIK","linked":"false",
          "token":null,"current_balance":null,"last_refreshed":null}]}""";

  private WalletLists() {}

  /** That an answer of ours has those two. */
  static void assertTwo(JsonNode answer) {
    ObjectNode linked = (ObjectNode) answer.path("wallets").path(0);
    WalletTokens.assertFresh("tk_0011223344556677", linked.remove("token"));
    assertEquals(
        Event.parsed(
            """
            {"wallets":[
             {"walletId":"wlm_Ab12Cd34","wallet":"PAYTM","linked":true,"balancePaise":9550,
              "lastRefreshed":"2024-05-02T08:29:46Z","instruments":[
               {"paymentMethod":"PAYTM_POSTPAID","paymentMethodType":"WALLET",
                "balancePaise":2222200,"lastRefreshed":"2024-05-02T08:29:46.985Z"},
               {"paymentMethod":"PAYTM","paymentMethodType":"WALLET","balancePaise":9550,
                "lastRefreshed":"2024-05-02T08:29:46Z"}],
              "mobileNumber":"9000000001"},
             {"walletId":"wlt_zz99yy88","wallet":"MOBIKWIK","linked":false}]}"""),
        answer);
  }
}
