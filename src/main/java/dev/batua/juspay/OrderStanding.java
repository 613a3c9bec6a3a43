package dev.batua.juspay;

import dev.batua.problem.ProviderWords;
import dev.batua.provider.ProviderAnswer;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import dev.batua.settlement.Subject.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How an order and its refunds stand, by a look-up of the order. */
final class OrderStanding {
  private OrderStanding() {}

  /** The payment of an order. */
  static Subject payment(String orderId, String routingId) {
    return new Subject(Juspay.NAME, Kind.PAYMENT, Map.of("orderId", orderId), routingId);
  }

  /** A refund of an order. */
  static Subject refund(String orderId, String refundId, String routingId) {
    Map<String, String> ids = Map.of("orderId", orderId, "refundId", refundId);
    return new Subject(Juspay.NAME, Kind.REFUND, ids, routingId);
  }

  /**
   * How the subject stands; of a payment, behind it, how each refund of the order stands. Ends the
   * operation where a refund is not there.
   */
  static List<Standing> of(Subject subject, ProviderAnswer answer) {
    Order order = Order.of(answer, subject.id("orderId"));
    Stream<Standing> refunds =
        order.refunds() == null
            ? Stream.empty()
            : order.refunds().stream()
                .filter(refund -> refund.refundId() != null)
                .map(refund -> of(refund, subject));
    if (subject.kind() == Kind.PAYMENT) {
      return Stream.concat(Stream.of(of(order, subject, Juspay.words(answer))), refunds).toList();
    }
    List<Standing> own = refunds.filter(it -> it.subject().equals(subject)).toList();
    if (own.size() != 1) {
      throw answer.call().notFound(Juspay.words(answer), "The order has no such refund (yet).");
    }
    return own;
  }

  private static Standing of(Order order, Subject subject, ProviderWords words) {
    return new Standing(subject, order.outcome(), order.amountPaise(), order.txnId(), words);
  }

  private static Standing of(Refund refund, Subject order) {
    return new Standing(
        refund(order.id("orderId"), refund.refundId(), order.routingId()),
        refund.outcome(),
        refund.amountPaise(),
        refund.ref(),
        refund.words());
  }
}
