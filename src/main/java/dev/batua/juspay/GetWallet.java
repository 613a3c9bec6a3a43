package dev.batua.juspay;

import dev.batua.operation.PlainOperation;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderQuestion;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks a wallet up: its state, its balance, and a new token where it is linked. */
@Named(GetWallet.NAME)
@Singleton
public class GetWallet extends PlainOperation<JuspayApi, JuspayAccount, GetWallet.Request> {
  static final String NAME = "juspay-get-wallet";

  public GetWallet(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "GET /juspay/wallets/{walletId}"), juspay, responder);
  }

  /**
   * Which wallet.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param walletId Juspay's id of the wallet
   */
  record Request(String routingId, String walletId)
      implements ProviderQuestion<JuspayApi, JuspayAccount> {

    @Override
    public Map<String, String> about() {
      return Map.of("id", walletId);
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.wallet(account.headers(routingId), walletId);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER), input.path("walletId", Shape.id(64)));
  }

  @Override
  protected Wallet answer(ProviderAnswer answer, Request request) {
    return Wallet.of(answer);
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"id":"rehearsal","linked":true,"token":"token","current_balance":95.5,
            "last_refreshed":"2024-05-02T08:29:46Z","sub_details":[{"current_balance":95.5}]}""")
        .at("walletId");
  }
}
