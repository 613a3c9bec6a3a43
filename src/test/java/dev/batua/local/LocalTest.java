package dev.batua.local;

import static dev.batua.local.Local.fresh;
import static dev.batua.local.Local.http;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a developer meets on this machine: the routes, the simulators, the pages. */
@QuarkusTest
@TestProfile(Local.class)
class LocalTest {
  private static Response topup(String walletId, String txnId, String more) {
    return http()
        .contentType("application/json")
        .header("X-Routing-Id", "customer_1")
        .body("{\"topupTxnId\":\"" + txnId + "\",\"amountPaise\":1999" + more + "}")
        .post("/juspay/wallets/{walletId}/topup", walletId);
  }

  private static Response debit(String orderId, String token) {
    return http()
        .contentType("application/json")
        .header("x-routing-id", "customer_1")
        .body(
            "{\"orderId\":\"%s\",\"directWalletToken\":\"%s\",\"paymentMethod\":\"PAYTM\"}"
                .formatted(orderId, token))
        .post("/juspay/txns");
  }

  private static Response link(String userAuthToken) {
    return http()
        .contentType("application/json")
        .body(
            "{\"amountPaise\":1,\"topupWorkflowType\":\"TRANSACTIONAL\",\"userAuthToken\":\"%s\"}"
                .formatted(userAuthToken))
        .post("/phonepe/wallet/topup");
  }

  @Test
  void a_topup_ends_at_the_merchants_page() {
    String id = "topup_" + fresh();
    String page =
        topup("wlt_1", id, ",\"returnUrl\":\"https://shop.merchant.com/back\"")
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
        .header("Location", startsWith("https://shop.merchant.com/back?topup_txn_id=" + id))
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
        .body(containsString("FAILURE"));
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
    given()
        .formParam("action", "pay")
        .post(answer.getString("redirectUrl"))
        .then()
        .body(containsString("CHARGED"));
    http()
        .auth()
        .preemptive()
        .basic("demo-api-key", "")
        .get("/simulator/juspay/orders/" + order)
        .then()
        .body("status", equalTo("CHARGED"));
  }

  @Test
  void a_wallet_token_is_good_for_one_order() {
    String token = "token_" + fresh();
    debit("order_" + fresh(), token).then().body("outcome", equalTo("SUCCEEDED"));
    debit("order_" + fresh(), token)
        .then()
        .statusCode(422)
        .body("providerCode", equalTo("EXPIRED"));
  }

  @Test
  void a_link_is_for_the_app() {
    link("user_1")
        .then()
        .statusCode(200)
        .body("redirectUrl", matchesPattern("phonepe://internal\\?.+"))
        .body("providerCode", equalTo("SUCCESS"));
  }

  @ParameterizedTest
  @CsvSource({
    "SIM-NEW, 200, PENDING",
    "SIM-STARTED, 200, PENDING",
    "SIM-CHARGED, 200, SUCCEEDED",
    "SIM-PENDING, 200, ACTION_REQUIRED",
    "SIM-JUSPAY_DECLINED, 422, REFUSED",
    "SIM-PENDING_VBV, 200, ACTION_REQUIRED",
    "SIM-VBV_SUCCESSFUL, 200, PENDING",
    "SIM-AUTHENTICATION_FAILED, 422, REFUSED",
    "SIM-AUTHORIZATION_FAILED, 422, REFUSED",
    "SIM-AUTHORIZING, 200, PENDING",
    "SIM-VOIDED, 200, UNKNOWN",
    "SIM-AUTO_REFUNDED, 200, UNKNOWN",
    "SIM-NOT_FOUND, 200, UNKNOWN",
    "SIM-PENDING_NO_URL, 200, PENDING",
    "SIM-NEW_STATUS, 200, UNKNOWN",
    "SIM-INVALID_INPUT, 422, REFUSED",
    "SIM-EXPIRED, 422, REFUSED",
    "SIM-DUPLICATE_REQUEST, 422, REFUSED",
    "SIM-RESOURCE_NOT_FOUND, 422, REFUSED",
    "SIM-ORDER_TIMED_OUT, 422, REFUSED",
    "SIM-UNAUTHORIZED, 502, REFUSED",
    "SIM-401, 502, REFUSED",
    "SIM-404, 422, REFUSED",
    "SIM-429, 503, REFUSED",
    "SIM-500, 502, UNKNOWN",
    "SIM-REDIRECT, 502, UNKNOWN",
    "SIM-NOT-JSON, 502, UNKNOWN",
    "SIM-HUGE, 502, UNKNOWN",
    "SIM-BROKEN, 504, UNKNOWN",
    "SIM-NO-ANSWER, 504, UNKNOWN"
  })
  void every_trigger_of_a_debit_does_what_it_says(String trigger, int status, String outcome) {
    assertEquals(true, JuspaySimulator.DEBIT_TRIGGERS.contains(trigger));
    debit("order_" + fresh(), trigger).then().statusCode(status).body("outcome", equalTo(outcome));
  }

  static Stream<String> topupTriggers() {
    return JuspaySimulator.TOPUP_TRIGGERS.stream();
  }

  @ParameterizedTest
  @MethodSource("topupTriggers")
  void every_trigger_of_a_topup_spoils_it(String trigger) {
    topup(trigger, "topup_" + fresh(), "")
        .then()
        .body("outcome", not(equalTo("ACTION_REQUIRED")))
        .body("outcome", not(equalTo("NOT_SENT")));
  }

  static Stream<String> linkTriggers() {
    return PhonePeSimulator.TRIGGERS.stream();
  }

  @ParameterizedTest
  @MethodSource("linkTriggers")
  void every_trigger_of_a_link_spoils_it(String trigger) {
    Response answer = link(trigger);
    answer.then().statusCode(not(equalTo(200))).body("provider", equalTo("phonepe"));
    String code = answer.path("providerCode");
    if (!Misbehaviour.TRIGGERS.contains(trigger) && !trigger.equals("SIM-NO_LINK")) {
      assertEquals("SIM-" + code, trigger);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nope", "/juspay/txns/", "/juspay/wallets//topup", "/phonepe", "//"})
  void what_no_route_takes_is_API_Gateways_own_404(String path) {
    http()
        .urlEncodingEnabled(false)
        .post(path)
        .then()
        .statusCode(404)
        .body("message", equalTo("Not Found"));
    http().get("/juspay/txns").then().statusCode(404).body("message", equalTo("Not Found"));
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

  @Test
  void the_pages_are_there() {
    http().get("/").then().statusCode(200).body(containsString("Batua on this machine"));
    http().get("/app.js").then().statusCode(200).contentType("text/javascript");
    http().get("/style.css").then().statusCode(200).contentType("text/css");
    http().get("/routes.json").then().body("size()", equalTo(Routes.ALL.size()));
    http()
        .get("/simulator/juspay/wallets/topup/start/nope")
        .then()
        .statusCode(404)
        .body(containsString("Nothing here"));
  }
}
