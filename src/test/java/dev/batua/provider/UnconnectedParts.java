package dev.batua.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.aws.AwsSettings;
import dev.batua.eventbridge.EventBridge;
import dev.batua.http.HttpSettings;
import dev.batua.http.HttpSetup;
import dev.batua.http.Unconnected;
import dev.batua.invocation.MetricsSettings;
import dev.batua.secret.SecretReader;
import dev.batua.secret.SecretsSettings;
import dev.batua.settings.SettingsNames;
import dev.batua.settlement.SettlementSettings;
import dev.batua.sqs.SqsQueue;
import dev.batua.start.Readiness;
import io.smallrye.config.SmallRyeConfig;
import java.net.URI;

/** What a provider without a network is built with. */
public final class UnconnectedParts extends ProviderParts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Object api;

  /**
   * @param api what implements the provider's interface
   * @param store where keys are kept
   */
  public UnconnectedParts(
      SmallRyeConfig config, Object api, SecretReader store, Readiness readiness) {
    super(
        config.getConfigMapping(HttpSettings.class),
        config.getConfigMapping(SecretsSettings.class),
        config.getConfigMapping(MetricsSettings.class),
        new SettingsNames(config),
        (secret, http, timeout, check) -> store,
        new EventBridge(
            config.getConfigMapping(SettlementSettings.class),
            config.getConfigMapping(AwsSettings.class),
            JSON),
        new SqsQueue(
            config.getConfigMapping(SettlementSettings.class),
            config.getConfigMapping(AwsSettings.class),
            JSON),
        readiness,
        JSON);
    this.api = api;
  }

  @Override
  <A> ProviderClient<A> client(Class<A> type, URI url, HttpSetup http) {
    return new ProviderClient<>(Unconnected.api(type.cast(api)), JSON);
  }

  @Override
  boolean isProvider(String name) {
    return name.equals("mall");
  }
}
