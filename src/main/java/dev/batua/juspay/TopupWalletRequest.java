package dev.batua.juspay;

import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Adds money to a linked wallet: mints a page where the customer pays, and moves none by itself.
 *
 * @param routingId the customer's id, always the same one for a customer
 * @param walletId Juspay's id of the wallet
 * @param topupTxnId the merchant's own id of this top-up
 * @param amountPaise what to add
 * @param returnUrl where the customer goes after paying; null leaves it to the account's settings
 */
record TopupWalletRequest(
    String routingId, String walletId, String topupTxnId, Long amountPaise, String returnUrl)
    implements ProviderRequest<JuspayApi, JuspayAccount> {

  static TopupWalletRequest of(Input input) {
    return new TopupWalletRequest(
        input.header("x-routing-id", Shape.HEADER),
        input.path("walletId", Shape.id(64)),
        input.text("topupTxnId", Shape.id(64)),
        input.paise("amountPaise"),
        input.optionalText("returnUrl", Shape.RETURN_URL));
  }

  @Override
  public boolean movesMoney() {
    return false;
  }

  @Override
  public String afterUnknown() {
    return "No money has moved: send it again with the same topupTxnId.";
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
