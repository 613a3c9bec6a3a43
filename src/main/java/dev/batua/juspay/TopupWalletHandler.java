package dev.batua.juspay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.batua.operation.Operation;
import dev.batua.operation.Responder;
import dev.batua.start.Rehearsal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code POST /juspay/wallets/{walletId}/topup}: adds money to a linked wallet. */
@Named(TopupWalletHandler.NAME)
@Singleton
public class TopupWalletHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>,
        Rehearsal.Rehearsed {
  static final String NAME = "juspay-topup-wallet";

  private final Responder responder;
  private final Operation<JuspayApi, JuspayAccount, TopupWalletRequest> operation;

  public TopupWalletHandler(Responder responder, Juspay juspay) {
    this.responder = responder;
    operation = new Operation<>(NAME, TopupWalletRequest::of, juspay, TopupWalletAnswer::of);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return responder.respond(operation, event, context);
  }

  @Override
  public Rehearsal rehearsal() {
    return Rehearsal.of(
        "{\"walletId\":\"rehearsal\"}",
        """
        {"topupTxnId":"rehearsal","amountPaise":100}""",
        JuspayAccount.REHEARSAL_SECRET,
        """
        {"status":"PENDING","payment_url":"https://localhost/"}""");
  }
}
