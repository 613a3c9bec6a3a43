package dev.batua.operation;

/** Where secrets are kept outside the configuration. */
public interface SecretStore {
  /**
   * A reader of one secret. Opens no connection yet.
   *
   * @param secret which one
   * @param check keeps what is wrong with the store's own settings
   */
  SecretReader reader(SecretName secret, SettingsCheck check);
}
