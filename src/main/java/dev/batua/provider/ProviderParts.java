package dev.batua.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpSettings;
import dev.batua.http.HttpSetup;
import dev.batua.secret.Account;
import dev.batua.secret.Keys;
import dev.batua.secret.RotatedKeys;
import dev.batua.secret.SecretAges;
import dev.batua.secret.SecretName;
import dev.batua.secret.SecretReader;
import dev.batua.secret.SecretStore;
import dev.batua.secret.SecretText;
import dev.batua.secret.SecretsSettings;
import dev.batua.settings.SettingsCheck;
import dev.batua.start.Readiness;
import dev.batua.text.Secret;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every provider is built with. */
@Singleton
public class ProviderParts {
  private final HttpSettings http;
  private final SecretsSettings secrets;
  private final SecretStore store;
  private final Readiness readiness;
  private final ObjectMapper json;

  public ProviderParts(
      HttpSettings http,
      SecretsSettings secrets,
      SecretStore store,
      Readiness readiness,
      ObjectMapper json) {
    this.http = http;
    this.secrets = secrets;
    this.store = store;
    this.readiness = readiness;
    this.json = json;
  }

  ObjectMapper json() {
    return json;
  }

  HttpSetup http(SettingsCheck check) {
    return HttpSetup.of(http, check);
  }

  /**
   * Where the keys of an account come from: to be asked for once the check has passed, since that
   * begins to read them.
   */
  <C extends Account<C>> Supplier<Keys<C>> keys(
      C account, String setting, Optional<String> secretId, HttpSetup setup, SettingsCheck check) {
    String id = check.optionalText(setting, secretId, SecretName.SHAPE);
    if (id == null) {
      return () -> Keys.configured(account);
    }
    SecretName name = new SecretName(setting, id);
    SecretAges ages = SecretAges.of(secrets, check);
    Duration timeout = check.duration("batua.secrets.timeout", secrets.timeout());
    SecretReader reader = store.reader(name, setup, timeout, check);
    Function<Secret, C> read = text -> account.with(SecretText.of(name, text, json));
    return () -> {
      RotatedKeys<C> keys = new RotatedKeys<>(name, reader, read, ages, Clock.systemUTC());
      readiness.underWay(keys.firstRead(), timeout);
      return keys;
    };
  }
}
