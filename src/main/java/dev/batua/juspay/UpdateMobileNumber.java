package dev.batua.juspay;

import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Changes the mobile number of a wallet, which is not linked then: its OTP goes to the new number.
 *
 * <p>Source: "Update Mobile Number" of Juspay's API reference; wants the version 2019-09-17 or
 * later.
 */
@Named(UpdateMobileNumber.NAME)
@Singleton
public class UpdateMobileNumber extends WalletCommand {
  static final String NAME = "juspay-update-mobile-number";

  public UpdateMobileNumber(Juspay juspay, Responder responder) {
    super(
        Route.of(NAME, "POST /juspay/wallets/{walletId}/mobile-number"),
        "update",
        "Look the wallet up: it says which number it has. Where it has the old one, send it again.",
        juspay,
        responder);
  }

  @Override
  protected Fields fields(Input input) {
    return new Fields(null, input.secret("mobileNumber", MobileNumber.SHAPE), null);
  }

  @Override
  public Rehearsal.Sample sample() {
    return notLinked("{\"mobileNumber\":\"9000000001\"}");
  }
}
