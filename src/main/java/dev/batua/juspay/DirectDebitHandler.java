package dev.batua.juspay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.batua.operation.Rehearsal;
import dev.batua.operation.Responder;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code POST /juspay/txns}: debits a linked wallet for an order. */
@Named("juspay-direct-debit")
@Singleton
public class DirectDebitHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>,
        Rehearsal.Rehearsed {
  private final Responder responder;
  private final Juspay juspay;

  DirectDebitHandler(Responder responder, Juspay juspay) {
    this.responder = responder;
    this.juspay = juspay;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return responder.respond(event, context, DirectDebitRequest::of, juspay, DirectDebitAnswer::of);
  }

  @Override
  public Rehearsal rehearsal() {
    return Rehearsal.of(
        "{}",
        """
        {"orderId":"rehearsal","directWalletToken":"rehearsal","paymentMethod":"PAYTM"}""",
        """
        {"order_id":"rehearsal","status":"PENDING_VBV","payment":{"authentication":{
        "method":"GET","url":"https://localhost/"}}}""");
  }
}
