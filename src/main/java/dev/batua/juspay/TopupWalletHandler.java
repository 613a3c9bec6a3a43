package dev.batua.juspay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.batua.operation.Rehearsal;
import dev.batua.operation.Responder;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code POST /juspay/wallets/{walletId}/topup}: adds money to a linked wallet. */
@Named("juspay-topup-wallet")
@Singleton
public class TopupWalletHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>,
        Rehearsal.Rehearsed {
  private final Responder responder;
  private final Juspay juspay;

  TopupWalletHandler(Responder responder, Juspay juspay) {
    this.responder = responder;
    this.juspay = juspay;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return responder.respond(event, context, TopupWalletRequest::of, juspay, TopupWalletAnswer::of);
  }

  @Override
  public Rehearsal rehearsal() {
    return Rehearsal.of(
        "{\"walletId\":\"rehearsal\"}",
        """
        {"topupTxnId":"rehearsal","amountPaise":100}""",
        """
        {"status":"PENDING","payment":{"authentication":{"url":"https://localhost/"}}}""");
  }
}
