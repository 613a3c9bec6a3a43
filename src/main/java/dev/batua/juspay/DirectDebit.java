package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonInclude;
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

  public DirectDebit(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/txns"), juspay, responder);
  }

  /**
   * What to debit.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param orderId the merchant's own id of the order, fewer than 21 characters
   * @param directWalletToken Juspay's token for the wallet: single use, 10 to 15 minutes
   * @param paymentMethod the wallet, such as MOBIKWIK; an open set
   * @param redirectAfterPayment whether the customer comes back to the order's return URL
   */
  record Request(
      String routingId,
      String orderId,
      Secret directWalletToken,
      String paymentMethod,
      boolean redirectAfterPayment)
      implements ProviderRequest<JuspayApi, JuspayAccount> {

    @Override
    public Effect effect() {
      return Effect.MOVES_MONEY;
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
        !Boolean.FALSE.equals(input.optionalFlag("redirectAfterPayment")));
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
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(
      Outcome outcome,
      String redirectUrl,
      String redirectMethod,
      Map<String, String> redirectParams,
      String orderId,
      String txnId,
      String providerStatus)
      implements OperationAnswer {}

  /** The URL is for the customer: where to top up if PENDING, where to go on if CHARGED. */
  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    String status = Juspay.begun(answer);
    Juspay.requireSame(answer, "order_id", request.orderId());
    String url = answer.url("payment.authentication.url");
    return new Answer(
        JuspayStatus.outcome(status, url),
        url,
        url == null ? null : answer.text("payment.authentication.method"),
        url == null ? null : answer.texts("payment.authentication.params"),
        request.orderId(),
        answer.text("txn_id"),
        status);
  }

  @Override
  protected Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"orderId":"rehearsal","directWalletToken":"rehearsal","paymentMethod":"PAYTM"}""",
        """
        {"order_id":"rehearsal","status":"PENDING_VBV","payment":{"authentication":{
        "method":"GET","url":"https://localhost/"}}}""");
  }
}
