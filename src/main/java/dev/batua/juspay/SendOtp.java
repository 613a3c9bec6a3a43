package dev.batua.juspay;

import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Has the wallet send the customer an OTP, with which it can be linked; once more sends another.
 *
 * <p>Source: "Authenticate Wallet" of Juspay's API reference.
 */
@Named(SendOtp.NAME)
@Singleton
public class SendOtp extends WalletCommand {
  static final String NAME = "juspay-send-otp";
  static final String COMMAND = "authenticate";

  public SendOtp(Juspay juspay, Responder responder) {
    super(
        Route.of(NAME, "POST /juspay/wallets/{walletId}/otp"),
        COMMAND,
        "An OTP may have been sent: ask the customer for it before another one is, which is a new"
            + " SMS.",
        juspay,
        responder);
  }

  @Override
  protected Fields fields(Input input) {
    return new Fields(null, null, input.optionalText("gatewayReferenceId", Shape.FOREIGN_ID));
  }

  @Override
  public Rehearsal.Sample sample() {
    return notLinked("{}");
  }
}
