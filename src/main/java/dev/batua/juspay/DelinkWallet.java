package dev.batua.juspay;

import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.ProviderAnswer;
import dev.batua.start.Rehearsal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Undoes the linking of a wallet, which cannot be debited then.
 *
 * <p>Source: "Delink Wallet" of Juspay's API reference.
 */
@Named(DelinkWallet.NAME)
@Singleton
public class DelinkWallet extends WalletCommand {
  static final String NAME = "juspay-delink-wallet";

  public DelinkWallet(Juspay juspay, Responder responder) {
    super(
        Route.of(NAME, "POST /juspay/wallets/{walletId}/delink"),
        "delink",
        "Look the wallet up: it says whether it is linked. Where it still is, send it again.",
        juspay,
        responder);
  }

  @Override
  protected Wallet answer(ProviderAnswer answer, Request request) {
    Wallet wallet = super.answer(answer, request);
    if (Boolean.TRUE.equals(wallet.linked())) {
      throw Juspay.failed(answer, "says that the wallet is still linked");
    }
    return wallet;
  }

  @Override
  public Rehearsal.Sample sample() {
    return notLinked("{}");
  }
}
