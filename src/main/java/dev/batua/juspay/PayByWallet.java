package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.operation.Operation;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Mints a page where the customer pays an order with a wallet that need not be linked. No money
 * moves by it, nor by sending it once more; but each page is another attempt on the order.
 */
@Named(PayByWallet.NAME)
@Singleton
public class PayByWallet extends Operation<JuspayApi, JuspayAccount, PayByWallet.Request> {
  static final String NAME = "juspay-pay-by-wallet";

  private final OrderCheck check;

  public PayByWallet(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/txns/redirect"), juspay, responder);
    check = new OrderCheck(juspay);
  }

  /**
   * What to pay with.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param orderId the merchant's own id of the order, fewer than 21 characters
   * @param paymentMethod the wallet, such as MOBIKWIK; an open set
   * @param redirectAfterPayment whether the customer comes back to the order's return URL
   * @param checkOrder whether the order is looked up first; null leaves it to the settings
   */
  record Request(
      String routingId,
      String orderId,
      String paymentMethod,
      boolean redirectAfterPayment,
      Boolean checkOrder)
      implements ProviderRequest<JuspayApi, JuspayAccount>, OrderCheck.Attempt {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public Map<String, String> about() {
      return Map.of("order_id", orderId);
    }

    @Override
    public String afterUnknown() {
      return "No money has moved, since nobody has the page: send it again. Where the answer is"
          + " PENDING then, the attempt is there, and \"checkOrder\":false gives another page.";
    }

    /** Juspay asks for no key here: the customer, not the merchant, moves the money. */
    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.payByWallet(
          account.headersWithoutKey(routingId),
          orderId,
          account.merchantId(),
          "WALLET",
          paymentMethod,
          redirectAfterPayment,
          "json");
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.text("orderId", Shape.id(20)),
        input.text("paymentMethod", Shape.WORD),
        !Boolean.FALSE.equals(input.optionalFlag("redirectAfterPayment")),
        input.optionalFlag("checkOrder"));
  }

  @Override
  protected OperationAnswer perform(Request request, Invocation invocation) {
    return check.before(request, invocation, () -> super.perform(request, invocation));
  }

  @Override
  protected Payment answer(ProviderAnswer answer, Request request) {
    return Payment.of(answer, request.orderId());
  }

  /** The answer is good for the look-up, too. */
  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"orderId":"rehearsal","paymentMethod":"PAYTM"}""",
        """
        {"order_id":"rehearsal","status":"NEW","payment":{"authentication":{
        "method":"POST","url":"https://localhost/","params":{"a":"1"}}}}""");
  }
}
