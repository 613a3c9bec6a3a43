package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.operation.SettledOperation;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Pays an order back, in whole or in part. Juspay takes an id once: a repeated one is an error, not
 * the first answer, so the order is looked up for the refund that is there.
 *
 * <p>Source: "Refund Order" of Juspay's API reference.
 */
@Named(RefundOrder.NAME)
@Singleton
public class RefundOrder extends SettledOperation<JuspayApi, JuspayAccount, RefundOrder.Request> {
  static final String NAME = "juspay-refund-order";

  private final Juspay juspay;

  public RefundOrder(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/orders/{orderId}/refunds"), juspay, responder);
    this.juspay = juspay;
  }

  /**
   * What to pay back.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param orderId the merchant's own id of the order
   * @param refundId the merchant's own id of this refund, fewer than 21 characters
   * @param amountPaise how much; null is all that is left
   */
  record Request(String routingId, String orderId, String refundId, Long amountPaise)
      implements ProviderRequest<JuspayApi, JuspayAccount> {

    @Override
    public Effect effect() {
      return Effect.MOVES_MONEY_ONCE;
    }

    @Override
    public Map<String, String> about() {
      return Map.of("order_id", orderId, Refund.ID, refundId);
    }

    @Override
    public String afterUnknown() {
      return "Look up order %1$s at Juspay (GET /orders/%1$s) and see whether refund %2$s is there"
          .formatted(orderId, refundId)
          .concat(" before anything is refunded again.");
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      String amount = amountPaise == null ? null : Rupees.ofPaise(amountPaise);
      return api.refundOrder(account.headers(routingId), orderId, refundId, amount);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.path("orderId", Shape.id(20)),
        input.text("refundId", Shape.id(20)),
        input.optionalPaise("amountPaise"));
  }

  @Override
  protected OperationAnswer perform(Request request, Invocation invocation) {
    try {
      return super.perform(request, invocation);
    } catch (ProblemException e) {
      if (e.code() != ProblemCode.ALREADY_EXISTS) {
        throw e;
      }
      return thatIsThere(request, invocation, e);
    }
  }

  /** The refund that an earlier request asked for, looked up in what is left of the time. */
  private Refund thatIsThere(Request request, Invocation invocation, ProblemException refusal) {
    Supplier<ProblemException> unknown =
        () ->
            new ProblemException(
                    ProblemCode.PROVIDER_FAILED,
                    "juspay has a refund of this kind already, and it could not be found. "
                        + request.afterUnknown())
                .provider(Juspay.NAME, refusal.words());
    GetOrder.Request lookUp = new GetOrder.Request(request.routingId(), request.orderId());
    ProviderAnswer order;
    try {
      order = juspay.call(lookUp, invocation, answer -> answer);
    } catch (ProblemException e) {
      throw unknown.get();
    }
    Refund refund = Refund.find(order, request.refundId()).orElseThrow(unknown);
    return accepted(order, refund).of(request.orderId(), true);
  }

  /** The status of the order says nothing of the refund. */
  @Override
  protected Refund answer(ProviderAnswer answer, Request request) {
    Refund refund =
        Refund.find(answer, request.refundId())
            .orElseThrow(() -> Juspay.failed(answer, "does not have the refund"));
    return accepted(answer, refund).of(request.orderId(), null);
  }

  private static Refund accepted(ProviderAnswer answer, Refund refund) {
    if (refund.outcome() == Outcome.REFUSED) {
      throw answer
          .call()
          .refused(
              refund.words(),
              "this refund failed for good. Nothing was paid back by it: to try again, send a new"
                  + " refundId.");
    }
    return refund;
  }

  @Override
  protected Subject subject(Request request) {
    return OrderStanding.refund(request.orderId(), request.refundId(), request.routingId());
  }

  @Override
  protected Refund made(Standing standing, Request request) {
    return Refund.ofStanding(standing);
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"refundId":"refund","amountPaise":100}""",
            """
            {"order_id":"rehearsal","status":"CHARGED","refunds":[{"unique_request_id":"refund",
            "amount":1.5,"status":"PENDING","created":"2024-05-02T09:00:00Z"}]}""")
        .at("orderId");
  }
}
