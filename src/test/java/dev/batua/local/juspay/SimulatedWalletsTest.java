package dev.batua.local.juspay;

import static dev.batua.local.Local.fresh;
import static dev.batua.local.juspay.Simulated.customer;
import static dev.batua.local.juspay.Simulated.decide;
import static dev.batua.local.juspay.Simulated.get;
import static dev.batua.local.juspay.Simulated.linkedWallet;
import static dev.batua.local.juspay.Simulated.post;
import static dev.batua.local.juspay.Simulated.token;
import static dev.batua.local.juspay.Simulated.wallet;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.batua.local.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Juspay's simulator keeps of customers, their wallets, and what is in them. */
@QuarkusTest
@TestProfile(Local.class)
class SimulatedWalletsTest {
  @Test
  void a_customer_is_made_once_and_found_by_both_ids() {
    String id = customer();
    String juspayId = get("/customers/" + id).path("id");
    get("/customers/" + juspayId)
        .then()
        .statusCode(200)
        .body("object_reference_id", equalTo(id))
        .body("mobile_number", equalTo("9000000001"))
        .body("mobile_country_code", equalTo("91"))
        .body("last_updated", matchesPattern(".+\\.[0-9]{6}Z"))
        .body("juspay", nullValue());
    post("/customers", "object_reference_id", id, "mobile_number", "9000000001")
        .then()
        .statusCode(400)
        .body("error_code", equalTo("unique"));
  }

  @Test
  void a_customer_has_a_token_where_it_is_wanted() {
    String token = "options.get_client_auth_token";
    post(
            "/customers",
            "object_reference_id",
            "shopper_" + fresh(),
            "mobile_number",
            "9000000001",
            token,
            "true")
        .then()
        .body("juspay.client_auth_token", startsWith("tkn_"));
    get("/customers/" + customer() + "?" + token + "=true")
        .then()
        .body("juspay.client_auth_token", startsWith("tkn_"))
        .body("juspay.client_auth_token_expiry", matchesPattern(".+Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "/customers/nobody-here, 404, object_not_found",
    "/customers/nobody-here/wallets, 404, object_not_found",
    "/customers/nobody-here/wallets/refresh-balances, 400, null_error",
    "/wallets/wlm_nothing, 404, RESOURCE_NOT_FOUND",
    "/nothing, 404, object_not_found"
  })
  void what_was_not_made_is_not_there(String path, int status, String code) {
    get(path).then().statusCode(status).body("error_code", equalTo(code));
  }

  @Test
  void some_are_there_as_if_they_had_been_made_before() {
    get("/customers/customer_" + fresh()).then().statusCode(200);
    get("/customers/customer_" + fresh() + "/wallets")
        .then()
        .body("total", equalTo(1))
        .body("list[0].linked", equalTo(true));
    get("/wallets/wlt_" + fresh())
        .then()
        .body("wallet", equalTo("PAYTM"))
        .body("linked", equalTo("true"))
        .body("current_balance", equalTo(1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001", "000", "00000", "000000"})
  void a_wallet_is_linked_by_one_OTP_alone(String wrong) {
    String id = wallet("MOBIKWIK");
    assertEquals(null, token(id));
    post("/wallets/" + id, "command", "link", "otp", wrong)
        .then()
        .statusCode(200)
        .body("linked", equalTo(false))
        .body("token", nullValue())
        .body("current_balance", nullValue());
    post("/wallets/" + id, "command", "link", "otp", "0000")
        .then()
        .body("linked", equalTo(true))
        .body("token", startsWith("tk_"))
        .body("current_balance", equalTo(95.5f))
        .body("last_refreshed", matchesPattern(".+:[0-9]{2}Z"));
  }

  @Test
  void an_OTP_has_to_be_sent_first_and_to_be_submitted() {
    String id =
        post("/customers/" + customer() + "/wallets", "gateway", "PAYTM").path("id").toString();
    post("/wallets/" + id, "command", "link", "otp", "0000").then().body("linked", equalTo(false));
    post("/wallets/" + id, "command", "authenticate").then().body("linked", equalTo(false));
    post("/wallets/" + id, "command", "link")
        .then()
        .statusCode(400)
        .body("error_message", equalTo("OTP is required while linking wallet."));
    post("/wallets/" + id, "command", "link", "otp", "0000").then().body("linked", equalTo(true));
  }

  @Test
  void each_answer_about_a_linked_wallet_has_a_token_of_its_own() {
    String id = linkedWallet();
    String first = token(id);
    assertNotEquals(first, token(id));
    assertNotEquals(first, post("/wallets/" + id, "command", "refresh").path("token"));
    get("/wallets/" + id)
        .then()
        .body("linked", equalTo("true"))
        .body("last_refreshed", matchesPattern(".+\\+0000"))
        .body("sub_details.payment_method", hasItems("PAYTM", "PAYTM_POSTPAID"))
        .body("sub_details[1].current_balance", equalTo("95.50"));
  }

  @Test
  void a_wallet_is_not_linked_after_it_was_delinked_or_has_another_number() {
    String id = linkedWallet();
    post("/wallets/" + id, "command", "update", "mobile_number", "9000000002")
        .then()
        .body("linked", equalTo(false))
        .body("metadata.mobile_number", equalTo("9000000002"));
    post("/wallets/" + id, "command", "refresh").then().statusCode(400);
    post("/wallets/" + id, "command", "authenticate");
    post("/wallets/" + id, "command", "link", "otp", "0000").then().body("linked", equalTo(true));
    post("/wallets/" + id, "command", "delink")
        .then()
        .body("linked", equalTo(false))
        .body("token", nullValue())
        .body("sub_details[0].current_balance", nullValue());
    get("/wallets/" + id).then().body("linked", equalTo(false));
  }

  @Test
  void one_that_was_there_before_is_linked_again_without_another_OTP() {
    String id = "wlt_" + fresh();
    post("/wallets/" + id, "command", "delink").then().body("linked", equalTo(false));
    get("/wallets/" + id).then().body("linked", equalTo(false));
    post("/wallets/" + id, "command", "link", "otp", "0000").then().body("linked", equalTo(true));
  }

  @Test
  void some_wallets_say_when_another_OTP_may_be_sent_and_have_no_balance() {
    String id = wallet("TWID_V2");
    post("/wallets/" + id, "command", "authenticate")
        .then()
        .body("auth_params.is_resend_allowed", equalTo(true))
        .body("auth_params.resend_wait_time", equalTo("15"));
    post("/wallets/" + id, "command", "link", "otp", "0000")
        .then()
        .body("linked", equalTo(true))
        .body("current_balance", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/refresh-balances"})
  void a_customer_has_a_list_of_wallets(String live) {
    String customer = customer();
    String path = "/customers/" + customer + "/wallets";
    get(path + live).then().body("list", hasSize(0)).body("total", equalTo(0));
    String linked = post(path, "gateway", "PAYTM", "command", "authenticate").path("id");
    post("/wallets/" + linked, "command", "link", "otp", "0000");
    post(path, "gateway", "MOBIKWIK").then().body("id", startsWith("wlm_"));
    get(path + live)
        .then()
        .body("object", equalTo("list"))
        .body("count", equalTo(2))
        .body("list[0].id", equalTo(linked))
        .body("list[0].token", startsWith("tk_"))
        .body("list[1].wallet", equalTo("MOBIKWIK"))
        .body("list[1].token", nullValue());
  }

  @ParameterizedTest
  @CsvSource({"pay, 300.5", "cancel, 95.5"})
  void a_topup_that_is_paid_is_in_the_wallet(String action, float balance) {
    String id = linkedWallet();
    String page =
        post("/wallets/" + id + "/topup", "amount", "205.00", "topup_txn_id", "topup_" + fresh())
            .path("payment_url");
    get("/wallets/" + id).then().body("current_balance", equalTo(95.5f));
    decide(page, action);
    decide(page, "pay");
    get("/wallets/" + id).then().body("current_balance", equalTo(balance));
  }

  @Test
  void only_a_linked_wallet_is_topped_up() {
    post("/wallets/wlm_nothing/topup", "amount", "1.00", "topup_txn_id", "topup_" + fresh())
        .then()
        .statusCode(404);
    post(
            "/wallets/" + wallet("PAYTM") + "/topup",
            "amount",
            "1.00",
            "topup_txn_id",
            "topup_" + fresh())
        .then()
        .statusCode(400)
        .body("error_code", equalTo("INVALID_ACTION"));
  }

  @ParameterizedTest
  @CsvSource({"amount, 100", "order_id, order_1"})
  void eligibility_is_of_an_amount_or_of_an_order(String name, String value) {
    String path = "/customers/" + customer() + "/eligibility";
    post(path, name, value)
        .then()
        .statusCode(200)
        .body("payment_methods_eligibility.is_eligible", equalTo(List.of(true, true, false, true)))
        .body("payment_methods_eligibility[1].status", equalTo("ERROR"))
        .body("payment_methods_eligibility[2].status", equalTo("SUCCESS"));
    post(path).then().statusCode(400);
    post(path, "amount", "100", "order_id", "order_1").then().statusCode(400);
    post("/customers/nobody-here/eligibility", name, value).then().statusCode(404);
  }
}
