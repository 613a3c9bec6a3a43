package dev.batua.local;

import static dev.batua.local.Local.debit;
import static dev.batua.local.Local.fresh;
import static dev.batua.local.Local.http;
import static dev.batua.local.Local.link;
import static dev.batua.local.Local.topup;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.LogLines;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a developer meets on this machine: the routes, the simulators, the pages. */
@QuarkusTest
@TestProfile(Local.class)
class LocalTest {
  @Test
  void a_topup_ends_at_the_merchants_page() {
    String id = "topup_" + fresh();
    String page =
        topup("wlt_1", id, ",\"returnUrl\":\"http://localhost/back\"")
            .then()
            .statusCode(200)
            .header("apigw-requestid", not(nullValue()))
            .body("outcome", equalTo("ACTION_REQUIRED"))
            .body("topupTxnId", equalTo(id))
            .extract()
            .path("redirectUrl");
    given()
        .get(page)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("Rs 19.99"))
        .body(containsString("Pay"));
    given()
        .redirects()
        .follow(false)
        .formParam("action", "pay")
        .post(page)
        .then()
        .statusCode(303)
        .header("Location", startsWith("http://localhost/back?topup_txn_id=" + id))
        .header("Location", containsString("status=SUCCESS"));
  }

  @Test
  void a_topup_may_be_cancelled_and_may_have_no_page_to_return_to() {
    String page = topup("wlt_1", "topup_" + fresh(), "").path("redirectUrl");
    given()
        .formParam("action", "cancel")
        .post(page)
        .then()
        .statusCode(200)
        .body(containsString("Cancelled"));
    given().formParam("action", "pay").post(page).then().body(containsString("Cancelled"));
    given().get(page).then().body(not(containsString("<button")));
  }

  @Test
  void the_same_topup_once_more_gets_the_same_answer_and_another_one_does_not() {
    String id = "topup_" + fresh();
    String first = topup("wlt_1", id, "").asString();
    assertEquals(first, topup("wlt_1", id, "").asString());
    topup("wlt_2", id, "")
        .then()
        .statusCode(422)
        .body("providerCode", equalTo("DUPLICATE_REQUEST"));
  }

  @Test
  void a_pending_debit_is_paid_at_its_page() {
    String order = "order_" + fresh();
    JsonPath answer = debit(order, "SIM-PENDING").jsonPath();
    assertEquals("ACTION_REQUIRED", answer.getString("outcome"));
    String finish =
        http()
            .formParam("action", "pay")
            .post(answer.getString("redirectUrl"))
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    given().get(finish).then().statusCode(200).body(containsString("is CHARGED"));
    http()
        .auth()
        .preemptive()
        .basic("demo-api-key", "")
        .get("/simulator/juspay/orders/" + order)
        .then()
        .body("status", equalTo("CHARGED"));
  }

  @Test
  void a_pending_debit_may_be_cancelled() {
    String page = debit("order_" + fresh(), "SIM-PENDING").path("redirectUrl");
    http().formParam("action", "cancel").post(page).then().statusCode(303);
    given().get(page).then().body(containsString("Not paid"), not(containsString("<button")));
  }

  @Test
  void a_charged_debit_ends_at_a_page() {
    String order = "order_" + fresh();
    String page = debit(order, "token_" + fresh()).path("redirectUrl");
    assertTrue(page.endsWith("/pay/finish/demo_merchant/demo_merchant-" + order + "-1"), page);
    given().get(page).then().statusCode(200).body(containsString("Order " + order));
  }

  @Test
  void a_charged_order_is_not_charged_again() {
    String order = "order_" + fresh();
    String txn = debit(order, "token_" + fresh()).path("txnId");
    debit(order, "token_" + fresh())
        .then()
        .statusCode(200)
        .body("outcome", equalTo("SUCCEEDED"))
        .body("txnId", equalTo(txn))
        .body("alreadyCharged", equalTo(true));
  }

  @Test
  void an_order_that_is_not_looked_up_before_is_left_to_Juspay_and_looked_up_behind() {
    String order = "order_" + fresh();
    debit(order, "token_" + fresh());
    debit(order, "token_" + fresh(), ",\"checkOrder\":false")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("SUCCEEDED"))
        .body("learnedFrom", equalTo("LOOK_UP"));
    String waiting = "order_" + fresh();
    debit(waiting, "SIM-PENDING");
    debit(waiting, "token_" + fresh(), ",\"checkOrder\":false")
        .then()
        .statusCode(502)
        .body("providerCode", equalTo("DUPLICATE_REQUEST"));
  }

  @Test
  void an_attempt_that_is_under_way_is_waited_for() {
    String order = "order_" + fresh();
    String txn = debit(order, "SIM-AUTHORIZING").path("txnId");
    debit(order, "token_" + fresh())
        .then()
        .statusCode(200)
        .body("outcome", equalTo("PENDING"))
        .body("txnId", equalTo(txn));
  }

  @Test
  void an_attempt_that_failed_may_be_followed_by_another() {
    String order = "order_" + fresh();
    debit(order, "SIM-AUTHORIZATION_FAILED").then().statusCode(422);
    debit(order, "token_" + fresh())
        .then()
        .body("outcome", equalTo("SUCCEEDED"))
        .body("txnId", equalTo("demo_merchant-" + order + "-2"));
  }

  @ParameterizedTest
  @CsvSource({
    "SIM-NOT_FOUND, 404, REFUSED",
    "SIM-CHARGED, 200, SUCCEEDED",
    "SIM-AUTHORIZING, 200, PENDING",
    "SIM-VOIDED, 422, REFUSED",
    "SIM-500, 503, NOT_SENT",
    "SIM-BROKEN, 503, NOT_SENT",
    "SIM-401, 502, REFUSED",
    "SIM-429, 503, REFUSED"
  })
  void an_orders_id_asks_for_what_its_look_up_says(String order, int status, String outcome) {
    debit(order, "token_" + fresh()).then().statusCode(status).body("outcome", equalTo(outcome));
  }

  @Test
  void a_wallet_token_is_good_for_one_order() {
    String token = "token_" + fresh();
    debit("order_" + fresh(), token).then().body("outcome", equalTo("SUCCEEDED"));
    debit("order_" + fresh(), token)
        .then()
        .statusCode(502)
        .body("outcome", equalTo("UNKNOWN"))
        .body("providerCode", equalTo("EXPIRED"));
  }

  @Test
  void a_link_is_for_the_app() {
    link("token_1")
        .then()
        .statusCode(200)
        .body("redirectUrl", matchesPattern("phonepe://internal\\?.+"))
        .body("providerCode", equalTo("SUCCESS"));
  }

  @ParameterizedTest
  @CsvSource({
    "/nope, The page / lists all routes.",
    "//, The page / lists all routes.",
    "/juspay/txns/, 'ends without a slash: POST /juspay/txns.'",
    "/Juspay/Txns, 'ends without a slash: POST /juspay/txns.'",
    "/juspay/wallet/w/topup, POST /juspay/wallets/{walletId}/topup",
    "/phonepe, Near it are"
  })
  void what_no_route_takes_is_told_which_may_be_meant(String path, String meant) {
    http()
        .urlEncodingEnabled(false)
        .post(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "OPTIONS"})
  void another_method_is_told_the_right_one(String method) {
    try (LogLines log = new LogLines()) {
      http()
          .request(method, "/juspay/txns")
          .then()
          .statusCode(405)
          .header("Allow", "POST")
          .contentType("application/problem+json")
          .body("detail", containsString("takes POST"));
      assertThat(log.text(), containsString(method + " /juspay/txns: 405"));
    }
  }

  @Test
  void a_customer_comes_back_to_a_page_of_this_machine() {
    http()
        .urlEncodingEnabled(false)
        .get("/back?order_id=order_1&status=CHARGED&signature=a%2Bb")
        .then()
        .statusCode(200)
        .body(containsString("CHARGED"))
        .body(containsString("order_id=order_1&amp;status=CHARGED&amp;signature=a%2Bb"));
  }

  @Test
  void a_body_without_a_content_type_is_read_too() {
    http()
        .header("x-routing-id", "c")
        .contentType("application/x-www-form-urlencoded")
        .body("{\"topupTxnId\":\"topup_" + fresh() + "\",\"amountPaise\":1}")
        .post("/juspay/wallets/wlt_1/topup")
        .then()
        .statusCode(200);
  }
}
