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
             "providerStatus":"CHARGED"}"""),
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
