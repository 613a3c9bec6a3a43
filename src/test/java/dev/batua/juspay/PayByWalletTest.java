package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import dev.batua.provider.StubProvider.Received;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-pay-by-wallet"))
class PayByWalletTest extends OperationRules {
  private static final String PAGE =
      """
      {"order_id":"order_1","txn_id":"m-order_1-1","txn_uuid":"mozX1","status":"%s",
       "offer_details":{"offers":[]},"payment":{"authentication":{"method":"GET",
       "url":"https://a.in/v2/pay/start/m/mozX1"}}}""";

  @BeforeEach
  void nobody_has_tried_to_pay() {
    stub.whenLookedUp(StubProvider.orderIs("NEW"));
  }

  @Override
  protected Event valid() {
    return Event.with("{\"orderId\":\"order_1\",\"paymentMethod\":\"MOBIKWIK\"}")
        .header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return PAGE.formatted("PENDING_VBV");
  }

  @Test
  void sends_what_is_needed_without_a_key_and_without_a_token() {
    stub.answers(200, validAnswer());
    valid().send();
    Received sent = stub.only();
    assertEquals("POST", sent.method());
    assertEquals("/txns", sent.uri());
    assertFalse(sent.headers().containsKey("Authorization"));
    assertEquals("customer_1122", sent.headers().get("x-routing-id"));
    assertEquals(
        Map.of(
            "order_id", "order_1",
            "merchant_id", "merchant_1",
            "payment_method_type", "WALLET",
            "payment_method", "MOBIKWIK",
            "redirect_after_payment", "true",
            "format", "json"),
        sent.form());
    assertTrue(stub.lookUps().get(0).headers().get("Authorization").startsWith("Basic "));
  }

  @Test
  void sends_false_when_the_customer_is_not_to_come_back() {
    stub.answers(200, validAnswer());
    valid().field("redirectAfterPayment", false).send();
    assertEquals("false", stub.only().form().get("redirect_after_payment"));
  }

  @Test
  void a_page_is_the_customers_turn() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"ACTION_REQUIRED","redirectUrl":"https://a.in/v2/pay/start/m/mozX1",
             "redirectMethod":"GET","orderId":"order_1","txnId":"m-order_1-1",
             "providerStatus":"PENDING_VBV"}"""),
        valid().send().body());
  }

  @Test
  void tells_what_to_post_where_the_customer_has_to_post() {
    stub.answers(
        200,
        """
        {"order_id":"order_1","txn_id":"m-order_1-1","status":"PENDING_VBV",
         "payment":{"authentication":{"method":"POST","url":"https://wallet.example/start",
         "params":{"k1":"v1","k2":2.0}}}}""");
    Answer answer = valid().send();
    assertEquals("POST", answer.text("redirectMethod"));
    assertEquals(
        Event.parsed("{\"k1\":\"v1\",\"k2\":\"2.0\"}"), answer.body().path("redirectParams"));
  }

  /** It belongs to a debit, which is another operation. */
  @Test
  void a_token_in_its_body_is_a_wrong_request() {
    assertInvalid(valid().field("directWalletToken", Canary.WALLET_TOKEN), "directWalletToken");
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, ACTION_REQUIRED",
    "AUTHORIZING, PENDING",
    "CHARGED, SUCCEEDED",
    "VOIDED, UNKNOWN",
    "SETTLING, UNKNOWN"
  })
  void tells_what_is_known_of_a_status(String status, String outcome) {
    stub.answers(200, PAGE.formatted(status));
    Answer answer = valid().send();
    assertEquals(outcome, answer.text("outcome"));
    assertEquals(status, answer.text("providerStatus"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JUSPAY_DECLINED", "AUTHENTICATION_FAILED", "AUTHORIZATION_FAILED"})
  void a_failed_status_is_a_refusal(String status) {
    stub.answers(200, PAGE.formatted(status));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertTrue(answer.text("detail").contains("stays payable"));
  }

  @Test
  void a_page_that_cannot_be_handed_on_is_not_kept_silent_about() {
    stub.answers(200, validAnswer().replace("https://a.in/v2/pay/start/m/mozX1", "javascript:1"));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void a_method_without_a_gateway_is_a_refusal() {
    stub.answers(
        400,
        """
        {"error_message":"Can't find a suitable gateway to process the transaction",
         "status":"Bad Request","error_code":"invalid_request_error",
         "error_info":{"code":"GATEWAY_NOT_FOUND","category":"CONFIG_ERROR"}}""");
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals("GATEWAY_NOT_FOUND", answer.text("providerCode"));
  }

  @Test
  void an_answer_about_another_order_is_unknown() {
    stub.answers(200, validAnswer().replace("\"order_1\"", "\"order_2\""));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void a_page_that_is_lost_may_be_asked_for_again() {
    stub.behaves(HttpServerResponse::close);
    Answer answer = valid().send();
    assertUnknown(answer, 504, ProblemCode.PROVIDER_TIMEOUT);
    assertTrue(answer.text("detail").contains("checkOrder"));
  }

  private Answer notSent(String status) {
    stub.answers(200, validAnswer());
    stub.whenLookedUp(StubProvider.orderIs(status));
    Answer answer = valid().send();
    assertEquals(List.of(), stub.received(), "another attempt");
    return answer;
  }

  @Test
  void an_order_that_was_charged_is_not_paid_again() {
    assertEquals(
        Event.parsed(
            """
            {"outcome":"SUCCEEDED","orderId":"order_1","txnId":"m-order_1-1",
             "providerStatus":"CHARGED","alreadyCharged":true}"""),
        notSent("CHARGED").body());
  }

  @Test
  void an_attempt_under_way_is_not_joined_by_another() {
    assertEquals("PENDING", notSent("PENDING_VBV").text("outcome"));
    assertProblem(
        notSent("AUTO_REFUNDED"), 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
  }

  @Test
  void an_order_that_cannot_be_looked_up_is_left_alone() {
    stub.answers(200, validAnswer());
    stub.whenLookedUp((sent, response) -> response.setStatusCode(500).end());
    Answer answer = valid().send();
    assertProblem(answer, 503, ProblemCode.LOOKUP_FAILED, Outcome.NOT_SENT, true);
    assertEquals(List.of(), stub.received());
  }

  @Test
  void a_request_may_leave_the_look_up_out() {
    stub.answers(200, validAnswer());
    stub.whenLookedUp(StubProvider.orderIs("PENDING_VBV"));
    Answer answer = valid().field("checkOrder", false).send();
    assertEquals("ACTION_REQUIRED", answer.text("outcome"));
    assertEquals(List.of(), stub.lookUps());
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"redirectAfterPayment\":\"yes\",\"paymentMethod\":\"paytm\"}"),
        "orderId",
        "paymentMethod",
        "redirectAfterPayment",
        "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class PayByWalletIT extends PayByWalletTest {}
