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
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What is the same for all operations that have Juspay do something about one wallet: a word says
 * what, and the answer is the wallet. None moves money.
 */
abstract class WalletCommand
    extends PlainOperation<JuspayApi, JuspayAccount, WalletCommand.Request> {
  private final String command;
  private final String afterUnknown;

  /**
   * @param command Juspay's word for it
   * @param afterUnknown what to do when it is unknown what became of it
   */
  WalletCommand(
      Route route, String command, String afterUnknown, Juspay juspay, Responder responder) {
    super(route, juspay, responder);
    this.command = command;
    this.afterUnknown = afterUnknown;
  }

  /**
   * What goes with the word.
   *
   * @param otp what the wallet sent to the customer, or null
   * @param mobileNumber the new number at the wallet, or null
   * @param gatewayReferenceId which of the merchant's accounts at the wallet, or null
   */
  record Fields(Secret otp, Secret mobileNumber, String gatewayReferenceId) {
    static final Fields NONE = new Fields(null, null, null);
  }

  /**
   * What to do about which wallet.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param walletId Juspay's id of the wallet
   * @param command Juspay's word for it
   * @param fields what goes with the word
   */
  record Request(
      String routingId, String walletId, String command, Fields fields, String afterUnknown)
      implements ProviderRequest<JuspayApi, JuspayAccount> {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public Map<String, String> about() {
      return Map.of("id", walletId);
    }

    @Override
    public List<Secret> secrets() {
      return Arrays.asList(fields.otp(), fields.mobileNumber());
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.walletCommand(
          account.headers(routingId),
          walletId,
          command,
          fields.otp() == null ? null : fields.otp().reveal(),
          MobileNumber.revealed(fields.mobileNumber()),
          fields.gatewayReferenceId());
    }
  }

  @Override
  protected final Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.path("walletId", Shape.id(64)),
        command,
        fields(input),
        afterUnknown);
  }

  /** Takes what goes with the word out of what came in: nothing, unless there is something. */
  protected Fields fields(Input input) {
    return Fields.NONE;
  }

  @Override
  protected Wallet answer(ProviderAnswer answer, Request request) {
    return Wallet.of(answer);
  }

  /** A sample in which the wallet is linked afterwards. */
  static Rehearsal.Sample linked(String body) {
    return sample(
        body,
        """
        {"id":"rehearsal","linked":true,"token":"token","current_balance":95.5,
        "last_refreshed":"2024-05-02T08:29:46Z","sub_details":[{"current_balance":95.5}]}""");
  }

  /** A sample in which it is not. */
  static Rehearsal.Sample notLinked(String body) {
    return sample(
        body,
        """
        {"id":"rehearsal","linked":false,"auth_params":{"resend_wait_time":"15"},
        "metadata":{"mobile_number":"9000000001"}}""");
  }

  private static Rehearsal.Sample sample(String body, String answer) {
    return Rehearsal.Sample.of(body, answer).at("walletId");
  }
}
