package dev.batua.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpSettings;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.MetricsSettings;
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
import dev.batua.settings.SettingsNames;
import dev.batua.settings.TimeSetting;
import dev.batua.settlement.EventBus;
import dev.batua.settlement.Outlets;
import dev.batua.settlement.WatchQueue;
import dev.batua.start.Readiness;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.net.URI;
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
  private final MetricsSettings metrics;
  private final SettingsNames names;
  private final SecretStore store;
  private final EventBus bus;
  private final WatchQueue queue;
  private final Readiness readiness;
  private final ObjectMapper json;

  public ProviderParts(
      HttpSettings http,
      SecretsSettings secrets,
      MetricsSettings metrics,
      SettingsNames names,
      SecretStore store,
      EventBus bus,
      WatchQueue queue,
      Readiness readiness,
      ObjectMapper json) {
    this.http = http;
    this.secrets = secrets;
    this.metrics = metrics;
    this.names = names;
    this.store = store;
    this.bus = bus;
    this.queue = queue;
    this.readiness = readiness;
    this.json = json;
  }

  /** A provider's client at its base URL. */
  <A> ProviderClient<A> client(Class<A> api, URI url, HttpSetup setup) {
    return new ProviderClient<>(setup.api(api, url), json);
  }

  HttpSetup http(SettingsCheck check) {
    return HttpSetup.of(http, check);
  }

  /** Where it is told what was settled, and kept what is to be asked for. */
  Outlets outlets(HttpSetup setup, SettingsCheck check) {
    return new Outlets(bus.publisher(setup, check), queue.sender(setup, check));
  }

  /** Checks what every function has, once a provider's own settings were read. */
  void checkRest(String provider, SettingsCheck check) {
    check.optionalText("batua.metrics.namespace", metrics.namespace(), Shape.NAMESPACE);
    check.nothingElse(names.made().filter(name -> !isAnothers(name, provider)));
  }

  /** Whether a setting is another provider's, of which this function needs nothing. */
  private boolean isAnothers(String name, String provider) {
    String group = SettingsNames.group(name);
    return !group.equals(provider) && isProvider(group);
  }

  /** Whether there is a provider of this name. */
  boolean isProvider(String name) {
    return Arc.container().beanManager().getBeans(name).stream()
        .anyMatch(bean -> Provider.class.isAssignableFrom(bean.getBeanClass()));
  }

  /**
   * Where the keys of an account come from: to be asked for once the check has passed, since that
   * begins to read them.
   */
  <C extends Account<C>> Supplier<Keys<C>> keys(
      C account, String setting, Optional<String> secretId, HttpSetup setup, SettingsCheck check) {
    String id = check.optionalText(setting, secretId, SecretName.SHAPE);
    SecretAges ages = SecretAges.of(secrets, check);
    Duration timeout = check.time(TimeSetting.SECRET, secrets.timeout());
    if (id == null) {
      return () -> Keys.configured(account);
    }
    SecretName name = new SecretName(setting, id);
    SecretReader reader = store.reader(name, setup, timeout, check);
    Function<Secret, C> read = text -> account.with(SecretText.of(name, text, json));
    return () -> {
      RotatedKeys<C> keys = new RotatedKeys<>(name, reader, read, ages, Clock.systemUTC());
      readiness.underWay(keys.firstRead(), timeout);
      return keys;
    };
  }
}
