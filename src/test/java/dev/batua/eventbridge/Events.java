package dev.batua.eventbridge;

import dev.batua.problem.Outcome;
import dev.batua.problem.ProviderWords;
import dev.batua.settlement.LearnedFrom;
import dev.batua.settlement.PaymentEvent;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Events to publish. */
final class Events {
  private Events() {}

  /** So many, each of another order. */
  static List<PaymentEvent> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Events::of).toList();
  }

  private static PaymentEvent of(int number) {
    Subject subject =
        new Subject("juspay", Subject.Kind.PAYMENT, Map.of("orderId", "order_" + number), "c");
    ProviderWords words = new ProviderWords("00", "\"बटुआ\" \\ ok", "CHARGED");
    return PaymentEvent.of(
        new Standing(subject, Outcome.SUCCEEDED, 20500L, "txn_" + number, words),
        LearnedFrom.CALLBACK);
  }
}
