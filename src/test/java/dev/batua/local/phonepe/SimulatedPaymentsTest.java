package dev.batua.local.phonepe;

import static dev.batua.local.Local.fresh;
import static dev.batua.local.phonepe.Simulated.assertBalance;
import static dev.batua.local.phonepe.Simulated.await;
import static dev.batua.local.phonepe.Simulated.debit;
import static dev.batua.local.phonepe.Simulated.decide;
import static dev.batua.local.phonepe.Simulated.get;
import static dev.batua.local.phonepe.Simulated.linked;
import static dev.batua.local.phonepe.Simulated.post;
import static dev.batua.local.phonepe.Simulated.refund;
import static dev.batua.local.phonepe.Simulated.status;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.batua.local.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PhonePe's simulator keeps of top-ups, debits, refunds and money that is held. */
@QuarkusTest
@TestProfile(Local.class)
class SimulatedPaymentsTest {
  @Inject PhonePeSimulator simulator;

  @Test
  void what_is_kept_is_there_until_it_is_forgotten() {
    String token = linked();
    topup(token, "");
    assertFalse(simulator.kept().get("links").isEmpty());
    assertFalse(simulator.kept().get("topups").isEmpty());
    simulator.forget();
    simulator.kept().forEach((kind, kept) -> assertEquals(List.of(), kept, kind));
    assertCode("INVALID_USER_AUTH_TOKEN", topup(token, ""));
  }

  private static void assertCode(String code, Response answer) {
    assertEquals(code, answer.path("code"));
  }

  private static Response topup(String token, String more) {
    return post(
        "/v3/wallet/topup",
        "\"amount\":20500,\"topupWorkflowType\":\"TRANSACTIONAL\",\"userAuthToken\":\"%s\"%s"
            .formatted(token, more));
  }

  @Test
  void what_is_topped_up_is_in_the_wallet_once() {
    String token = linked();
    String link = topup(token, "").path("data.redirectUrl");
    Local.http()
        .urlEncodingEnabled(false)
        .get(link.replace("phonepe:/", Simulated.BASE))
        .then()
        .statusCode(200)
        .body(containsString("Rs 205.00"), containsString("<button"));
    decide(link, "pay").then().body(containsString("Topped up"), not(containsString("<button")));
    decide(link, "pay");
    assertBalance(token, 30400);
  }

  @Test
  void a_top_up_may_be_cancelled() {
    String token = linked();
    String link = topup(token, "").path("data.redirectUrl");
    decide(link, "cancel").then().body(containsString("Cancelled"));
    decide(link, "pay").then().body(containsString("Cancelled"));
    assertBalance(token, 9900);
  }

  @Test
  void an_amount_is_adjusted_to_what_is_there() {
    String token = linked();
    decide(topup(token, ",\"adjustAmount\":true").path("data.redirectUrl"), "pay");
    assertBalance(token, 20500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nope", "e30", "eyJpZCI6Im5vcGUifQ", "eyJhbW91bnQiOiIxIn0"})
  void a_link_of_nothing_says_so(String data) {
    Local.http()
        .get(Simulated.BASE + "/internal?nav_data=" + data)
        .then()
        .statusCode(404)
        .body(containsString("Nothing here"));
  }

  @Test
  void a_debit_takes_out_of_the_wallet_and_is_there_to_be_looked_up() {
    String token = linked();
    String id = "d" + fresh();
    debit(id, 5000, token)
        .then()
        .body("code", equalTo("SUCCESS"))
        .body("data.responseType", equalTo("PAYMENT"))
        .body("data.transactionId", equalTo(id))
        .body("data.amount", equalTo(5000));
    assertBalance(token, 4900);
    status(id)
        .then()
        .body("success", equalTo(true))
        .body("code", equalTo("PAYMENT_SUCCESS"))
        .body("data.amount", equalTo(5000))
        .body("data.merchantId", equalTo("DEMOMERCHANT"));
    assertCode("INVALID_TRANSACTION_ID", debit(id, 1, token));
    assertBalance(token, 4900);
  }

  @Test
  void a_debit_of_more_than_is_there_is_a_link_that_uses_no_id_up() {
    String token = linked();
    String id = "d" + fresh();
    Response first = debit(id, 20500, token);
    first.then().body("data.redirectUrl", startsWith("phonepe://internal?"));
    assertCode("TRANSACTION_NOT_FOUND", status(id));
    decide(first.path("data.redirectUrl"), "pay");
    debit(id, 20500, token).then().body("data.responseType", equalTo("PAYMENT"));
    assertBalance(token, 0);
    assertCode("WALLET_LIMIT_BREACHED", debit("d" + fresh(), 1_000_001, token));
  }

  @Test
  void a_mere_debit_of_more_than_is_there_fails() {
    String fields = Simulated.debitOf("d" + fresh(), 20500, linked());
    assertCode("PAYMENT_ERROR", post("/v3/wallet/debit", fields + ",\"debitType\":\"DEBIT\""));
    fields = Simulated.debitOf("d" + fresh(), 20500, linked());
    assertCode(
        "APP_VERSION_NOT_SUPPORTED",
        post("/v3/wallet/debit", fields + ",\"debitType\":\"TOPUP_OR_DEBIT\""));
  }

  @Test
  void a_debit_of_which_nothing_was_heard_is_not_there_at_once() throws InterruptedException {
    String id = "d" + fresh();
    debit(id, 5000, "SIM-INTERNAL_SERVER_ERROR").then().statusCode(500);
    assertCode("TRANSACTION_NOT_FOUND", status(id));
    await(id, "PAYMENT_SUCCESS");
  }

  @Test
  void a_debit_that_is_pending_is_paid_after_a_moment() throws InterruptedException {
    String id = "d" + fresh();
    debit(id, 5000, "SIM-PAYMENT_PENDING")
        .then()
        .body("success", equalTo(true))
        .body("code", equalTo("PAYMENT_PENDING"))
        .body("data.responseType", equalTo("PAYMENT"));
    assertCode("PAYMENT_PENDING", status(id));
    await(id, "PAYMENT_SUCCESS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAYMENT_ERROR", "PAYMENT_DECLINED", "PAYMENT_CANCELLED"})
  void a_debit_that_failed_is_looked_up_as_such(String code) {
    String id = "d" + fresh();
    assertCode(code, debit(id, 5000, "SIM-" + code));
    status(id).then().body("code", equalTo(code)).body("success", equalTo(false));
  }

  @Test
  void what_is_there_before_can_be_debited_again_and_again() {
    String id = "txn_" + fresh();
    assertCode("PAYMENT_SUCCESS", status(id));
    String first = debit(id, 5000, "token_1").asString();
    assertEquals(first, debit(id, 5000, "token_1").asString());
    assertCode("INVALID_TRANSACTION_ID", debit(id, 5001, "token_1"));
    assertCode("SUCCESS", debit("event_1", 5000, "token_1"));
    assertCode("SUCCESS", debit("event_1", 6000, "token_1"));
  }

  @Test
  void a_refund_is_pending_and_then_in_the_wallet() throws InterruptedException {
    String token = linked();
    String id = "d" + fresh();
    debit(id, 5000, token);
    refund(id + "r", id, 2000)
        .then()
        .body("success", equalTo(true))
        .body("code", equalTo("PAYMENT_PENDING"))
        .body("data.transactionId", equalTo(id + "r"))
        .body("data.amount", equalTo(2000))
        .body("data.status", equalTo("PENDING"));
    assertBalance(token, 4900);
    await(id + "r", "PAYMENT_SUCCESS");
    assertBalance(token, 6900);
    assertCode("INVALID_TRANSACTION_ID", refund(id + "r", id, 2000));
  }

  @Test
  void no_more_is_given_back_than_was_taken() {
    String id = "d" + fresh();
    String reference = debit(id, 5000, linked()).path("data.providerReferenceId");
    assertCode("PAYMENT_PENDING", refund(id + "r", id, 3000));
    refund(id + "s", id, 2001)
        .then()
        .body("code", equalTo("PAYMENT_ERROR"))
        .body("data.payResponseCode", equalTo("EXCESS_REFUND_AMOUNT"));
    assertCode(
        "PAYMENT_PENDING",
        post(
            "/v3/credit/backToSource",
            "\"transactionId\":\"%s\",\"providerReferenceId\":\"%s\",\"amount\":2000"
                .formatted(id + "t", reference)));
    assertCode("INVALID_TRANSACTION_ID", refund(id, id, 1));
    assertCode("TRANSACTION_NOT_FOUND", refund(id + "u", "nope", 1));
  }

  @Test
  void what_is_there_before_can_be_refunded_again_and_again() {
    for (int i = 0; i < 3; i++) {
      assertCode("PAYMENT_PENDING", refund("event_" + fresh(), "event_1", 20500));
    }
    String id = "txn_" + fresh();
    assertEquals(refund(id, "txn_1", 100).asString(), refund(id, "txn_1", 100).asString());
  }

  private static Response authorize(String id, long paise, String token) {
    return post(
        "/v3/auth/authorize",
        Simulated.debitOf(id, paise, token) + ",\"authRequestType\":\"WALLET_AUTH\",\"expiry\":60");
  }

  private static Response capture(String id, String more) {
    return post("/v3/auth/capture", "\"transactionId\":\"" + id + "\"" + more);
  }

  private static Response cancel(String id) {
    return post("/v3/auth/cancel", "\"transactionId\":\"" + id + "\"");
  }

  private static Response held(String id) {
    return get("/v3/auth/DEMOMERCHANT/" + id + "/status");
  }

  @Test
  void what_is_held_is_taken_in_part_and_the_rest_let_go() throws InterruptedException {
    String token = linked();
    String id = "a" + fresh();
    authorize(id, 5000, token).then().body("data.authState", equalTo("AUTHORIZED"));
    assertBalance(token, 4900);
    assertCode("TRANSACTION_NOT_FOUND", status(id));
    assertCode("BAD_REQUEST", capture(id, ",\"amount\":5001"));
    capture(id, ",\"amount\":3000")
        .then()
        .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("success")))
        .body("data.authState", equalTo("CREATED"));
    assertBalance(token, 6900);
    assertCode("INVALID_TRANSACTION_ID", capture(id, ""));
    assertCode("AUTHORIZATION_ALREADY_CAPTURED", cancel(id));
    await(id, "PAYMENT_SUCCESS");
    held(id)
        .then()
        .body("data.authState", equalTo("COMPLETED"))
        .body("data.authorizedAmount", equalTo(5000))
        .body("data.capturedAmount", equalTo(3000));
  }

  @Test
  void what_is_held_is_let_go() {
    String token = linked();
    String id = "a" + fresh();
    authorize(id, 5000, token);
    cancel(id).then().body("data.authState", equalTo("CANCELLED"));
    assertBalance(token, 9900);
    assertCode("AUTHORIZATION_ALREADY_CANCELLED", cancel(id));
    assertCode("AUTHORIZATION_ALREADY_CANCELLED", capture(id, ""));
    assertCode("INVALID_TRANSACTION_ID", authorize(id, 5000, token));
    assertCode("TRANSACTION_NOT_FOUND", cancel("nope"));
    assertCode("TRANSACTION_NOT_FOUND", held("nope"));
  }

  @ParameterizedTest
  @CsvSource({"AUTHORIZED, SUCCESS", "CREATED, INVALID_TRANSACTION_ID"})
  void what_is_there_before_is_in_the_state_that_its_id_asks_for(String word, String code) {
    held("SIM-" + word).then().body("data.authState", equalTo(word));
    assertCode(code, capture("SIM-" + word, ""));
    assertCode("SUCCESS", cancel("event_1"));
    assertCode("SUCCESS", capture("event_1", ""));
  }

  @Test
  void what_needs_too_much_is_a_link() {
    authorize("a" + fresh(), 20500, linked())
        .then()
        .body("data.responseType", equalTo("WALLET_TOPUP_DEEPLINK"));
  }
}
