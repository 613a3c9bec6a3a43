package dev.batua.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.batua.problem.Outcome;
import dev.batua.problem.ProviderWords;
import dev.batua.settlement.Subject.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentEventTest {
  private static Standing standing(
      Kind kind, String routingId, Outcome outcome, String message, String status) {
    Subject subject = new Subject("juspay", kind, Map.of("orderId", "o1"), routingId);
    ProviderWords words = new ProviderWords("code", message, status);
    return new Standing(subject, outcome, 20500L, "m-o1-1", words);
  }

  private static String id(Standing standing, LearnedFrom learnedFrom) {
    return PaymentEvent.of(standing, learnedFrom).detail().eventId();
  }

  @ParameterizedTest
  @CsvSource({
    "PAYMENT, SUCCEEDED, Payment settled",
    "PAYMENT, REFUSED, Payment settled",
    "PAYMENT, PENDING, Payment changed",
    "PAYMENT, UNKNOWN, Payment changed",
    "AUTHORIZATION, PENDING, Payment changed",
    "AUTHORIZATION, REFUSED, Payment settled",
    "REFUND, SUCCEEDED, Refund settled",
    "REFUND, REFUSED, Refund settled",
    "REFUND, PENDING, Payment changed"
  })
  void is_called_by_what_happened(Kind kind, Outcome outcome, String type) {
    Standing standing = standing(kind, "c1", outcome, "m", "CHARGED");
    assertEquals(type, PaymentEvent.of(standing, LearnedFrom.CALLBACK).detailType());
    assertEquals("Payment unsettled", PaymentEvent.unsettled(standing).detailType());
  }

  @Test
  void has_the_same_id_for_the_same_fact_however_it_was_learned() {
    Standing told = standing(Kind.PAYMENT, "c1", Outcome.SUCCEEDED, "m", "CHARGED");
    Standing again = standing(Kind.PAYMENT, null, Outcome.SUCCEEDED, "other words", "CHARGED");
    assertEquals(id(told, LearnedFrom.CALLBACK), id(again, LearnedFrom.WATCH));
  }

  /** PhonePe's callback does not say whether it is of a payment or of a refund. */
  @Test
  void has_the_same_id_for_a_refund_that_was_told_as_a_payment() {
    Subject payment = new Subject("phonepe", Kind.PAYMENT, Map.of("transactionId", "r1"), null);
    Subject refund = new Subject("phonepe", Kind.REFUND, Map.of("refundId", "r1"), null);
    ProviderWords words = new ProviderWords("PAYMENT_SUCCESS", "ok", "SUCCESS");
    assertEquals(
        id(new Standing(payment, Outcome.SUCCEEDED, 100L, "P1", words), LearnedFrom.CALLBACK),
        id(new Standing(refund, Outcome.SUCCEEDED, 100L, "P1", words), LearnedFrom.WATCH));
  }

  @Test
  void has_another_id_for_another_fact() {
    String id =
        id(standing(Kind.PAYMENT, "c1", Outcome.SUCCEEDED, "m", "CHARGED"), LearnedFrom.WATCH);
    Standing[] others = {
      standing(Kind.PAYMENT, "c1", Outcome.REFUSED, "m", "CHARGED"),
      standing(Kind.PAYMENT, "c1", Outcome.SUCCEEDED, "m", "AUTO_REFUNDED"),
    };
    for (Standing other : others) {
      assertNotEquals(id, id(other, LearnedFrom.WATCH), other::toString);
    }
    assertNotEquals(id, PaymentEvent.unsettled(others[0]).detail().eventId());
  }
}
