package dev.batua.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.environment.JvmEnvironment;
import dev.batua.invocation.Deadline;
import dev.batua.settings.SettingsCheck;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretAgesTest {
  private static SecretAges of(Map<String, String> settings) {
    SettingsCheck check = new SettingsCheck();
    SecretAges ages =
        SecretAges.of(
            JvmEnvironment.config(settings).getConfigMapping(SecretsSettings.class), check);
    check.check();
    return ages;
  }

  @Test
  void they_are_read() {
    Map<String, String> settings =
        Map.of("batua.secrets.max-age", "7s", "batua.secrets.max-stale", "2h");
    assertEquals(new SecretAges(Duration.ofSeconds(7), Duration.ofHours(2)), of(settings));
  }

  @Test
  void a_store_that_failed_is_left_alone_for_ten_seconds_or_less() {
    assertEquals(Duration.ofSeconds(10), of(Map.of()).pause());
    assertEquals(Duration.ofSeconds(7), of(Map.of("batua.secrets.max-age", "7s")).pause());
  }

  @Test
  void keys_of_the_settings_are_the_same_for_ever() {
    Keys<String> keys = Keys.configured("one");
    Deadline soon = Deadline.in(Duration.ofSeconds(1));
    assertEquals("one", keys.now(soon));
    assertEquals(Optional.empty(), keys.insteadOf("one", soon));
  }
}
