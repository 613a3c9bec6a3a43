package dev.batua.juspay;

import dev.batua.operation.PlainOperation;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes a wallet of a customer known, and has the wallet send its OTP unless told otherwise. */
@Named(CreateWallet.NAME)
@Singleton
public class CreateWallet extends PlainOperation<JuspayApi, JuspayAccount, CreateWallet.Request> {
  static final String NAME = "juspay-create-wallet";

  public CreateWallet(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/customers/{customerId}/wallets"), juspay, responder);
  }

  /**
   * Which wallet of whom.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param customerId the merchant's own id, or Juspay's
   * @param wallet the wallet's kind, such as MOBIKWIK
   * @param sendOtp whether the OTP is sent at once; null is true
   * @param mobileNumber the number at the wallet; null is the customer's
   * @param gatewayReferenceId which of the merchant's accounts at the wallet; null where it has one
   */
  record Request(
      String routingId,
      String customerId,
      String wallet,
      Boolean sendOtp,
      Secret mobileNumber,
      String gatewayReferenceId)
      implements ProviderRequest<JuspayApi, JuspayAccount> {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public String afterUnknown() {
      return "List the customer's wallets: it is among them if it was made. An OTP may have been"
          + " sent.";
    }

    @Override
    public List<Secret> secrets() {
      return Arrays.asList(mobileNumber);
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.createWallet(
          account.headers(routingId),
          customerId,
          wallet,
          Boolean.FALSE.equals(sendOtp) ? null : SendOtp.COMMAND,
          MobileNumber.revealed(mobileNumber),
          gatewayReferenceId);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.path("customerId", Shape.id(64)),
        input.text("wallet", Shape.WORD),
        input.optionalFlag("sendOtp"),
        input.optionalSecret("mobileNumber", MobileNumber.SHAPE),
        input.optionalText("gatewayReferenceId", Shape.FOREIGN_ID));
  }

  /** Without its id nothing can be done with it. */
  @Override
  protected Wallet answer(ProviderAnswer answer, Request request) {
    Wallet wallet = Wallet.of(answer);
    if (wallet.walletId() == null) {
      throw Juspay.failed(answer, "has no id of a wallet");
    }
    return wallet;
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"wallet":"WALLET","mobileNumber":"9000000001"}""",
            """
            {"id":"wlt_1","wallet":"WALLET","linked":false,"auth_params":{"resend_wait_time":"15"},
            "metadata":{"mobile_number":"9000000001"}}""")
        .at("customerId");
  }
}
