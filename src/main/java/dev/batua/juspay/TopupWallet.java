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
import dev.batua.text.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Adds money to a linked wallet: mints a page where the customer pays, and moves none by itself.
 */
@Named(TopupWallet.NAME)
@Singleton
public class TopupWallet extends Operation<JuspayApi, JuspayAccount, TopupWallet.Request> {
  static final String NAME = "juspay-topup-wallet";

  private final Juspay juspay;

  public TopupWallet(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/wallets/{walletId}/topup"), juspay, responder);
    this.juspay = juspay;
  }

  /**
   * What to add to which wallet.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param walletId Juspay's id of the wallet
   * @param topupTxnId the merchant's own id of this top-up
   * @param amountPaise what to add
   * @param returnUrl where the customer goes after paying; null leaves it to the account's settings
   */
  record Request(
      String routingId, String walletId, String topupTxnId, Long amountPaise, String returnUrl)
      implements ProviderRequest<JuspayApi, JuspayAccount> {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public Map<String, String> about() {
      return Map.of("topup_txn_id", topupTxnId);
    }

    @Override
    public String afterUnknown() {
      return "No money has moved: send it again. What Juspay does with the same topupTxnId once more"
          + " is not documented; a new one always begins a new top-up.";
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      String amount = Rupees.ofPaise(amountPaise);
      return account.sandboxTopupPath()
          ? api.topupWalletInSandbox(
              account.headers(routingId), walletId, amount, topupTxnId, returnUrl)
          : api.topupWallet(account.headers(routingId), walletId, amount, topupTxnId, returnUrl);
    }
  }

  @Override
  protected OperationAnswer perform(Request request, Invocation invocation) {
    juspay.checkReturnUrl(request.returnUrl());
    return super.perform(request, invocation);
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.path("walletId", Shape.id(64)),
        input.text("topupTxnId", Shape.id(64)),
        input.paise("amountPaise"),
        input.optionalText("returnUrl", Shape.LOCAL_RETURN_URL));
  }

  /**
   * Where the customer pays.
   *
   * @param outcome ACTION_REQUIRED; UNKNOWN where Juspay answered with a status it never documented
   * @param redirectUrl where the customer pays
   * @param walletId Juspay's id of the wallet
   * @param topupTxnId the merchant's own id of this top-up
   * @param providerStatus Juspay's status as it came
   */
  @RegisterForReflection
  public record Answer(
      Outcome outcome,
      String redirectUrl,
      String walletId,
      String topupTxnId,
      String providerStatus)
      implements OperationAnswer {}

  /** PENDING with a payment_url is all that the page documents. */
  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    String status = Juspay.status(answer);
    if (JuspayStatus.ofDebit(status, false) == Outcome.REFUSED) {
      throw answer.call().refused(Juspay.words(answer));
    }
    if (answer.has("wallet_id") && !request.walletId().equalsIgnoreCase(answer.text("wallet_id"))) {
      throw Juspay.failed(answer, "is about another wallet_id");
    }
    boolean documented = status.equals("PENDING");
    String url = CustomerPage.url(answer, "payment_url");
    if (url == null && documented) {
      throw Juspay.failed(answer, "has no payment_url to send the customer to");
    }
    return new Answer(
        documented ? Outcome.ACTION_REQUIRED : Outcome.UNKNOWN,
        url,
        request.walletId(),
        request.topupTxnId(),
        answer.shown("status"));
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"topupTxnId":"topup","amountPaise":100}""",
            """
            {"topup_txn_id":"topup","status":"PENDING","payment_url":"https://localhost/"}""")
        .at("walletId");
  }
}
