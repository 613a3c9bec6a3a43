package dev.batua.juspay;

import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.ProviderQuestion;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks all wallets of a customer up; those that are linked come with new tokens. */
@Named(ListWallets.NAME)
@Singleton
public class ListWallets extends WalletList<ListWallets.Request> {
  static final String NAME = "juspay-list-wallets";

  public ListWallets(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "GET /juspay/customers/{customerId}/wallets"), juspay, responder);
  }

  /**
   * Whose wallets.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param customerId the merchant's own id, or Juspay's
   */
  record Request(String routingId, String customerId)
      implements ProviderQuestion<JuspayApi, JuspayAccount> {

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.wallets(account.headers(routingId), customerId);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER), input.path("customerId", Shape.id(64)));
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(REHEARSED).at("customerId");
  }
}
