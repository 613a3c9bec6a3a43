package dev.batua.local.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code quarkus:dev} is set to, without the help of SmallRye's own search for files. */
class LocalSettingsTest {

  private static SmallRyeConfig config(String profile, Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withProfile(profile)
        .withSources(new LocalSettings())
        .withSources(new PropertiesConfigSource(settings, "settings", 300))
        .build();
  }

  private static void assertSet(String value, SmallRyeConfig config, String setting) {
    assertEquals(value, config.getRawValue(setting));
  }

  @Test
  void a_profiles_file_says_what_is_set_and_where_all_is() {
    SmallRyeConfig config = config("dev", Map.of());
    assertSet("demo_merchant", config, "batua.juspay.merchant-id");
    assertSet("http://localhost:8080/simulator/juspay", config, "batua.juspay.url");
    assertSet("http://localhost:8080/aws/settle", config, "batua.settle.queue-url");
  }

  @Test
  void a_setting_says_otherwise() {
    SmallRyeConfig config =
        config(
            "dev",
            Map.of(
                "local.port", "18080",
                "batua.juspay.merchant-id", "mine",
                "batua.phonepe.url", "https://phonepe.test"));
    assertSet("mine", config, "batua.juspay.merchant-id");
    assertSet("http://localhost:18080/simulator/juspay", config, "batua.juspay.url");
    assertSet("https://phonepe.test", config, "batua.phonepe.url");
  }

  @Test
  void elsewhere_a_port_alone_says_where_all_is() {
    SmallRyeConfig config = config("test", Map.of("local.port", "18080"));
    assertSet("http://localhost:18080/simulator/phonepe", config, "batua.phonepe.url");
    assertNull(config.getRawValue("batua.juspay.merchant-id"));
    assertNull(config("test", Map.of()).getRawValue("batua.phonepe.url"));
  }
}
