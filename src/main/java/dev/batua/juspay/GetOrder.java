package dev.batua.juspay;

import dev.batua.operation.Operation;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderQuestion;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks an order up: the truth about a payment. */
@Named(GetOrder.NAME)
@Singleton
public class GetOrder extends Operation<JuspayApi, JuspayAccount, GetOrder.Request> {
  static final String NAME = "juspay-get-order";

  public GetOrder(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "GET /juspay/orders/{orderId}"), juspay, responder);
  }

  /**
   * Which order.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param orderId the merchant's own id of the order, fewer than 21 characters
   */
  record Request(String routingId, String orderId)
      implements ProviderQuestion<JuspayApi, JuspayAccount> {

    @Override
    public Map<String, String> about() {
      return Map.of("order_id", orderId);
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.order(account.headers(routingId), orderId);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER), input.path("orderId", Shape.id(20)));
  }

  @Override
  protected Order answer(ProviderAnswer answer, Request request) {
    return Order.of(answer, request.orderId());
  }

  /** A look-up that failed says nothing about the payment. */
  @Override
  protected Outcome outcome(ProblemCode code) {
    return code == ProblemCode.NOT_FOUND ? Outcome.REFUSED : Outcome.UNKNOWN;
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"order_id":"rehearsal","status":"CHARGED","amount":100.15,
            "date_created":"2024-05-02T08:29:30Z","txn_detail":{"status":"CHARGED"},
            "refunds":[{"unique_request_id":"refund","amount":40,"status":"PENDING"}]}""")
        .at("orderId");
  }
}
