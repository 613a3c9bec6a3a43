package dev.batua.local.juspay;

import static dev.batua.local.Local.fresh;
import static dev.batua.local.juspay.Simulated.authorized;
import static dev.batua.local.juspay.Simulated.debit;
import static dev.batua.local.juspay.Simulated.decide;
import static dev.batua.local.juspay.Simulated.get;
import static dev.batua.local.juspay.Simulated.linkedWallet;
import static dev.batua.local.juspay.Simulated.lookUp;
import static dev.batua.local.juspay.Simulated.order;
import static dev.batua.local.juspay.Simulated.pay;
import static dev.batua.local.juspay.Simulated.post;
import static dev.batua.local.juspay.Simulated.token;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.local.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Juspay's simulator keeps of orders and of the attempts to pay them. */
@QuarkusTest
@TestProfile(Local.class)
class SimulatedOrdersTest {
  @Inject JuspaySimulator simulator;

  @Test
  void what_is_kept_is_there_until_it_is_forgotten() {
    String id = order("100.15");
    assertTrue(
        simulator.kept().get("orders").stream()
            .anyMatch(order -> ((JuspayOrder) order).id().equals(id)));
    String token = token(linkedWallet());
    simulator.forget();
    simulator.kept().forEach((kind, kept) -> assertEquals(List.of(), kept, kind));
    get("/orders/" + id).then().body("status", equalTo("NOT_FOUND"));
    debit(order("1.00"), token).then().body("status", not(equalTo("CHARGED")));
  }

  @Test
  void an_order_is_made_once_in_one_of_two_flavours() {
    String id = "o" + fresh();
    post("/orders", "order_id", id, "amount", "100.15")
        .then()
        .statusCode(200)
        .body("status", equalTo("CREATED"))
        .body("status_id", equalTo(1))
        .body("amount", nullValue())
        .body("payment_links.web", startsWith("http"));
    post("/orders", "order_id", id, "amount", "100.15")
        .then()
        .statusCode(400)
        .body("status", equalTo("DUPLICATE_ORDER_ID"));
    post(
            "/orders",
            "order_id",
            "o" + fresh(),
            "amount",
            "100.15",
            "customer_id",
            "customer_1",
            "options.get_client_auth_token",
            "true")
        .then()
        .body("status", equalTo("NEW"))
        .body("amount", equalTo(100.15f))
        .body("juspay.client_auth_token", startsWith("tkn_"));
  }

  @ParameterizedTest
  @CsvSource({"order_id, ''", "amount, ''", "amount, 1.999", "order_id, 123456789012345678901"})
  void an_order_has_an_id_and_an_amount(String name, String value) {
    String id = name.equals("order_id") ? value : "o" + fresh();
    post("/orders", "order_id", id, "amount", name.equals("amount") ? value : "1.00")
        .then()
        .statusCode(400);
  }

  @Test
  void an_order_that_was_not_made_is_not_there() {
    get("/orders/nothing")
        .then()
        .statusCode(400)
        .body("status", equalTo("NOT_FOUND"))
        .body("order_id", equalTo("nothing"))
        .body("error_info.code", equalTo("RESOURCE_NOT_FOUND"));
    get("/orders/SIM-NOT_FOUND")
        .then()
        .statusCode(200)
        .body("status", equalTo("NOT_FOUND"))
        .body("error_info", nullValue());
    debit("nothing", "token_" + fresh()).then().statusCode(400);
    post("/orders/nothing/refunds", "unique_request_id", "r1").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({"order_", "event_"})
  void some_are_there_as_if_they_had_been_made_before(String prefix) {
    get("/orders/" + prefix + fresh())
        .then()
        .statusCode(200)
        .body("status", equalTo("NEW"))
        .body("amount", equalTo(205))
        .body("effective_amount", equalTo("205.00"))
        .body("txn_id", nullValue());
  }

  @Test
  void a_debit_takes_what_it_costs_out_of_the_wallet() {
    String wallet = linkedWallet();
    String order = order("40.25");
    debit(order, token(wallet)).then().body("status", equalTo("CHARGED"));
    get("/wallets/" + wallet).then().body("current_balance", equalTo(55.25f));
    JsonPath now = lookUp(order);
    assertEquals("CHARGED", now.getString("status"));
    assertEquals("demo_merchant-" + order + "-1", now.getString("txn_id"));
    assertEquals("DIRECT_DEBIT", now.getString("wallet.txn_flow_type"));
    assertEquals("null", now.getString("payer_vpa"));
    debit(order, token(wallet)).then().body("error_code", equalTo("INVALID_ACTION"));
    get("/wallets/" + wallet).then().body("current_balance", equalTo(55.25f));
  }

  @Test
  void a_token_is_good_for_one_debit() {
    String wallet = linkedWallet();
    String token = token(wallet);
    debit(order("1.00"), token).then().body("status", equalTo("CHARGED"));
    debit(order("1.00"), token).then().statusCode(400).body("error_code", equalTo("EXPIRED"));
    debit(order("1.00"), "tk_nobody").then().body("error_code", equalTo("EXPIRED"));
    String later = token(wallet);
    post("/wallets/" + wallet, "command", "delink");
    debit(order("1.00"), later).then().body("error_code", equalTo("EXPIRED"));
  }

  @ParameterizedTest
  @CsvSource({"pay, CHARGED, 0", "cancel, AUTHENTICATION_FAILED, 95.5"})
  void a_debit_of_more_than_there_is_has_a_page(String action, String status, String balance) {
    String wallet = linkedWallet();
    String order = order("95.51");
    JsonPath debited = debit(order, token(wallet)).jsonPath();
    assertEquals("PENDING", debited.getString("status"));
    get("/wallets/" + wallet).then().body("current_balance", equalTo(95.5f));
    debit(order, token(wallet)).then().body("error_code", equalTo("DUPLICATE_REQUEST"));
    decide(debited.getString("payment.authentication.url"), action).then().statusCode(303);
    assertEquals(status, lookUp(order).getString("status"));
    assertEquals(balance, get("/wallets/" + wallet).jsonPath().getString("current_balance"));
  }

  @Test
  void an_attempt_that_failed_may_be_followed_by_another() {
    String order = order("1.00");
    debit(order, "SIM-AUTHORIZATION_FAILED");
    assertEquals("27", lookUp(order).<String>get("status_id"));
    assertEquals("Not sufficient funds", lookUp(order).getString("txn_detail.error_message"));
    debit(order, token(linkedWallet()))
        .then()
        .body("txn_id", equalTo("demo_merchant-" + order + "-2"));
    assertEquals("CHARGED", lookUp(order).getString("status"));
  }

  @Test
  void without_a_token_a_payment_has_a_page_and_needs_no_key() {
    String order = "o" + fresh();
    post(
        "/orders",
        "order_id",
        order,
        "amount",
        "10",
        "return_url",
        "https://shop.merchant.com/back");
    JsonPath begun =
        Local.http()
            .header("x-routing-id", "c")
            .formParam("order_id", order)
            .formParam("merchant_id", "demo_merchant")
            .formParam("payment_method_type", "WALLET")
            .formParam("payment_method", "MOBIKWIK")
            .formParam("redirect_after_payment", "true")
            .formParam("format", "json")
            .post(Simulated.BASE + "/txns")
            .jsonPath();
    assertEquals("PENDING_VBV", begun.getString("status"));
    assertEquals("GET", begun.getString("payment.authentication.method"));
    assertNull(begun.get("payment.authentication.params"));
    String page = begun.getString("payment.authentication.url");
    given().get(page).then().statusCode(200).body(containsString("Rs 10.00"));
    String back = decide(page, "pay").then().statusCode(303).extract().header("Location");
    String begin =
        "https://shop.merchant.com/back?order_id=" + order + "&status=CHARGED&status_id=21";
    assertTrue(back.startsWith(begin + "&signature="), back);
    Local.checkReturn(back.substring(back.indexOf('?')))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("SUCCEEDED"))
        .body("signature", equalTo("VALID"))
        .body("order.orderId", equalTo(order));
    assertEquals("REDIRECT_DEBIT", lookUp(order).getString("wallet.txn_flow_type"));
  }

  @Test
  void a_page_may_want_its_params_posted_as_they_came() {
    String order = order("10.00");
    Response begun = pay(order, "PAYTM", Map.of());
    assertEquals("POST", begun.path("payment.authentication.method"));
    String page = begun.path("payment.authentication.url");
    Map<String, String> params = begun.path("payment.authentication.params");
    Local.http().get(page).then().body(not(containsString("<button")));
    Local.http()
        .formParams(params)
        .formParam("more", "1")
        .post(page)
        .then()
        .body(not(containsString("<button")));
    Local.http().formParams(params).post(page).then().body(containsString("<button"));
    decide(page, "pay");
    assertEquals("CHARGED", lookUp(order).getString("status"));
  }

  @ParameterizedTest
  @CsvSource({"SIM-GET, GET", "SIM-POST, POST", "SIM-NO_PAGE, "})
  void an_orders_id_asks_for_its_page_each_time(String order, String method) {
    for (int i = 0; i < 2; i++) {
      pay(order, "MOBIKWIK", Map.of())
          .then()
          .statusCode(200)
          .body("payment.authentication.method", equalTo(method));
    }
    assertEquals("NEW", lookUp(order).getString("status"));
  }

  @Test
  void a_payment_may_go_wrong_after_its_order_was_looked_up() {
    get("/orders/SIM-PAY_500").then().statusCode(200).body("status", equalTo("NEW"));
    pay("SIM-PAY_500", "MOBIKWIK", Map.of()).then().statusCode(500);
  }

  @Test
  void a_page_of_an_order_says_so_where_there_is_none() {
    authorized().get(Simulated.BASE + "/v2/pay/start/demo_merchant/nope").then().statusCode(404);
  }
}
