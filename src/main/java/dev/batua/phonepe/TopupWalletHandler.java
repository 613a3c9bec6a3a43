package dev.batua.phonepe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.batua.operation.Operation;
import dev.batua.operation.Responder;
import dev.batua.start.Rehearsal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code POST /phonepe/wallet/topup}: mints a link with which the user tops up the wallet. */
@Named(TopupWalletHandler.NAME)
@Singleton
public class TopupWalletHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>,
        Rehearsal.Rehearsed {
  static final String NAME = "phonepe-topup-wallet";

  private final Responder responder;
  private final Operation<PhonePeApi, PhonePeAccount, TopupWalletRequest> operation;

  public TopupWalletHandler(Responder responder, PhonePe phonePe) {
    this.responder = responder;
    operation = new Operation<>(NAME, TopupWalletRequest::of, phonePe, TopupWalletAnswer::of);
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
        {"amountPaise":100,"topupWorkflowType":"TRANSACTIONAL"}""",
        PhonePeAccount.REHEARSAL_SECRET,
        """
        {"success":true,"code":"SUCCESS","data":{"redirectUrl":"https://localhost/"}}""");
  }
}
