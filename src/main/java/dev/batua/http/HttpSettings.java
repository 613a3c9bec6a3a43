package dev.batua.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** How a provider is called. Read as text, so that a malformed value is answered, not died of. */
@ConfigMapping(prefix = "batua")
public interface HttpSettings {

  /** The longest wait for a connection, name and TLS included, as in {@code 2s}. */
  @WithName("http.connect-timeout")
  Optional<String> connectTimeout();

  /** The longest time for all that is done for one invocation, keys included. */
  @WithName("http.timeout")
  Optional<String> timeout();

  /** The proxy that leads to providers, as in {@code proxy.example:3128}. */
  @WithName("http.proxy")
  Optional<String> proxy();

  /** A PEM file of the authorities to trust in place of the public ones. */
  Optional<String> caFile();
}
