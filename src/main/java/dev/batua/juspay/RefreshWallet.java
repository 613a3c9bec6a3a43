package dev.batua.juspay;

import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.start.Rehearsal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Has Juspay ask a linked wallet for its balance; comes with a new token.
 *
 * <p>Source: "Refresh Wallet" of Juspay's API reference, which has a POST; old clients send a GET.
 */
@Named(RefreshWallet.NAME)
@Singleton
public class RefreshWallet extends WalletCommand {
  static final String NAME = "juspay-refresh-wallet";

  public RefreshWallet(Juspay juspay, Responder responder) {
    super(
        Route.of(NAME, "POST /juspay/wallets/{walletId}/refresh"),
        "refresh",
        "Send it again, or look the wallet up: it says when it was last refreshed.",
        juspay,
        responder);
  }

  @Override
  public Rehearsal.Sample sample() {
    return linked("{}");
  }
}
