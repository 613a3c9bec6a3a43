package dev.batua.provider;

import dev.batua.text.Secret;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A request of ours as one provider takes it.
 *
 * @param <A> the provider's interface
 * @param <C> the merchant's account at the provider, which signs
 */
public interface ProviderRequest<A, C> {

  /** What it does at the provider. */
  Effect effect();

  /** What the caller is to do when it is unknown what became of it: a whole sentence. */
  String afterUnknown();

  /** What an answer must be about: our ids, by the names of the provider's fields for them. */
  default Map<String, String> about() {
    return Map.of();
  }

  /** The amount that it names, in paise; null where it names none. */
  default Long amountPaise() {
    return null;
  }

  /** The provider's codes that mean something of its own to it, which the provider knows. */
  default Set<String> ownCodes() {
    return Set.of();
  }

  /** What it carries that must never be shown; may hold nulls. */
  default List<Secret> secrets() {
    return List.of();
  }

  /**
   * A request made ready to be sent.
   *
   * @param secrets what it carries of an account's making that must never be shown
   * @param send sends it
   * @param <A> the provider's interface
   */
  record Ready<A>(List<Secret> secrets, Function<A, Uni<RestResponse<InputStream>>> send) {}

  /** Makes it ready to be sent once, and signs it where that has to be. */
  default Ready<A> ready(C account) {
    return new Ready<>(List.of(), api -> send(api, account));
  }

  /** Sends it once. */
  Uni<RestResponse<InputStream>> send(A api, C account);
}
