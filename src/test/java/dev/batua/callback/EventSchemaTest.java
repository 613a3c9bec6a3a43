package dev.batua.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.batua.operation.Event;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProviderWords;
import dev.batua.settlement.LearnedFrom;
import dev.batua.settlement.PaymentEvent;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import dev.batua.settlement.Subject.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That events are what the contract says, and that it says something. */
class EventSchemaTest {
  private static final String RIGHT =
      """
      {"version":"0","id":"1","source":"batua","detail-type":"Payment settled","detail":{
      "eventId":"9f1c2d3e4a5b60718293a4b5c6d7e8f9","provider":"juspay","kind":"PAYMENT",
      "ids":{"orderId":"order_1"},"outcome":"SUCCEEDED","amountPaise":20500,
      "learnedFrom":"CALLBACK"}}""";

  private static Standing standing(Kind kind, Outcome outcome, Long amount, ProviderWords words) {
    Map<String, String> ids =
        kind == Kind.REFUND
            ? Map.of("orderId", "order_1", "refundId", "refund_1")
            : Map.of("orderId", "order_1");
    return new Standing(new Subject("juspay", kind, ids, "c"), outcome, amount, null, words);
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_event_is_as_the_schema_says(Kind kind) {
    ProviderWords said = new ProviderWords("c", "m", "s");
    for (Outcome outcome :
        List.of(Outcome.SUCCEEDED, Outcome.REFUSED, Outcome.PENDING, Outcome.UNKNOWN)) {
      for (LearnedFrom from : LearnedFrom.values()) {
        for (Standing standing :
            List.of(
                standing(kind, outcome, null, ProviderWords.NONE),
                standing(kind, outcome, 0L, said))) {
          PaymentEvent event = PaymentEvent.of(standing, from);
          assertEquals(List.of(), EventSchema.faults(event), event::toString);
        }
      }
    }
  }

  @Test
  void so_is_what_was_never_settled() {
    PaymentEvent event =
        PaymentEvent.unsettled(standing(Kind.PAYMENT, Outcome.UNKNOWN, 1L, ProviderWords.NONE));
    assertEquals(List.of(), EventSchema.faults(event));
  }

  @Test
  void what_EventBridge_adds_is_no_fault() {
    assertEquals(List.of(), EventSchema.faults(Event.parsed(RIGHT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batua|other",
        "Payment settled|Payment made",
        "Payment settled|Refund settled",
        "SUCCEEDED|PENDING",
        "SUCCEEDED|NOT_SENT",
        "20500|205.5",
        "20500|\"20500\"",
        "20500|-1",
        "\"orderId\":\"order_1\"|",
        "\"order_1\"|1",
        "9f1c2d3e|9F1C2D3E",
        "CALLBACK|RETURN",
        "\"PAYMENT\"|\"REFUND\"",
        "\"amountPaise\"|\"amount\""
      })
  void what_no_event_may_be_is_a_fault(String change) {
    String[] parts = change.split("\\|", -1);
    String wrong = RIGHT.replace(parts[0], parts[1]);
    assertFalse(EventSchema.faults(Event.parsed(wrong)).isEmpty(), wrong);
  }
}
