package dev.batua.juspay;

import static dev.batua.juspay.Webhooks.basic;
import static dev.batua.juspay.Webhooks.order;
import static dev.batua.juspay.Webhooks.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.batua.callback.PublishedRules;
import dev.batua.environment.JvmEnvironment;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import dev.batua.settlement.PaymentEvent;
import dev.batua.settlement.Subject.Kind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-webhook"))
class OrderWebhookEventsTest extends PublishedRules {
  @Override
  protected Event paid() {
    return sent(
        order(
            "ORDER_SUCCEEDED",
            "\"order_id\":\"order_1\",\"status\":\"CHARGED\",\"amount\":\"50.00\""));
  }

  @Override
  protected String stands(String status, String amount) {
    return """
        {"order_id":"order_1","id":"ordeh_1","txn_id":"m-order_1-1","status":"%s","amount":%s}"""
        .formatted(status, amount);
  }

  @Override
  protected Map<Outcome, String> statuses() {
    return Map.of(
        Outcome.SUCCEEDED, "CHARGED",
        Outcome.REFUSED, "AUTHORIZATION_FAILED",
        Outcome.PENDING, "PENDING_VBV",
        Outcome.UNKNOWN, "SETTLING");
  }

  /** It may be old, or made up by somebody who knows the password. */
  @Test
  void a_webhook_is_believed_in_nothing_but_its_id() throws Exception {
    says(Outcome.REFUSED);
    PaymentEvent.Detail told = published().detail();
    assertEquals(Outcome.REFUSED, told.outcome());
    assertEquals("AUTHORIZATION_FAILED", told.providerStatus());
    assertEquals(Map.of("orderId", "order_1"), told.ids());
    assertEquals("m-order_1-1", told.providerId());
  }

  private void hasRefunds(String refunds) {
    stub.answers(200, stands("CHARGED", "50,\"refunds\":[" + refunds + "]"));
  }

  @Test
  void refunds_that_have_come_to_their_end_are_published_behind_the_payment() throws Exception {
    hasRefunds(
        """
        {"unique_request_id":"rf_1","amount":40,"status":"SUCCESS","ref":"r"},
        {"unique_request_id":"rf_2","amount":1,"status":"PENDING"},
        {"unique_request_id":"rf_3","amount":"2","status":"FAILURE","error_message":"closed"},
        {"unique_request_id":"rf_4","amount":3,"status":"MANUAL_REVIEW"},
        {"unique_request_id":"rf_5","amount":4,"status":"SOMETHING"},
        {"amount":5,"status":"SUCCESS"}""");
    Answer answer = send(paid());
    assertEquals(
        List.of("Payment settled", "Refund settled", "Refund settled"),
        bus.told().stream().map(PaymentEvent::detailType).toList());
    assertEquals(
        bus.details().stream().map(PaymentEvent.Detail::eventId).toList(),
        answer.body().path("published").valueStream().map(id -> id.asText()).toList());
    PaymentEvent.Detail first = bus.details().get(1);
    assertEquals(Kind.REFUND, first.kind());
    assertEquals(Map.of("orderId", "order_1", "refundId", "rf_1"), first.ids());
    assertEquals(4000, first.amountPaise());
    assertEquals(Outcome.REFUSED, bus.details().get(2).outcome());
    assertEquals("closed", bus.details().get(2).providerMessage());
  }

  @Test
  void a_sample_of_texts_alone_is_read_and_its_amount_compared() throws Exception {
    stub.answers(
        200,
        """
        {"order_id":"ord20240001","status":"CHARGED","amount":"1551","refunds":[
        {"unique_request_id":"rf0001","amount":"1476","status":"MANUAL_REVIEW","ref":"2.02e+34"}]}""");
    assertNull(line(sent(Webhooks.REVIEW)).get("AmountDiffers"));
    assertEquals(155100, bus.details().get(0).amountPaise());
    assertEquals(1, bus.told().size());
  }

  @Test
  void an_attempts_amount_is_compared_as_well() throws Exception {
    stub.answers(200, stands("AUTHORIZATION_FAILED", "8").replace("order_1", "ord20240003"));
    assertNull(line(sent(Webhooks.FAILED)).get("AmountDiffers"));
    String other = Webhooks.FAILED.replace("\"txn_amount\":8", "\"txn_amount\":\"8.01\"");
    assertEquals(1, line(sent(other)).path("AmountDiffers").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EventUnknown|MANDATE_CREATED|\"order_id\":\"order_1\"",
        "MerchantForeign|ORDER_SUCCEEDED|\"order_id\":\"order_1\",\"merchant_id\":\"another\"",
        "IdMissing|ORDER_SUCCEEDED|\"order_id\":null"
      })
  void what_is_ignored_is_counted(String row) throws Exception {
    String[] parts = row.split("\\|");
    assertEquals(1, line(sent(order(parts[1], parts[2]))).path(parts[0]).asInt());
    assertEquals(List.of(), bus.told());
  }

  @Test
  void what_is_not_verified_and_what_is_not_there_is_counted() throws Exception {
    Event forged = paid().header("authorization", basic("hooks:no"));
    assertEquals(1, line(forged).path("NotVerified").asInt());
    stub.answers(404, "{\"status\":\"NOT_FOUND\",\"order_id\":\"order_1\"}");
    assertEquals(1, line(paid()).path("NothingThere").asInt());
    bus.breaks();
    says(Outcome.SUCCEEDED);
    assertEquals(1, line(paid()).path("EventsUnavailable").asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"batua.juspay.webhook-user", "batua.juspay.webhook-password"})
  void without_a_user_or_a_password_nobody_is_verified(String missing) throws Exception {
    Map<String, String> settings = settings();
    settings.remove(missing);
    try (JvmEnvironment function = new JvmEnvironment(settings, bus)) {
      Answer answer = function.invoke(paid());
      OperationUnderTest.assertProblem(answer, 500, ProblemCode.NOT_CONFIGURED, null, false);
      assertEquals(
          List.of("batua.juspay.webhook-password", "batua.juspay.webhook-user"),
          OperationUnderTest.faulty(answer));
    }
    assertEquals(List.of(), stub.received());
  }
}
