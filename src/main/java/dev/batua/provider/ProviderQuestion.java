package dev.batua.provider;

/**
 * A request that only asks.
 *
 * @param <A> the provider's interface
 * @param <C> the merchant's account at the provider
 */
public interface ProviderQuestion<A, C> extends ProviderRequest<A, C> {

  @Override
  default Effect effect() {
    return Effect.ASKS;
  }

  @Override
  default String afterUnknown() {
    return "Ask again: nothing changes by it.";
  }
}
