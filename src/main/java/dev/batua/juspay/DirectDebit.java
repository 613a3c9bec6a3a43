package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.operation.Operation;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.problem.Outcome;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
public class DirectDebit extends Operation<JuspayApi, JuspayAccount, DirectDebit.Request> {
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
      implements ProviderRequest<JuspayApi, JuspayAccount> {

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
    return check
        .of(request, invocation)
        .map(OperationAnswer.class::cast)
        .orElseGet(() -> super.perform(request, invocation));
  }

  /**
   * What became of it.
   *
   * @param outcome SUCCEEDED, ACTION_REQUIRED, PENDING, or UNKNOWN for a status nobody documented
   * @param redirectUrl where the customer goes next
   * @param redirectMethod GET or POST
   * @param redirectParams what to post there
   * @param orderId the merchant's own id of the order
   * @param txnId Juspay's id of the transaction
   * @param providerStatus Juspay's status as it came
   * @param alreadyCharged true where the order was charged before, and nothing was sent
   */
  @RegisterForReflection
  public record Answer(
      Outcome outcome,
      String redirectUrl,
      String redirectMethod,
      Map<String, String> redirectParams,
      String orderId,
      String txnId,
      String providerStatus,
      Boolean alreadyCharged)
      implements OperationAnswer {

    /** Where the order was only looked up. */
    static Answer ofOrder(Outcome outcome, String orderId, String txnId, String status) {
      Boolean charged = outcome == Outcome.SUCCEEDED ? true : null;
      return new Answer(outcome, null, null, null, orderId, txnId, status, charged);
    }
  }

  /** The page is for the customer: where to top up if PENDING, where to go on if CHARGED. */
  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    String status = Juspay.status(answer);
    Outcome outcome = JuspayStatus.ofDebit(status, false);
    if (outcome == Outcome.REFUSED) {
      throw answer.call().refused(Juspay.words(answer), attemptFailed(request.orderId()));
    }
    CustomerPage page = CustomerPage.of(answer, outcome);
    return new Answer(
        JuspayStatus.ofDebit(status, page != CustomerPage.NONE),
        page.url(),
        page.method(),
        page.params(),
        request.orderId(),
        answer.shown("txn_id"),
        answer.shown("status"),
        null);
  }

  private static String attemptFailed(String orderId) {
    return "this attempt failed. The order stays payable, and may still be charged late: look it up"
        + (" at Juspay (GET /orders/" + orderId + ") before other means of payment are used.");
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
