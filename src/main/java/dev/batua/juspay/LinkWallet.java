package dev.batua.juspay;

import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.ProviderAnswer;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Links a wallet by the OTP that the customer got, so that it can be debited.
 *
 * <p>Source: "Link Wallet" of Juspay's API reference: a wrong OTP is answered with the wallet, not
 * linked, and HTTP 200. Amazon Pay's is a code of some 20 letters and digits.
 */
@Named(LinkWallet.NAME)
@Singleton
public class LinkWallet extends WalletCommand {
  static final String NAME = "juspay-link-wallet";

  private static final Shape OTP = Shape.visible(256);

  public LinkWallet(Juspay juspay, Responder responder) {
    super(
        Route.of(NAME, "POST /juspay/wallets/{walletId}/link"),
        "link",
        "Look the wallet up: it says whether it is linked. Where it is not, have another OTP sent;"
            + " this one may be used up.",
        juspay,
        responder);
  }

  @Override
  protected Fields fields(Input input) {
    return new Fields(input.secret("otp", OTP), null, null);
  }

  @Override
  protected Wallet answer(ProviderAnswer answer, Request request) {
    Wallet wallet = super.answer(answer, request);
    if (wallet.linked() == null) {
      throw Juspay.failed(answer, "does not say whether the wallet is linked");
    }
    if (!wallet.linked()) {
      throw answer
          .call()
          .refused(
              Juspay.words(answer),
              "the wallet is not linked: the OTP is wrong or too old. Ask the customer for it"
                  + " again, or have another one sent.");
    }
    return wallet;
  }

  @Override
  public Rehearsal.Sample sample() {
    return linked("{\"otp\":\"0000\"}");
  }
}
