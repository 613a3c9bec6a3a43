package dev.batua.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** How a provider is called. Read as text, so that a malformed value is answered, not died of. */
@ConfigMapping(prefix = "batua")
public interface HttpSettings {

  /** The longest wait for a connection, as in {@code 2s} or {@code PT2S}. */
  @WithName("http.connect-timeout")
  Optional<String> connectTimeout();

  /** The longest wait for a whole answer, connection included. */
  @WithName("http.timeout")
  Optional<String> timeout();

  /** A PEM file of the authorities to trust in place of the public ones. */
  Optional<String> caFile();
}
