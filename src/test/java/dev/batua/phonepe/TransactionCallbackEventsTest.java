package dev.batua.phonepe;

import static dev.batua.phonepe.Callbacks.base64;
import static dev.batua.phonepe.Callbacks.end;
import static dev.batua.phonepe.Callbacks.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.callback.PublishedRules;
import dev.batua.operation.Event;
import dev.batua.problem.Outcome;
import dev.batua.provider.Stubbed;
import dev.batua.settlement.PaymentEvent;
import dev.batua.settlement.Subject.Kind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-callback"))
class TransactionCallbackEventsTest extends PublishedRules {
  @Override
  protected Event paid() {
    return sent(end(",\"transactionId\":\"TXN_113\",\"amount\":5000"));
  }

  @Override
  protected String stands(String status, String amount) {
    return """
        {"success":true,"code":"%s","message":"ok","data":{"transactionId":"TXN_113",
        "merchantId":"MERCHANT","amount":%s,"providerReferenceId":"P1","payResponseCode":"ZM"}}"""
        .formatted(status, amount.replace(".", ""));
  }

  @Override
  protected Map<Outcome, String> statuses() {
    return Map.of(
        Outcome.SUCCEEDED, "PAYMENT_SUCCESS",
        Outcome.REFUSED, "PAYMENT_ERROR",
        Outcome.PENDING, "PAYMENT_PENDING",
        Outcome.UNKNOWN, "TIMED_OUT");
  }

  /** An old one verifies for ever. */
  @Test
  void a_callback_is_believed_in_nothing_but_its_id() throws Exception {
    says(Outcome.REFUSED);
    PaymentEvent.Detail told = published().detail();
    assertEquals(Outcome.REFUSED, told.outcome());
    assertEquals("PAYMENT_ERROR", told.providerCode());
    assertEquals("ZM", told.providerStatus());
    assertEquals("P1", told.providerId());
    assertEquals(Kind.PAYMENT, told.kind());
    assertEquals(Map.of("transactionId", "TXN_113"), told.ids());
  }

  @Test
  void what_is_ignored_not_verified_or_not_there_is_counted() throws Exception {
    Event others = sent(end(",\"transactionId\":\"a\"").replace("MERCHANT", "ANOTHER"));
    assertEquals(1, line(others).path("MerchantForeign").asInt());
    assertEquals(1, line(sent(end(""))).path("IdMissing").asInt());
    Event forged = paid().body("{\"response\":\"" + base64("{}") + "\"}");
    assertEquals(1, line(forged).path("NotVerified").asInt());
    stub.answers(200, PhonePeSent.refusal("TRANSACTION_NOT_FOUND"));
    assertEquals(1, line(paid()).path("NothingThere").asInt());
    assertEquals(List.of(), bus.told());
  }

  @Test
  void a_line_says_nothing_of_what_was_sent() throws Exception {
    String line = line(paid()).toString();
    assertTrue(line.contains("\"phonepe-callback\""), line);
    for (String sent : List.of("TXN_113", "5000", "MERCHANT")) {
      assertTrue(!line.contains(sent), line);
    }
  }
}
