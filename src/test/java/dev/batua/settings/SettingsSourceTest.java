package dev.batua.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which settings are ours, and how they are read. */
class SettingsSourceTest {
  private static SmallRyeConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withInterceptors(new LiteralSettings())
        .withSources(new PropertiesConfigSource(settings, "settings", 500))
        .build();
  }

  private static Set<String> made(SmallRyeConfig config) {
    return new SettingsNames(config).made().collect(Collectors.toSet());
  }

  @Test
  void ours_are_told_by_their_beginning() {
    Map<String, String> settings =
        Map.of("batua.a", "1", "Batua.b", "1", "batuan.c", "1", "aws.d", "1", "x.batua.e", "1");
    assertEquals(Set.of("batua.a", "Batua.b"), made(config(settings)));
  }

  @Test
  void ours_may_be_variables() {
    Map<String, String> variables =
        Map.of("BATUA_JUSPAY_APIKEY", "1", "BATUAN_X", "1", "AWS_REGION", "1");
    SmallRyeConfig config =
        new SmallRyeConfigBuilder().withSources(new EnvConfigSource(variables, 300)).build();
    assertEquals(Set.of("batua.juspay.apikey"), made(config));
  }

  @ParameterizedTest
  @CsvSource({
    "batua.juspay.api-key, juspay",
    "batua.http.timeout, http",
    "batua.ca-file, ca-file",
    "Batua.juspay.url.x, juspay"
  })
  void a_name_says_whose_setting_it_is(String name, String group) {
    assertEquals(group, SettingsNames.group(name));
  }

  @ParameterizedTest
  @CsvSource({
    "batua.juspay.api-key, ${none}${other}$1#",
    "aws.secret-access-key, ${none}${other}$1#",
    "another.setting, seen$1#"
  })
  void ours_and_AWSs_are_taken_as_they_stand(String name, String read) {
    String text = name.equals("another.setting") ? "${other}$1#" : "${none}${other}$1#";
    assertEquals(read, config(Map.of(name, text, "other", "seen")).getValue(name, String.class));
  }
}
