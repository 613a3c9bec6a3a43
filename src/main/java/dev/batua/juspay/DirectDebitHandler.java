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

/** {@code POST /juspay/txns}: debits a linked wallet for an order. */
@Named(DirectDebitHandler.NAME)
@Singleton
public class DirectDebitHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>,
        Rehearsal.Rehearsed {
  static final String NAME = "juspay-direct-debit";

  private final Responder responder;
  private final Operation<JuspayApi, JuspayAccount, DirectDebitRequest> operation;

  public DirectDebitHandler(Responder responder, Juspay juspay) {
    this.responder = responder;
    operation = new Operation<>(NAME, DirectDebitRequest::of, juspay, DirectDebitAnswer::of);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return responder.respond(operation, event, context);
  }

  @Override
  public Rehearsal rehearsal() {
    return Rehearsal.of(
        "{}",
        """
        {"orderId":"rehearsal","directWalletToken":"rehearsal","paymentMethod":"PAYTM"}""",
        JuspayAccount.REHEARSAL_SECRET,
        """
        {"order_id":"rehearsal","status":"PENDING_VBV","payment":{"authentication":{
        "method":"GET","url":"https://localhost/"}}}""");
  }
}
