package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.operation.OperationAnswer;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.ProviderAnswer;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks an order up before somebody tries to pay it, so that one that was charged is not charged
 * again: Juspay allows several attempts on an order (25 by default), of which more than one can be
 * charged. It cannot see another attempt that is sent between this look-up and ours.
 *
 * <p>Source: "Order &amp; Transaction" and "Auto Refunds" of Juspay's pages.
 */
final class OrderCheck {
  private final Juspay juspay;

  OrderCheck(Juspay juspay) {
    this.juspay = juspay;
  }

  /** What is an attempt to pay an order. */
  interface Attempt {
    /** The customer's id. */
    String routingId();

    /** The merchant's own id of the order. */
    String orderId();

    /** Whether the order is looked up first; null leaves it to the settings. */
    Boolean checkOrder();
  }

  /**
   * What is known of an attempt that must not be sent, or what comes of sending it. Ends the
   * operation where the order cannot be paid, or could not be looked up.
   */
  OperationAnswer before(Attempt attempt, Invocation invocation, Supplier<OperationAnswer> send) {
    Optional<Payment> known = known(attempt, invocation);
    return known.isPresent() ? known.get() : send.get();
  }

  private Optional<Payment> known(Attempt attempt, Invocation invocation) {
    if (!isWanted(attempt)) {
      return Optional.empty();
    }
    ProviderAnswer order = lookUp(attempt, invocation);
    String status = Juspay.status(order);
    if (JuspayStatus.isPayable(status)) {
      return Optional.empty();
    }
    Outcome outcome = JuspayStatus.ofOrder(status);
    if (outcome == Outcome.REFUSED) {
      throw notSent(
          ProblemCode.PROVIDER_REFUSED, attempt, "its money went back.", Juspay.words(order));
    }
    return Optional.of(
        Payment.ofOrder(outcome, attempt.orderId(), order.shown("txn_id"), order.shown("status")));
  }

  private boolean isWanted(Attempt attempt) {
    return attempt.checkOrder() == null ? juspay.checksOrders() : attempt.checkOrder();
  }

  private ProviderAnswer lookUp(Attempt attempt, Invocation invocation) {
    try {
      return juspay.callFirst(
          new GetOrder.Request(attempt.routingId(), attempt.orderId()), invocation, order -> order);
    } catch (ProblemException e) {
      throw meaning(e, attempt);
    }
  }

  /** What a look-up that ended in a problem says of the attempt. */
  private static ProblemException meaning(ProblemException e, Attempt attempt) {
    return switch (e.code()) {
      case NOT_FOUND -> notSent(ProblemCode.NOT_FOUND, attempt, "it does not exist.", e.words());
      case PROVIDER_REFUSED ->
          notSent(ProblemCode.PROVIDER_REFUSED, attempt, e.detail(), e.words());
      case PROVIDER_TIMEOUT, PROVIDER_FAILED ->
          notSent(
                  ProblemCode.LOOKUP_FAILED,
                  attempt,
                  "it could not be looked up. Send it again.",
                  e.words())
              .retryable(true);
      default -> e;
    };
  }

  private static ProblemException notSent(
      ProblemCode code, Attempt attempt, String why, ProviderWords words) {
    return new ProblemException(
            code, "Nothing was sent to charge order " + attempt.orderId() + ": " + why)
        .provider(Juspay.NAME, words);
  }
}
