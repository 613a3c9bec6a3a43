package dev.batua.juspay;

import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Has Juspay ask all wallets of a customer for their balances, which takes its time; those that are
 * linked come with new tokens.
 */
@Named(RefreshWallets.NAME)
@Singleton
public class RefreshWallets extends WalletList<RefreshWallets.Request> {
  static final String NAME = "juspay-refresh-wallets";

  public RefreshWallets(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/customers/{customerId}/wallets/refresh"), juspay, responder);
  }

  /**
   * Whose wallets.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param customerId the merchant's own id, or Juspay's
   */
  record Request(String routingId, String customerId)
      implements ProviderRequest<JuspayApi, JuspayAccount> {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public String afterUnknown() {
      return "Send it again, or list the wallets: each says when it was last refreshed.";
    }

    /** A customer whom Juspay does not know is called so on this page alone. */
    @Override
    public Set<String> ownCodes() {
      return Set.of("NULL_ERROR");
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.refreshedWallets(account.headers(routingId), customerId);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER), input.path("customerId", Shape.id(64)));
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of("{}", REHEARSED).at("customerId");
  }
}
