package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.problem.Outcome;
import dev.batua.provider.AnswerText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders and their refunds in every shape that Juspay's samples have. */
class OrderTest {
  /** After a wallet was debited, with a refund under way: {@code refunded} is true too early. */
  static final String AFTER_A_REFUND =
      """
      {"order_id":"ord20240001","id":"ordeh_77aa","merchant_id":"acme","status":"CHARGED",
       "status_id":21,"amount":100.15,"effective_amount":100.15,"currency":"INR",
       "customer_id":"cth_1","customer_phone":null,"payment_method_type":"WALLET",
       "payment_method":"PAYTM","wallet":{"txn_flow_type":"DIRECT_DEBIT"},
       "txn_id":"acme-ord20240001-1","txn_uuid":"mozX1","payer_vpa":"null","bank_error_code":"",
       "bank_error_message":"","refunded":true,"amount_refunded":40,
       "txn_detail":{"txn_id":"acme-ord20240001-1","status":"CHARGED","error_code":null,
        "error_message":"","txn_amount":100.15,"net_amount":100.15,"surcharge_amount":null,
        "tax_amount":null,"gateway_id":19,"gateway":"PAYTM_V2","currency":"INR",
        "express_checkout":false,"redirect":true,"created":"2024-05-02T08:30:01Z"},
       "payment_gateway_response":{"resp_code":"01","resp_message":"Txn Success","rrn":"",
        "epg_txn_id":"2024","auth_id_code":"NA","created":"2024-05-02T08:30:03Z"},
       "refunds":[{"id":null,"unique_request_id":"rf0001","amount":40,"status":"PENDING",
        "ref":null,"created":"2024-05-02T09:00:00Z","error_message":"","sent_to_gateway":false,
        "refund_type":"STANDARD","refund_source":"PAYTM_V2","initiated_by":"API"}],
       "udf1":"","metadata":{},"offers":[],"date_created":"2024-05-02T08:29:30Z"}""";

  private static Order order(String json) {
    return Order.of(AnswerText.of(json), "order_1");
  }

  private static Order with(String fields) {
    return order("{\"order_id\":\"order_1\",\"status\":\"CHARGED\"," + fields + "}");
  }

  private static Order refunds(String... refunds) {
    return with("\"refunds\":[" + String.join(",", refunds) + "]");
  }

  private static String refund(String amount, String status) {
    return "{\"unique_request_id\":\"r\",\"amount\":%s,\"status\":\"%s\"}"
        .formatted(amount, status);
  }

  @Test
  void where_all_is_a_text_it_is_read_all_the_same() {
    Order order =
        order(
            """
            {"order_id":"ord20240001","status":"CHARGED","status_id":"21","amount":"1551",
             "refunded":"true","amount_refunded":"1551","refunds":[{"unique_request_id":"rf0001",
             "amount":"1476","status":"MANUAL_REVIEW","sent_to_gateway":"true","ref":"2.02e+34",
             "id":null}]}""");
    assertEquals(155100, order.amountPaise());
    assertEquals(0, order.refundedPaise());
    assertEquals(147600, order.refundPendingPaise());
    Refund refund = order.refunds().get(0);
    assertEquals("rf0001", refund.refundId());
    assertEquals("MANUAL_REVIEW", refund.providerStatus());
    assertEquals(Outcome.PENDING, refund.outcome());
    assertNull(refund.ref(), "what is left of a reference that was taken for a number");
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, SUCCEEDED",
    "PENDING, PENDING",
    "MANUAL_REVIEW, PENDING",
    "FAILURE, REFUSED",
    "Failure, REFUSED",
    "REFUNDED, UNKNOWN",
    "FAILED, UNKNOWN",
    "success, UNKNOWN",
    "CHARGED, UNKNOWN"
  })
  void a_refund_has_an_outcome_of_its_own(String status, Outcome outcome) {
    assertEquals(outcome, refunds(refund("1", status)).refunds().get(0).outcome());
  }

  @Test
  void a_refund_without_a_status_is_unknown() {
    Refund refund = refunds("{\"amount\":1}").refunds().get(0);
    assertEquals(Outcome.UNKNOWN, refund.outcome());
    assertNull(refund.providerStatus());
  }

  @Test
  void what_was_and_what_is_being_paid_back_is_added_up_from_the_refunds() {
    Order order =
        refunds(
            refund("0.1", "SUCCESS"),
            refund("\"0.20\"", "SUCCESS"),
            refund("40", "PENDING"),
            refund("1.05", "MANUAL_REVIEW"),
            refund("500", "FAILURE"));
    assertEquals(30, order.refundedPaise());
    assertEquals(4105, order.refundPendingPaise());
    assertEquals(5, order.refunds().size());
  }

  @Test
  void nothing_refunded_is_nothing_and_not_unknown() {
    Order order = with("\"refunds\":[],\"refunded\":true");
    assertEquals(0, order.refundedPaise());
    assertEquals(0, order.refundPendingPaise());
    assertEquals(List.of(), order.refunds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"refunded\":true",
        "\"refunds\":null",
        "\"refunds\":{}",
        "\"refunds\":\"\"",
        "\"refunds\":[1]",
        "\"refunds\":[{\"amount\":1,\"status\":\"SUCCESS\"},null]"
      })
  void where_there_is_no_list_of_refunds_nothing_is_known_of_them(String refunds) {
    Order order = with(refunds);
    assertNull(order.refundedPaise());
    assertNull(order.refundPendingPaise());
    assertNull(order.refunds());
  }

  @Test
  void a_sum_with_an_amount_that_cannot_be_read_is_not_known() {
    Order order = refunds(refund("\"FILTERED\"", "SUCCESS"), refund("2", "PENDING"));
    assertNull(order.refundedPaise());
    assertEquals(200, order.refundPendingPaise());
    assertNull(order.refunds().get(0).amountPaise());
    Order pending = refunds(refund("1", "SUCCESS"), refund("null", "MANUAL_REVIEW"));
    assertEquals(100, pending.refundedPaise());
    assertNull(pending.refundPendingPaise());
    assertEquals(0, refunds(refund("\"FILTERED\"", "FAILURE")).refundedPaise());
  }

  @Test
  void a_refund_of_an_undocumented_status_may_belong_to_either_sum() {
    Order order = refunds(refund("1", "SUCCESS"), refund("2", "REFUNDED"));
    assertNull(order.refundedPaise());
    assertNull(order.refundPendingPaise());
  }

  @Test
  void a_sum_beyond_all_whole_numbers_of_JSON_is_not_known() {
    String[] all = new String[12000];
    Arrays.fill(all, refund("9999999999999.99", "SUCCESS"));
    assertNull(refunds(all).refundedPaise());
    assertEquals(999999999999999L, refunds(all[0]).refundedPaise());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"null\"", "\"NULL\"", "\"CHARGED\"", "\" \"", "{}"})
  void a_text_where_there_is_no_error_is_none(String text) {
    Order.Attempt attempt =
        with("\"bank_error_code\":%1$s,\"txn_detail\":{\"error_code\":%1$s,\"error_message\":%1$s}"
                .formatted(text))
            .lastAttempt();
    assertNull(attempt.providerCode());
    assertNull(attempt.providerMessage());
  }

  @ParameterizedTest
  @CsvSource({"'\"03\"', 03", "'\"\"', U30", "'null', U30", "'\"CHARGED\"', U30"})
  void the_banks_code_stands_in_where_an_attempt_has_none(String own, String wanted) {
    Order order = with("\"bank_error_code\":\"U30\",\"txn_detail\":{\"error_code\":" + own + "}");
    assertEquals(wanted, order.lastAttempt().providerCode());
  }

  @Test
  void an_order_that_nobody_tried_to_pay_has_no_attempt() {
    assertNull(with("\"txn_detail\":null").lastAttempt());
    assertNull(with("\"txn_detail\":\"\"").lastAttempt());
    assertNull(with("\"txn_id\":\"t\"").lastAttempt());
  }

  @ParameterizedTest
  @EnumSource
  void an_order_says_whether_it_may_be_tried_again(JuspayStatus status) {
    Order order = order("{\"status\":\"" + status + "\"}");
    assertEquals(JuspayStatus.isPayable(status.name()), order.payable());
    assertEquals(JuspayStatus.ofOrder(status.name()), order.outcome());
  }

  @Test
  void an_order_of_an_unknown_status_is_not_said_to_be_payable() {
    assertFalse(order("{\"status\":\"SETTLING\"}").payable());
  }

  @Test
  void what_is_no_amount_is_left_out() {
    Order order =
        with("\"amount\":\"FILTERED\",\"effective_amount\":null,\"date_created\":\"now\"");
    assertNull(order.amountPaise());
    assertNull(order.effectiveAmountPaise());
    assertNull(order.createdAt());
  }

  @Test
  void the_way_of_payment_is_read_in_either_place() {
    assertEquals(
        "REDIRECT_DEBIT",
        with("\"txn_detail\":{\"txn_flow_type\":\"REDIRECT_DEBIT\"}").txnFlowType());
    assertEquals("A", with("\"wallet\":{\"txn_flow_type\":\"A\"}").txnFlowType());
  }

  @Test
  void a_refund_is_found_by_its_id_and_only_where_there_is_one() {
    String list =
        "{\"status\":\"CHARGED\",\"refunds\":["
            + "{\"unique_request_id\":\"a\",\"status\":\"SUCCESS\"},"
            + "{\"unique_request_id\":\"b\",\"status\":\"PENDING\"},"
            + "{\"id\":\"c\",\"unique_request_id\":null,\"status\":\"SUCCESS\"},"
            + "{\"unique_request_id\":\"d\",\"status\":\"FAILURE\"},"
            + "{\"unique_request_id\":\"d\",\"status\":\"SUCCESS\"}]}";
    assertEquals("PENDING", Refund.find(AnswerText.of(list), "b").orElseThrow().providerStatus());
    for (String id : List.of("c", "d", "e", "null", "B")) {
      assertTrue(Refund.find(AnswerText.of(list), id).isEmpty(), id);
    }
  }

  @Test
  void a_refund_that_is_the_whole_answer_is_found_too() {
    String flat =
        """
        {"unique_request_id":"rf0001","txn_id":"acme-ord-1","order_id":"ord","status":"SUCCESS",
         "amount":"40.00","currency":"INR","created":"2024-05-02T09:00:00Z","gateway":"PAYTM_V2",
         "refund_type":"INSTANT","reference_id":"1","refund_arn":"7433","error_message":"",
         "sent_to_gateway":true,"initiated_by":"API"}""";
    Refund refund = Refund.find(AnswerText.of(flat), "rf0001").orElseThrow();
    assertEquals(Outcome.SUCCEEDED, refund.outcome());
    assertEquals(4000, refund.amountPaise());
    assertEquals("7433", refund.arn());
    assertEquals("1", refund.ref());
    assertTrue(Refund.find(AnswerText.of(flat), "rf0002").isEmpty());
  }
}
