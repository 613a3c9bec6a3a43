package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider.Received;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class DirectDebitTest extends OperationRules {
  private static final String TOP_UP_HERE =
      "{\"order_id\":\"order_1\",\"txn_id\":\"m-order_1-1\",\"status\":\"%s\",\"payment\":"
          + "{\"authentication\":{\"method\":\"GET\",\"url\":\"https://api.juspay.in/topup/1\"}}}";

  @Override
  protected Event valid() {
    return Event.with(
            """
            {"orderId":"order_1","directWalletToken":"%s","paymentMethod":"MOBIKWIK"}
            """
                .formatted(Canary.WALLET_TOKEN))
        .header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return """
        {
          "order_id": "order_1",
          "txn_id": "merchant_1-order_1-1",
          "status": "CHARGED",
          "payment": {
            "authentication": {
              "method": "GET",
              "url": "https://api.juspay.in/pay/finish/merchant_1/merchant_1-order_1-1"
            }
          }
        }""";
  }

  @Test
  void an_answer_that_comes_by_the_byte_is_cut_off_at_the_deadline() {
    Answer answer =
        sendTo(
            response -> {
              response.setChunked(true).write("{");
              Vertx.currentContext()
                  .owner()
                  .setPeriodic(
                      100,
                      timer -> {
                        if (!response.closed()) {
                          response.write(" ");
                        }
                      });
            });
    assertUnknown(answer, 504, ProblemCode.PROVIDER_TIMEOUT);
  }

  @Test
  void sends_the_sample_request_of_Juspays_page_to_the_letter() {
    stub.answers(200, validAnswer());
    valid().send();
    Received sent = stub.only();
    assertEquals("POST", sent.method());
    assertEquals("/txns", sent.uri());
    assertEquals("customer_1122", sent.headers().get("x-routing-id"));
    assertEquals("application/x-www-form-urlencoded", sent.headers().get("Content-Type"));
    assertTrue(sent.headers().get("Authorization").startsWith("Basic "));
    assertEquals(
        Map.of(
            "order_id", "order_1",
            "merchant_id", "merchant_1",
            "payment_method_type", "WALLET",
            "direct_wallet_token", Canary.WALLET_TOKEN,
            "payment_method", "MOBIKWIK",
            "redirect_after_payment", "true",
            "format", "json"),
        sent.form());
  }

  @Test
  void sends_false_when_the_customer_is_not_to_come_back() {
    stub.answers(200, validAnswer());
    valid().field("redirectAfterPayment", false).send();
    assertEquals("false", stub.only().form().get("redirect_after_payment"));
  }

  @Test
  void a_charged_debit_succeeded() {
    stub.answers(200, validAnswer());
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"SUCCEEDED",
             "redirectUrl":"https://api.juspay.in/pay/finish/merchant_1/merchant_1-order_1-1",
             "redirectMethod":"GET","orderId":"order_1","txnId":"merchant_1-order_1-1",
             "providerStatus":"CHARGED"}
            """),
        answer.body());
  }

  @Test
  void a_pending_debit_with_a_url_is_the_customers_turn() {
    stub.answers(200, TOP_UP_HERE.formatted("PENDING"));
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals("ACTION_REQUIRED", answer.text("outcome"));
    assertEquals("https://api.juspay.in/topup/1", answer.text("redirectUrl"));
    assertEquals(1, stub.received().size(), "debited again after the answer was a top-up link");
    assertEquals("PENDING", answer.text("providerStatus"));
  }

  @Test
  void tells_what_to_post_where_the_customer_has_to_post() {
    stub.answers(
        200,
        """
        {"order_id":"order_1","status":"PENDING","payment":{"authentication":{"method":"POST",
         "url":"https://api.juspay.in/pay","params":{"amount":205.00,"PaReq":"eJx\\r\\nwjA","n":2,
         "b":true,"e":1e2,"empty":"","gone":null}}}}
        """);
    Answer answer = valid().send();
    assertEquals("POST", answer.text("redirectMethod"));
    assertEquals(
        Event.parsed(
            """
            {"amount":"205.00","PaReq":"eJx\\r\\nwjA","n":"2","b":"true","e":"1e2","empty":""}
            """),
        answer.body().path("redirectParams"));
    assertNull(answer.text("txnId"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"method\":\"POST\",\"params\":{\"amount\":1,\"o\":{\"a\":1}}",
        "\"method\":\"POST\",\"params\":{\"a\":[\"1\"]}",
        "\"method\":\"POST\",\"params\":{\"a\":\"\\ud800\"}",
        "\"method\":\"POST\",\"params\":{\"a\":1,\"a\":2}",
        "\"method\":\"POST\",\"params\":[\"a\"]",
        "\"method\":\"POST\",\"params\":\"a=1\"",
        "\"method\":\"PUT\"",
        "\"method\":\"\",\"params\":{\"a\":1}",
        "\"method\":{}",
        "\"params\":{\"a\":1}"
      })
  void a_page_that_cannot_be_handed_on_whole_is_not_kept_silent_about(String page) {
    stub.answers(200, page("PENDING_VBV", page));
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains("order_1"));
    stub.answers(200, page("CHARGED", page));
    Answer charged = valid().send();
    // Unreadable as a whole, a name that is twice leaves open whether it was charged.
    boolean readable = !page.contains("\"a\":1,\"a\":2");
    assertEquals(readable ? "SUCCEEDED" : "UNKNOWN", charged.text("outcome"));
    assertNull(charged.text("redirectUrl"));
  }

  private static String page(String status, String more) {
    return "{\"order_id\":\"order_1\",\"status\":\"%s\",\"payment\":{\"authentication\":{"
            .formatted(status)
        + more
        + ",\"url\":\"https://a.in/\"}}}";
  }

  @ParameterizedTest
  @CsvSource({"'\"method\":\"post\",', POST", "'\"method\":\"Get\",', GET", "'', GET"})
  void a_page_is_opened_by_GET_or_POST(String method, String wanted) {
    stub.answers(200, TOP_UP_HERE.formatted("PENDING").replace("\"method\":\"GET\",", method));
    Answer answer = valid().send();
    assertEquals("ACTION_REQUIRED", answer.text("outcome"));
    assertEquals(wanted, answer.text("redirectMethod"));
    assertNull(answer.text("redirectParams"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://pay.example/p?msg=M|ORD|NA|205.00",
        "https://pay_gateway.example/{a}?b c",
        "paytmmp://pay?a=b|c"
      })
  void a_page_that_a_browser_or_a_wallet_opens_is_handed_on(String url) {
    stub.answers(
        200, TOP_UP_HERE.formatted("PENDING_VBV").replace("https://api.juspay.in/topup/1", url));
    Answer answer = valid().send();
    assertEquals("ACTION_REQUIRED", answer.text("outcome"));
    assertEquals(url, answer.text("redirectUrl"));
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, PENDING",
    "NEW, PENDING",
    "STARTED, PENDING",
    "PENDING_VBV, PENDING",
    "VBV_SUCCESSFUL, PENDING",
    "AUTHORIZING, PENDING",
    "VOIDED, UNKNOWN",
    "AUTO_REFUNDED, UNKNOWN",
    "NOT_FOUND, UNKNOWN",
    "SETTLING, UNKNOWN",
    "charged, UNKNOWN",
    "21, UNKNOWN"
  })
  void tells_what_is_known_of_a_status_with_nothing_to_open(String status, String outcome) {
    stub.answers(200, "{\"order_id\":\"ORDER_1\",\"status\":\"" + status + "\"}");
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals(outcome, answer.text("outcome"));
    assertEquals(status, answer.text("providerStatus"));
    assertNull(answer.text("redirectUrl"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:1", "http://api.juspay.in/", "data:,a", "upi://pay", "https://", "/p"})
  void a_page_that_is_held_back_is_not_kept_silent_about(String url) {
    for (String status : List.of("PENDING", "PENDING_VBV", "NEW", "SETTLING")) {
      stub.answers(
          200, TOP_UP_HERE.formatted(status).replace("https://api.juspay.in/topup/1", url));
      assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
    }
  }

  @Test
  void money_that_was_taken_was_taken_whatever_page_comes_then() {
    stub.answers(
        200,
        TOP_UP_HERE.formatted("CHARGED").replace("https://api.juspay.in/topup/1", "javascript:1"));
    Answer answer = valid().send();
    assertEquals("SUCCEEDED", answer.text("outcome"));
    assertNull(answer.text("redirectUrl"));
    assertNull(answer.text("redirectMethod"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JUSPAY_DECLINED", "AUTHENTICATION_FAILED", "AUTHORIZATION_FAILED"})
  void a_failed_status_is_a_refusal(String status) {
    stub.answers(200, TOP_UP_HERE.formatted(status));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals(status, answer.text("providerStatus"));
    assertEquals("juspay", answer.text("provider"));
    assertTrue(answer.text("detail").contains("stays payable"));
    assertTrue(answer.text("detail").contains("/orders/order_1"));
  }

  @ParameterizedTest
  @CsvSource({"400, error_code", "409, error_code", "400, code", "409, code"})
  void another_request_for_the_order_leaves_it_open(int status, String field) {
    String code = "{\"" + field + "\":\"DUPLICATE_REQUEST\"}";
    stub.answers(status, field.equals("code") ? "{\"error_info\":" + code + "}" : code);
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertEquals("DUPLICATE_REQUEST", answer.text("providerCode"));
    assertTrue(answer.text("detail").contains("order_1"));
  }

  @Test
  void an_address_that_Juspay_does_not_know_is_no_fault_of_the_keys() {
    stub.answers(
        403,
        """
        {"error":true,"error_message":"Bad origin","user_message":"Not allowed",
         "error_info":{"category":"USER_ERROR","code":"BAD_ORIGIN"}}
        """);
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals("BAD_ORIGIN", answer.text("providerCode"));
    assertTrue(answer.text("detail").contains("address"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 409, 500})
  void a_charged_order_is_charged_whatever_the_HTTP_status_is(int status) {
    stub.answers(status, validAnswer());
    Answer answer = valid().send();
    assertEquals("SUCCEEDED", answer.text("outcome"));
    assertEquals(1, stub.received().size());
  }

  @Test
  void a_refusal_of_another_order_is_unknown() {
    stub.answers(200, "{\"order_id\":\"order_2\",\"status\":\"AUTHORIZATION_FAILED\"}");
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
    stub.answers(200, validAnswer().replace("\"order_1\"", "[\"order_2\"]"));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
    stub.answers(200, validAnswer().replace("\"order_1\"", "null"));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void passes_the_refusal_of_Juspays_page_on() {
    stub.answers(
        400,
        "{\"status\":\"error\",\"error_message\":\"Order timed out\","
            + "\"error_code\":\"invalid_request\"}");
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals("invalid_request", answer.text("providerCode"));
    assertEquals("Order timed out", answer.text("providerMessage"));
  }

  @Test
  void an_error_that_comes_with_200_is_unknown() {
    stub.answers(200, "{\"status\":\"error\",\"error_message\":\"Odd\",\"error_code\":\"odd\"}");
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertEquals("odd", answer.text("providerCode"));
    assertEquals("Odd", answer.text("providerMessage"));
  }

  @Test
  void a_status_that_is_documented_stands_whatever_code_is_beside_it() {
    stub.answers(
        200, TOP_UP_HERE.formatted("PENDING").replaceFirst("\\{", "{\"error_code\":\"x\","));
    assertEquals("ACTION_REQUIRED", valid().send().text("outcome"));
  }

  @Test
  void half_a_character_from_the_provider_does_not_break_the_answer() {
    stub.answers(200, "{\"order_id\":\"order_1\",\"status\":\"CHARGED\",\"txn_id\":\"a\\ud800\"}");
    Answer answer = valid().send();
    assertEquals("SUCCEEDED", answer.text("outcome"));
    assertEquals("a\uFFFD", answer.text("txnId"));
  }

  @Test
  void an_answer_about_another_order_is_unknown() {
    stub.answers(200, validAnswer().replace("order_1\"", "order_2\""));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void an_unknown_debit_names_the_order_to_look_up() {
    stub.answers(500, "{}");
    Answer failed = valid().send();
    assertUnknown(failed, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(failed.text("detail").contains("order_1"));
    stub.behaves(response -> {});
    Answer late = valid().send();
    assertUnknown(late, 504, ProblemCode.PROVIDER_TIMEOUT);
    assertTrue(late.text("detail").contains("order_1"));
  }

  /** Juspay would take it for one that is paid at a page. */
  @Test
  void a_debit_without_its_token_is_a_wrong_request() {
    assertInvalid(valid().field("directWalletToken", null), "directWalletToken");
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"redirectAfterPayment\":\"yes\",\"paymentMethod\":\"paytm\"}"),
        "directWalletToken",
        "orderId",
        "paymentMethod",
        "redirectAfterPayment",
        "x-routing-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "an-order-id-too-long1", "a b", "a/b", "a\u0000", "\u0935"})
  void refuses_order_ids_that_do_not_fit(String id) {
    assertInvalid(valid().field("orderId", id), "orderId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\u0000", "a\n", "\u0935"})
  void refuses_tokens_that_are_none(String token) {
    assertInvalid(valid().field("directWalletToken", token), "directWalletToken");
  }

  @Test
  void a_token_arrives_as_it_came() {
    stub.answers(200, validAnswer());
    String odd = "canary&a=b%20+/\"'<#$~";
    valid().field("directWalletToken", odd).send();
    assertEquals(odd, stub.only().form().get("direct_wallet_token"));
  }

  @Test
  void does_not_pass_a_token_on_that_the_provider_says_back() {
    stub.answers(
        400, "{\"status\":\"error\",\"error_message\":\"no " + Canary.WALLET_TOKEN + "\"}");
    assertEquals("no ***", valid().send().text("providerMessage"));
  }

  @Test
  void a_token_that_is_part_of_a_status_does_not_change_what_that_means() {
    stub.answers(200, "{\"order_id\":\"order_1\",\"status\":\"AUTHENTICATION_FAILED\"}");
    Answer answer = valid().field("directWalletToken", "A").send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class DirectDebitIT extends DirectDebitTest {}
