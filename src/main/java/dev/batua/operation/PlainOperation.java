package dev.batua.operation;

import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderRequest;
import dev.batua.secret.Account;

/**
 * An operation that speaks of no payment, top-up or refund but of customers, wallets, lists: none
 * of its answers has an outcome.
 *
 * @param <A> the provider's interface
 * @param <C> the merchant's account at the provider
 * @param <R> its request
 */
public abstract class PlainOperation<A, C extends Account<C>, R extends ProviderRequest<A, C>>
    extends Operation<A, C, R> {

  /**
   * @param route where it is reached
   * @param provider who is called
   */
  protected PlainOperation(Route route, Provider<A, C> provider, Responder responder) {
    super(route, provider, responder);
  }

  @Override
  protected final Outcome outcome(ProblemCode code) {
    return null;
  }
}
