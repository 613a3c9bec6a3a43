package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;
import dev.batua.provider.AnswerText;
import dev.batua.text.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wallets in every shape that Juspay's samples have. */
class WalletTest {

  private static Wallet wallet(String json) {
    return Wallet.of(AnswerText.of(json));
  }

  @Test
  void a_wallet_of_the_newer_kind() throws Exception {
    Wallet wallet =
        wallet(
            """
            {"id":"wlm_Ab12Cd34","object":"wallet_account","wallet":"PAYTM","linked":true,
             "token":"tk_0011223344556677","current_balance":95.5,
             "last_refreshed":"2024-05-02T08:29:46Z","juspay_bank_code":"JP_PAYTM",
             "gateway_reference_id":null,"metadata":{"mobile_number":"9000000001"},
             "sub_details":[
              {"payment_method":"PAYTM_POSTPAID","payment_method_type":"WALLET",
               "last_refreshed":"2024-05-02T08:29:46.985Z","current_balance":22222},
              {"payment_method":"PAYTM","payment_method_type":"WALLET",
               "last_refreshed":"2024-05-02T08:29:46Z","current_balance":"95.50"}]}""");
    ObjectNode written = (ObjectNode) Event.parsed(AnswerText.written(wallet));
    WalletTokens.assertFresh("tk_0011223344556677", written.remove("token"));
    assertEquals(
        Event.parsed(
            """
            {"walletId":"wlm_Ab12Cd34","wallet":"PAYTM","linked":true,"balancePaise":9550,
             "lastRefreshed":"2024-05-02T08:29:46Z","instruments":[
              {"paymentMethod":"PAYTM_POSTPAID","paymentMethodType":"WALLET",
               "balancePaise":2222200,"lastRefreshed":"2024-05-02T08:29:46.985Z"},
              {"paymentMethod":"PAYTM","paymentMethodType":"WALLET","balancePaise":9550,
               "lastRefreshed":"2024-05-02T08:29:46Z"}],
             "mobileNumber":"9000000001"}"""),
        written);
  }

  @Test
  void what_may_be_done_about_the_OTP() {
    Wallet.Otp otp =
        wallet(
                """
                {"id":"wlm_tw01","wallet":"TWID_V2","linked":false,"auth_params":
                 {"is_resend_allowed":true,"resend_wait_time":"15","is_submit_allowed":true}}""")
            .otp();
    assertEquals(new Wallet.Otp(true, 15, true), otp);
    assertNull(wallet("{}").otp());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "null", "{}", "[]", "1"})
  void metadata_of_any_kind_is_read(String metadata) {
    assertNull(wallet("{\"id\":\"w\",\"metadata\":" + metadata + "}").mobileNumber());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[1]", "\"text\""})
  void what_is_no_list_of_instruments_is_left_out(String details) {
    assertNull(wallet("{\"id\":\"w\",\"sub_details\":" + details + "}").instruments());
  }

  @ParameterizedTest
  @CsvSource({"'tok_1 ', tok_1", "tok_1, tok_1", "'', ", "'tok 1', ", "null, "})
  void a_token_is_none_but_for_the_space_behind_it(String text, String token) {
    String json = text.equals("null") ? "null" : Event.json(text);
    WalletToken issued = wallet("{\"token\":" + json + "}").token();
    assertEquals(token, issued == null ? null : issued.directWalletToken().reveal());
  }

  @ParameterizedTest
  @CsvSource({"wlm_Ab12Cd34, wlm_Ab12Cd34", "a b, ", "'', ", "a/b, "})
  void an_id_that_cannot_be_asked_for_is_left_out(String text, String id) {
    assertEquals(id, wallet("{\"id\":" + Event.json(text) + "}").walletId());
  }

  @Test
  void a_balance_may_differ_from_that_of_the_same_instrument() {
    Wallet wallet =
        wallet(
            """
            {"wallet":"AMAZONPAY","current_balance":0,"sub_details":[
             {"payment_method":"AMAZONPAY","current_balance":230},
             {"payment_method":"AMAZONPAYLATER","current_balance":"FILTERED"}]}""");
    assertEquals(0L, wallet.balancePaise());
    assertEquals(23000L, wallet.instruments().get(0).balancePaise());
    assertNull(wallet.instruments().get(1).balancePaise());
  }

  @Test
  void nothing_of_the_customer_shows_in_a_text_of_it() {
    Wallet wallet = wallet("{\"token\":\"tok_1\",\"metadata\":{\"mobile_number\":\"9000000001\"}}");
    assertEquals(Secret.of("9000000001"), wallet.mobileNumber());
    assertFalse(wallet.toString().contains("9000000001"));
    assertFalse(wallet.toString().contains("tok_1"));
  }
}
