package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.ProviderAnswer;
import java.util.Optional;

/**
 * Looks an order up before it is debited, so that one that was charged is not charged again: Juspay
 * allows several attempts on an order (25 by default), of which more than one can be charged. It
 * cannot see another debit that is sent between this look-up and ours.
 *
 * <p>Source: "Order &amp; Transaction" and "Auto Refunds" of Juspay's pages.
 */
final class OrderCheck {
  private final Juspay juspay;

  OrderCheck(Juspay juspay) {
    this.juspay = juspay;
  }

  /**
   * What is known of a debit that must not be sent, or nothing where it may be. Ends the operation
   * where the order cannot be debited, or could not be looked up.
   */
  Optional<DirectDebit.Answer> of(DirectDebit.Request debit, Invocation invocation) {
    if (!isWanted(debit)) {
      return Optional.empty();
    }
    ProviderAnswer order = lookUp(debit, invocation);
    String status = Juspay.status(order);
    if (JuspayStatus.isPayable(status)) {
      return Optional.empty();
    }
    Outcome outcome = JuspayStatus.ofOrder(status);
    if (outcome == Outcome.REFUSED) {
      throw notSent(
          ProblemCode.PROVIDER_REFUSED, debit, "its money went back.", Juspay.words(order));
    }
    return Optional.of(
        DirectDebit.Answer.ofOrder(
            outcome, debit.orderId(), order.shown("txn_id"), order.shown("status")));
  }

  private boolean isWanted(DirectDebit.Request debit) {
    return debit.checkOrder() == null ? juspay.checksOrders() : debit.checkOrder();
  }

  private ProviderAnswer lookUp(DirectDebit.Request debit, Invocation invocation) {
    try {
      return juspay.callFirst(
          new GetOrder.Request(debit.routingId(), debit.orderId()), invocation, order -> order);
    } catch (ProblemException e) {
      throw meaning(e, debit);
    }
  }

  /** What a look-up that ended in a problem says of the debit. */
  private static ProblemException meaning(ProblemException e, DirectDebit.Request debit) {
    return switch (e.code()) {
      case NOT_FOUND -> notSent(ProblemCode.NOT_FOUND, debit, "it does not exist.", e.words());
      case PROVIDER_REFUSED -> notSent(ProblemCode.PROVIDER_REFUSED, debit, e.detail(), e.words());
      case PROVIDER_TIMEOUT, PROVIDER_FAILED ->
          notSent(
                  ProblemCode.LOOKUP_FAILED,
                  debit,
                  "it could not be looked up. Send it again.",
                  e.words())
              .retryable(true);
      default -> e;
    };
  }

  private static ProblemException notSent(
      ProblemCode code, DirectDebit.Request debit, String why, ProviderWords words) {
    return new ProblemException(
            code, "Nothing was sent to charge order " + debit.orderId() + ": " + why)
        .provider(Juspay.NAME, words);
  }
}
