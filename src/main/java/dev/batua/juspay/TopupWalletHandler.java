package dev.batua.juspay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.batua.operation.Responder;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code POST /juspay/wallets/{walletId}/topup}: adds money to a linked wallet. */
@Named("juspay-topup-wallet")
@Singleton
public class TopupWalletHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Responder responder;
  private final Juspay juspay;

  public TopupWalletHandler(Responder responder, Juspay juspay) {
    this.responder = responder;
    this.juspay = juspay;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return responder.respond(event, context, TopupWalletRequest::of, juspay, TopupWalletAnswer::of);
  }
}
