package dev.batua.secret;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How secrets are kept up to date. Read as text, so that a malformed value is answered. */
@ConfigMapping(prefix = "batua.secrets")
public interface SecretsSettings {
  /** The age from which a secret is read again, in passing; at twice of it that is waited for. */
  Optional<String> maxAge();

  /** The age up to which the last good value serves while the secret cannot be read again. */
  Optional<String> maxStale();

  /** The longest wait for a secret, repeated attempts included. */
  Optional<String> timeout();
}
