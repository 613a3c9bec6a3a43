package dev.batua.juspay;

import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Debits a linked wallet for an order.
 *
 * @param routingId the customer's id, always the same one for a customer
 * @param orderId the merchant's own id of the order, fewer than 21 characters
 * @param directWalletToken Juspay's token for the wallet: single use, 10 to 15 minutes
 * @param paymentMethod the wallet, such as MOBIKWIK; an open set
 * @param redirectAfterPayment whether the customer comes back to the order's return URL
 */
record DirectDebitRequest(
    String routingId,
    String orderId,
    Secret directWalletToken,
    String paymentMethod,
    boolean redirectAfterPayment)
    implements ProviderRequest<JuspayApi, JuspayAccount> {

  static DirectDebitRequest of(Input input) {
    return new DirectDebitRequest(
        input.header("x-routing-id", Shape.HEADER),
        input.text("orderId", Shape.id(20)),
        input.secret("directWalletToken", Shape.TOKEN),
        input.text("paymentMethod", Shape.WORD),
        !Boolean.FALSE.equals(input.optionalFlag("redirectAfterPayment")));
  }

  @Override
  public boolean movesMoney() {
    return true;
  }

  @Override
  public String afterUnknown() {
    return "Look up order "
        + orderId
        + " at Juspay (GET /orders/"
        + orderId
        + ") before charging"
        + " again.";
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
