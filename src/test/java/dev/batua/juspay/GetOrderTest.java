package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.LookUpRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-get-order"))
class GetOrderTest extends LookUpRules {

  @Override
  protected Event valid() {
    return Event.empty().path("orderId", "order_1").header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return """
        {
          "order_id": "order_1",
          "txn_id": "merchant_1-order_1-2",
          "status": "CHARGED",
          "status_id": "27",
          "amount": 205.0,
          "refunded": "true",
          "txn_detail": {"status": "AUTHORIZATION_FAILED", "error_code": ""}
        }""";
  }

  @Override
  protected String notFound() {
    return """
        {"status":"NOT_FOUND","status_id":40,"order_id":"order_1","error_info":{"category":"USER_ERROR",
         "code":"RESOURCE_NOT_FOUND","developer_message":"Order Not Found"}}""";
  }

  @Test
  void asks_for_the_order_at_its_path() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("/orders/order_1", stub.only().uri());
    assertEquals("customer_1122", stub.only().headers().get("x-routing-id"));
  }

  @Test
  void a_charged_order_succeeded_whatever_its_status_id_says() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"SUCCEEDED","orderId":"order_1","txnId":"merchant_1-order_1-2",
             "providerStatus":"CHARGED","payable":false,"amountPaise":20500,
             "lastAttempt":{"providerStatus":"AUTHORIZATION_FAILED"}}"""),
        valid().send().body());
  }

  @Test
  void tells_all_that_there_is_to_an_order() {
    stub.answers(200, OrderTest.AFTER_A_REFUND.replace("ord20240001", "order_1"));
    assertEquals(
        Event.parsed(
            """
            {"outcome":"SUCCEEDED","orderId":"order_1","juspayOrderId":"ordeh_77aa",
             "txnId":"acme-order_1-1","providerStatus":"CHARGED","payable":false,
             "amountPaise":10015,"effectiveAmountPaise":10015,"currency":"INR","customerId":"cth_1",
             "paymentMethod":"PAYTM","paymentMethodType":"WALLET","txnFlowType":"DIRECT_DEBIT",
             "refundedPaise":0,"refundPendingPaise":4000,
             "refunds":[{"outcome":"PENDING","refundId":"rf0001","amountPaise":4000,
              "providerStatus":"PENDING","refundType":"STANDARD","createdAt":"2024-05-02T09:00:00Z"}],
             "lastAttempt":{"txnId":"acme-order_1-1","providerStatus":"CHARGED","amountPaise":10015,
              "createdAt":"2024-05-02T08:30:01Z"},
             "createdAt":"2024-05-02T08:29:30Z"}"""),
        valid().send().body());
  }

  @Test
  void an_attempt_that_failed_leaves_the_order_payable_and_says_why() {
    stub.answers(
        200,
        """
        {"order_id":"order_1","status":"AUTHORIZATION_FAILED","bank_error_message":"No funds",
         "txn_detail":{"status":"AUTHORIZATION_FAILED","error_code":"03","error_message":""}}""");
    assertEquals(
        Event.parsed(
            """
            {"outcome":"REFUSED","orderId":"order_1","providerStatus":"AUTHORIZATION_FAILED",
             "payable":true,"lastAttempt":{"providerStatus":"AUTHORIZATION_FAILED",
             "providerCode":"03","providerMessage":"No funds"}}"""),
        valid().send().body());
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED, PENDING",
    "NEW, PENDING",
    "STARTED, PENDING",
    "PENDING_VBV, PENDING",
    "VBV_SUCCESSFUL, PENDING",
    "AUTHORIZING, PENDING",
    "AUTHORIZED, PENDING",
    "COD_INITIATED, PENDING",
    "CAPTURE_INITIATED, PENDING",
    "VOID_INITIATED, PENDING",
    "JUSPAY_DECLINED, REFUSED",
    "AUTHENTICATION_FAILED, REFUSED",
    "AUTHORIZATION_FAILED, REFUSED",
    "VOIDED, REFUSED",
    "AUTO_REFUNDED, REFUSED",
    "PARTIAL_CHARGED, UNKNOWN",
    "CAPTURE_FAILED, UNKNOWN",
    "VOID_FAILED, UNKNOWN",
    "TO_BE_CHARGED, UNKNOWN",
    "charged, UNKNOWN",
    "21, UNKNOWN"
  })
  void the_outcome_is_the_payments(String status, String outcome) {
    stub.answers(200, "{\"order_id\":\"ORDER_1\",\"status\":\"" + status + "\",\"status_id\":21}");
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals(outcome, answer.text("outcome"));
    assertEquals(status, answer.text("providerStatus"));
  }

  @Test
  void an_error_that_comes_with_200_says_nothing_about_the_payment() {
    stub.answers(200, "{\"status\":\"error\",\"error_message\":\"Odd\",\"error_code\":\"odd\"}");
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void an_answer_about_another_order_says_nothing_about_the_payment() {
    stub.answers(200, validAnswer().replace("\"order_1\"", "\"order_2\""));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"error_code", "code"})
  void an_order_that_does_not_exist_is_known_by_its_code(String field) {
    String code = "{\"" + field + "\":\"RESOURCE_NOT_FOUND\"}";
    stub.answers(404, field.equals("code") ? "{\"error_info\":" + code + "}" : code);
    assertProblem(valid().send(), 404, ProblemCode.NOT_FOUND, Outcome.REFUSED, false);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.empty().path("orderId", "an-order-id-too-long1"), "orderId", "x-routing-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "../a", "a\u0000", "\u0935"})
  void refuses_order_ids_that_do_not_fit(String id) {
    assertInvalid(valid().path("orderId", id), "orderId");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class GetOrderIT extends GetOrderTest {}
