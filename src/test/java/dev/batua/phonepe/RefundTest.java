package dev.batua.phonepe;

import static dev.batua.phonepe.PhonePeSent.payload;
import static dev.batua.phonepe.PhonePeSent.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-refund"))
class RefundTest extends OperationRules {
  private static final String ASK = "GET /phonepe/transactions/REF_113_1";

  @Override
  protected Event valid() {
    return Event.with(
        """
        {"refundId":"REF_113_1","originalTransactionId":"TXN_113","amountPaise":2000}""");
  }

  @Override
  protected String validAnswer() {
    return """
        {"success":true,"code":"PAYMENT_PENDING","message":"ok","data":{"transactionId":"REF_113_1",
        "merchantId":"MERCHANT","amount":2000,"status":"PENDING","mobileNumber":null,
        "providerReferenceId":"P0000000000000000000002","payResponseCode":"PENDING"}}""";
  }

  private String coded(String code) {
    return validAnswer().replace("\"PAYMENT_PENDING\"", "\"" + code + "\"");
  }

  private void assertLeftOpen(String json, String ask) {
    stub.answers(200, json);
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains(ask), () -> "in " + answer);
  }

  @Test
  void sends_the_sample_payload_of_PhonePes_page() throws Exception {
    stub.answers(200, validAnswer());
    valid().field("merchantOrderId", "OD_9").field("message", "part refund").send();
    PhonePeSent.assertSigned("/v3/credit/backToSource", stub.only());
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"transactionId\":\"REF_113_1\","
            + "\"originalTransactionId\":\"TXN_113\",\"amount\":2000,"
            + "\"merchantOrderId\":\"OD_9\",\"message\":\"part refund\"}",
        payload(stub.only()).toString());
  }

  @Test
  void sends_PhonePes_id_of_the_debit_in_the_place_of_ours() {
    stub.answers(200, validAnswer());
    valid()
        .field("originalTransactionId", null)
        .field("providerReferenceId", "P0000000000000000000001")
        .field("subMerchant", "shop_1")
        .send();
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"transactionId\":\"REF_113_1\","
            + "\"providerReferenceId\":\"P0000000000000000000001\",\"amount\":2000,"
            + "\"subMerchant\":\"shop_1\"}",
        payload(stub.only()).toString());
  }

  @Test
  void answers_with_the_refund() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"PENDING","refundId":"REF_113_1","amountPaise":2000,
             "providerReferenceId":"P0000000000000000000002","providerStatus":"PENDING",
             "payResponseCode":"PENDING","providerCode":"PAYMENT_PENDING",
             "settlement":"NO_QUEUE"}"""),
        valid().send().body());
    stub.answers(200, coded("PAYMENT_SUCCESS"));
    assertEquals("SUCCEEDED", valid().send().text("outcome"));
  }

  @Test
  void PAYMENT_ERROR_is_final() {
    stub.answers(200, coded("PAYMENT_ERROR"));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals("PENDING", answer.text("providerStatus"), "its payResponseCode");
  }

  /** Mistake 37 of merchants: it was taken for the end of the refund that was under way. */
  @Test
  void EXCESS_REFUND_AMOUNT_says_nothing_about_an_earlier_refund() {
    stub.answers(
        200,
        coded("PAYMENT_ERROR")
            .replace("payResponseCode\":\"PENDING", "payResponseCode\":\"EXCESS_REFUND_AMOUNT"));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals("EXCESS_REFUND_AMOUNT", answer.text("providerStatus"));
    assertTrue(answer.text("detail").contains("That one goes on"), () -> "in " + answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BAD_REQUEST", "REVERSAL_WINDOW_EXCEEDED", "TXN_OLDER_THAN_LIMIT"})
  void a_documented_no_is_a_refusal(String code) {
    stub.answers(400, refusal(code));
    assertProblem(valid().send(), 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
  }

  @Test
  void a_debit_that_is_not_found_is_not_paid_back() {
    stub.answers(404, refusal("TRANSACTION_NOT_FOUND"));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertTrue(answer.text("detail").contains("Nothing was paid back"), () -> "in " + answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TIMED_OUT",
        "INTERNAL_SERVER_ERROR",
        "INVALID_TRANSACTION_ID",
        "DUPLICATE_TXN_REQUEST",
        "SUCCESS",
        "NEW_CODE"
      })
  void what_may_have_begun_says_which_refund_to_ask_for(String code) {
    assertLeftOpen(coded(code), ASK);
  }

  @Test
  void an_answer_about_another_refund_or_amount_is_unknown() {
    assertLeftOpen(validAnswer().replace("REF_113_1", "TXN_113"), ASK);
    assertLeftOpen(validAnswer().replace("2000", "5000"), ASK);
    assertLeftOpen(coded("PAYMENT_SUCCESS").replace("REF_113_1", ""), ASK);
  }

  /** Mistake 21 of merchants. */
  @Test
  void a_refund_has_another_id_than_its_debit() {
    assertInvalid(valid().field("refundId", "TXN_113"), "refundId");
  }

  @Test
  void a_debit_goes_by_one_id() {
    assertInvalid(
        valid().field("providerReferenceId", "P1"), "originalTransactionId", "providerReferenceId");
    assertInvalid(
        valid().field("originalTransactionId", null),
        "originalTransactionId",
        "providerReferenceId");
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with(
            """
            {"refundId":"a#b","originalTransactionId":1,"amountPaise":0,"merchantOrderId":"a b",
             "subMerchantId":"a","message":""}"""),
        "amountPaise",
        "merchantOrderId",
        "message",
        "originalTransactionId",
        "refundId",
        "subMerchantId");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class RefundIT extends RefundTest {}
