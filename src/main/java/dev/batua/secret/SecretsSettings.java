package dev.batua.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How secrets are kept up to date. Read as text, so that a malformed value is answered. */
@ConfigMapping(prefix = "batua.secrets")
public interface SecretsSettings {
  /** The age from which a secret is read again, in passing. */
  @WithDefault("5m")
  String maxAge();

  /** The age up to which the last good value serves while the secret cannot be read again. */
  @WithDefault("12h")
  String maxStale();

  /** The longest wait for a secret, repeated attempts included. */
  @WithDefault("3s")
  String timeout();
}
