package dev.batua.provider;

import dev.batua.text.Secret;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
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

  /** What it carries that must never be shown; may hold nulls. */
  default List<Secret> secrets() {
    return List.of();
  }

  /** What it carries of an account's making that must never be shown, such as a signature. */
  default List<Secret> signatures(C account) {
    return List.of();
  }

  /** Sends it once. */
  Uni<RestResponse<InputStream>> send(A api, C account);
}
