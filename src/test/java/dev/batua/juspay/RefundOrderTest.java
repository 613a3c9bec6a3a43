package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import dev.batua.provider.StubProvider.Received;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-refund-order"))
class RefundOrderTest extends OperationRules {
  private static final String REPEATED =
      """
      {"status_id":-1,"status":"ERROR","error_code":"duplicate.call",
       "error_message":"A refund call was already completed with this unique_request_id"}""";

  @Override
  protected Event valid() {
    return Event.with("{\"refundId\":\"rf0001\",\"amountPaise\":4000}")
        .path("orderId", "order_1")
        .header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return """
        {"order_id":"order_1","id":"ordeh_77aa","status":"CHARGED","amount":100.15,
         "txn_id":"acme-order_1-1","payer_vpa":"null","bank_error_code":"","refunded":true,
         "amount_refunded":40,"txn_detail":{"status":"CHARGED","error_message":""},
         "refunds":[{"id":null,"unique_request_id":"rf0001","amount":40,"status":"PENDING",
          "ref":null,"created":"2024-05-02T09:00:00Z","error_message":"","sent_to_gateway":false,
          "refund_type":"STANDARD","initiated_by":"API"}]}""";
  }

  private static String answer(String status) {
    return """
        {"order_id":"order_1","status":"CHARGED","refunds":[
         {"unique_request_id":"rf0001","amount":40,"status":"%s","error_code":"E1",
          "error_message":"no"},
         {"unique_request_id":"rf0002","amount":7,"status":"SUCCESS"}]}"""
        .formatted(status);
  }

  private static String flat(String status) {
    return """
        {"unique_request_id":"rf0001","order_id":"order_1","txn_id":"m-order_1-1","status":"%s",
         "amount":40,"error_message":"no","created":"2024-05-02T09:00:00Z"}"""
        .formatted(status);
  }

  private void lookedUp(Consumer<HttpServerResponse> answer) {
    stub.whenLookedUp((sent, response) -> answer.accept(response));
  }

  private void lookedUp(int status, String body) {
    lookedUp(response -> response.setStatusCode(status).end(body));
  }

  @AfterEach
  void look_ups_find_a_new_order() {
    stub.whenLookedUp(StubProvider.orderIs("NEW"));
  }

  @Test
  void sends_the_id_and_the_amount_and_nothing_else() {
    stub.answers(200, validAnswer());
    valid().send();
    Received sent = stub.only();
    assertEquals("POST", sent.method());
    assertEquals("/orders/order_1/refunds", sent.uri());
    assertTrue(sent.headers().get("Authorization").startsWith("Basic "));
    assertEquals(Map.of("unique_request_id", "rf0001", "amount", "40.00"), sent.form());
    assertEquals(List.of(), stub.lookUps());
  }

  @Test
  void all_that_is_left_is_paid_back_where_there_is_no_amount() {
    stub.answers(200, validAnswer());
    valid().field("amountPaise", null).send();
    assertEquals(Map.of("unique_request_id", "rf0001"), stub.only().form());
  }

  @Test
  void a_refund_in_the_order_is_the_answer() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"PENDING","refundId":"rf0001","orderId":"order_1","amountPaise":4000,
             "providerStatus":"PENDING","refundType":"STANDARD","createdAt":"2024-05-02T09:00:00Z",
             "settlement":"NO_QUEUE"}
            """),
        valid().send().body());
  }

  @Test
  void a_refund_that_is_the_whole_answer_is_one() {
    stub.answers(200, flat("SUCCESS"));
    Answer answer = valid().send();
    assertEquals("SUCCEEDED", answer.text("outcome"));
    assertEquals("SUCCESS", answer.text("providerStatus"));
    assertEquals("4000", answer.text("amountPaise"));
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, SUCCEEDED",
    "PENDING, PENDING",
    "MANUAL_REVIEW, PENDING",
    "REFUNDED, UNKNOWN",
    "CHARGED, UNKNOWN"
  })
  void its_own_status_decides_and_not_the_orders(String status, String outcome) {
    stub.answers(200, answer(status));
    Answer answer = valid().send();
    assertEquals(outcome, answer.text("outcome"));
    assertEquals(status, answer.text("providerStatus"));
    assertNull(answer.text("alreadyRequested"));
  }

  @Test
  void one_that_failed_is_refused_for_good() {
    for (String failed : List.of(answer("FAILURE"), answer("Failure"), flat("FAILURE"))) {
      stub.answers(200, failed);
      Answer answer = valid().send();
      assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
      assertTrue(answer.text("detail").contains("new refundId"));
      assertEquals("no", answer.text("providerMessage"));
      assertEquals("FAILURE", answer.text("providerStatus").toUpperCase());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"order_id\":\"order_1\",\"status\":\"CHARGED\"}",
        "{\"order_id\":\"order_1\",\"status\":\"CHARGED\",\"refunds\":[]}",
        "{\"order_id\":\"order_1\",\"status\":\"CHARGED\",\"refunded\":true,\"refunds\":null}",
        "{\"order_id\":\"order_1\",\"status\":\"CHARGED\",\"refunds\":[{\"unique_request_id\":"
            + "\"rf0002\",\"status\":\"SUCCESS\"}]}",
        "{\"order_id\":\"order_1\",\"status\":\"AUTO_REFUNDED\",\"refunds\":[]}",
        "{\"order_id\":\"order_1\",\"unique_request_id\":\"rf0002\",\"status\":\"SUCCESS\"}",
        "{\"order_id\":\"order_2\",\"unique_request_id\":\"rf0001\",\"status\":\"SUCCESS\"}",
        "{\"unique_request_id\":\"rf0001\",\"status\":\"SUCCESS\"}"
      })
  void an_answer_that_does_not_have_it_says_where_to_look(String body) {
    for (int status : new int[] {200, 400, 401, 500}) {
      stub.answers(status, body);
      Answer answer = valid().send();
      assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
      assertTrue(answer.text("detail").contains("GET /orders/order_1"));
      assertTrue(answer.text("detail").contains("rf0001"));
      assertEquals(1, stub.lookUps().size());
    }
  }

  @Test
  void an_unknown_refund_is_not_asked_for_again() {
    stub.behaves(HttpServerResponse::close);
    Answer answer = valid().send();
    assertUnknown(answer, 504, ProblemCode.PROVIDER_TIMEOUT);
    assertTrue(answer.text("detail").contains("see whether refund rf0001 is there"));
    assertEquals(1, stub.lookUps().size());
  }

  @ParameterizedTest
  @CsvSource({
    "invalid.amount.exceeded, Refund amount exceeds the refundable amount.",
    "invalid amount, Amount is invalid.",
    "invalid.order.not_successful, Cannot process unsuccessful order.",
    "Mandatory fields are missing, Mandatory fields are missing"
  })
  void what_Juspay_documents_as_a_no_is_one(String code, String message) {
    stub.answers(
        400,
        "{\"status_id\":-1,\"status\":\"ERROR\",\"error_code\":\"%s\",\"error_message\":\"%s\"}"
            .formatted(code, message));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals(code, answer.text("providerCode"));
    assertEquals(List.of(), stub.lookUps());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404})
  void an_order_that_does_not_exist_is_not_found(int status) {
    stub.answers(status, "{\"status\":\"NOT_FOUND\",\"status_id\":40,\"order_id\":\"order_1\"}");
    assertProblem(valid().send(), 404, ProblemCode.NOT_FOUND, Outcome.REFUSED, false);
  }

  @ParameterizedTest
  @CsvSource({"SUCCESS, SUCCEEDED", "PENDING, PENDING", "MANUAL_REVIEW, PENDING"})
  void one_that_was_asked_for_before_is_looked_up_once(String status, String outcome) {
    stub.answers(400, REPEATED);
    lookedUp(200, answer(status));
    Answer answer = valid().field("amountPaise", 100).send();
    assertEquals(
        Event.parsed(
            """
            {"outcome":"%s","refundId":"rf0001","orderId":"order_1","amountPaise":4000,
             "providerStatus":"%s","providerCode":"E1","providerMessage":"no",
             "alreadyRequested":true,"learnedFrom":"LOOK_UP","settlement":"NO_QUEUE"}"""
                .formatted(outcome, status)),
        answer.body());
    assertEquals("/orders/order_1", stub.lookUps().get(0).uri());
    assertEquals(1, stub.lookUps().size());
    assertEquals(1, stub.received().size(), "sent more than once");
  }

  @Test
  void one_that_was_asked_for_before_and_failed_is_refused_for_good() {
    stub.answers(400, REPEATED);
    lookedUp(200, answer("FAILURE"));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertTrue(answer.text("detail").contains("new refundId"));
    assertEquals("E1", answer.text("providerCode"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "200; {\"order_id\":\"order_1\",\"status\":\"CHARGED\",\"refunds\":[]}",
        "200; {\"order_id\":\"order_1\",\"status\":\"CHARGED\"}",
        "200; {\"order_id\":\"order_2\",\"status\":\"CHARGED\",\"refunds\":[{\"unique_request_id\":"
            + "\"rf0001\",\"status\":\"SUCCESS\"}]}",
        "200; {}",
        "400; {\"order_id\":\"order_1\",\"status\":\"NOT_FOUND\"}",
        "401; {}",
        "403; ''",
        "429; ''",
        "500; oops"
      })
  void one_that_was_asked_for_before_and_is_not_found_is_unknown(int status, String body) {
    stub.answers(400, REPEATED);
    lookedUp(status, body);
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertEquals("duplicate.call", answer.text("providerCode"));
    assertTrue(answer.text("detail").contains("GET /orders/order_1"));
    assertTrue(answer.text("detail").contains("rf0001"));
  }

  @Test
  void a_look_up_without_an_answer_ends_with_the_time_of_the_call() {
    stub.answers(400, REPEATED);
    lookedUp(response -> {});
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
    assertEquals(1, stub.lookUps().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"duplicate.call", "DUPLICATE_REQUEST", "ALREADY_EXISTS"})
  void a_repeated_one_is_known_by_its_code(String code) {
    stub.answers(409, "{\"error_info\":{\"code\":\"" + code + "\"}}");
    lookedUp(200, answer("SUCCESS"));
    assertEquals("true", valid().send().text("alreadyRequested"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a-refund-id-too-long1", "a b", "a/b", "a\u0000", "\u0935"})
  void refuses_ids_that_do_not_fit(String id) {
    assertInvalid(valid().field("refundId", id), "refundId");
    assertInvalid(valid().path("orderId", id), "orderId");
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"amountPaise\":0}"), "amountPaise", "orderId", "refundId", "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class RefundOrderIT extends RefundOrderTest {}
