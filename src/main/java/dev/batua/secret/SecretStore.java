package dev.batua.secret;

import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import java.time.Duration;

/** Where secrets are kept outside the configuration. */
public interface SecretStore {
  /**
   * A reader of one secret. Opens no connection yet.
   *
   * @param secret which one
   * @param http how it is called
   * @param timeout the longest wait for the secret, repeated attempts included
   * @param check keeps what is wrong with the store's own settings
   */
  SecretReader reader(SecretName secret, HttpSetup http, Duration timeout, SettingsCheck check);
}
