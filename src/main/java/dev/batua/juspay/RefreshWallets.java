package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
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

  /** A customer whom Juspay does not know is called a {@code null_error} on this page alone. */
  @Override
  protected OperationAnswer perform(Request request, Invocation invocation) {
    try {
      return super.perform(request, invocation);
    } catch (ProblemException e) {
      boolean unknown = "null_error".equalsIgnoreCase(e.words().code());
      throw unknown && e.code() == ProblemCode.PROVIDER_REFUSED ? notFound(e) : e;
    }
  }

  private static ProblemException notFound(ProblemException refusal) {
    return new ProblemException(ProblemCode.NOT_FOUND, "juspay knows no customer of this id.")
        .provider(Juspay.NAME, refusal.words());
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of("{}", REHEARSED).at("customerId");
  }
}
