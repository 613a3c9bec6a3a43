package dev.batua.hostile;

import dev.batua.provider.Stubbed;
import java.util.HashMap;
import java.util.Map;

/** A function of which an operator wants to see everything. */
public final class Talkative extends Stubbed {
  /** Every setting of the runtime's that makes it say more. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "quarkus.log.level", "TRACE",
          "quarkus.log.console.level", "TRACE",
          "quarkus.log.category.\"io.vertx\".level", "TRACE",
          "quarkus.log.category.\"io.netty.handler.logging\".level", "TRACE",
          "quarkus.log.category.\"org.jboss.resteasy.reactive.client.logging\".level", "TRACE",
          "quarkus.log.category.\"software.amazon.awssdk\".level", "TRACE",
          "quarkus.log.category.\"io.smallrye\".level", "TRACE",
          "quarkus.rest-client.logging.scope", "all",
          "quarkus.rest-client.logging.body-limit", "100000",
          "quarkus.config.log.values", "true");

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    settings.putAll(SETTINGS);
    return settings;
  }
}
