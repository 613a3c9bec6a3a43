package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.operation.SettledOperation;
import dev.batua.problem.Outcome;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import dev.batua.start.Rehearsal;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Debits a linked wallet for an order. */
@Named(DirectDebit.NAME)
@Singleton
public class DirectDebit extends SettledOperation<JuspayApi, JuspayAccount, DirectDebit.Request> {
  static final String NAME = "juspay-direct-debit";

  private final OrderCheck check;

  public DirectDebit(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/txns"), juspay, responder);
    check = new OrderCheck(juspay);
  }

  /**
   * What to debit.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param orderId the merchant's own id of the order, fewer than 21 characters
   * @param directWalletToken Juspay's token for the wallet: single use, 10 to 15 minutes
   * @param paymentMethod the wallet, such as MOBIKWIK; an open set
   * @param redirectAfterPayment whether the customer comes back to the order's return URL
   * @param checkOrder whether the order is looked up first; null leaves it to the settings
   */
  record Request(
      String routingId,
      String orderId,
      Secret directWalletToken,
      String paymentMethod,
      boolean redirectAfterPayment,
      Boolean checkOrder)
      implements ProviderRequest<JuspayApi, JuspayAccount>, OrderCheck.Attempt {

    @Override
    public Effect effect() {
      return Effect.MOVES_MONEY;
    }

    @Override
    public Map<String, String> about() {
      return Map.of("order_id", orderId);
    }

    @Override
    public String afterUnknown() {
      return "Look up order "
          + orderId
          + " at Juspay (GET /orders/"
          + orderId
          + ") before charging again.";
    }

    @Override
    public List<Secret> secrets() {
      return List.of(directWalletToken);
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.debitWallet(
          account.headers(routingId),
          orderId,
          account.merchantId(),
          "WALLET",
          paymentMethod,
          directWalletToken.reveal(),
          redirectAfterPayment,
          "json");
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.text("orderId", Shape.id(20)),
        input.secret("directWalletToken", Shape.TOKEN),
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

  @Override
  protected Subject subject(Request request) {
    return OrderStanding.payment(request.orderId(), request.routingId());
  }

  /** Of an order that is not paid, nobody knows whether this attempt has arrived yet. */
  @Override
  protected boolean isLast(Standing standing) {
    return standing.outcome() == Outcome.SUCCEEDED;
  }

  @Override
  protected Payment made(Standing standing, Request request) {
    return Payment.ofStanding(standing);
  }

  /** The answer is good for the look-up, too. */
  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"orderId":"rehearsal","directWalletToken":"token","paymentMethod":"PAYTM"}""",
        """
        {"order_id":"rehearsal","status":"NEW","payment":{"authentication":{
        "method":"GET","url":"https://localhost/"}}}""");
  }
}
