package dev.batua.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.LogLines;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

  @Test
  void what_is_read_twice_is_told_once() {
    assertFault(
        check -> {
          check.text("a.key", Optional.empty(), Shape.TOKEN);
          check.text("a.key", Optional.empty(), Shape.TOKEN);
        });
  }

  private static void assertFault(Consumer<SettingsCheck> read) {
    assertFault("a.key", read);
  }

  private static void assertFault(String key, Consumer<SettingsCheck> read) {
    SettingsCheck check = new SettingsCheck();
    read.accept(check);
    ProblemException problem = assertThrows(ProblemException.class, check::check);
    assertEquals(ProblemCode.NOT_CONFIGURED, problem.code());
    assertEquals(List.of(key), problem.errors().stream().map(Fault::field).toList());
    assertFalse(problem.errors().toString().contains("canary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "http://canary.in",
        "ftp://canary.in",
        "https://canary.in?a=b",
        "https://canary.in#b",
        "https://canary.in/#",
        "https://canary.in/?",
        "https://canary.in/\u200B",
        "https://canary.in\u200B",
        "https://canary.in/\u00A0",
        "https://canary.in/ ",
        "https://canary_in",
        "\"https://canary.in\"",
        "https://",
        "https://u:canary@a.in",
        "https://can ary.in",
        "https://canary.in:65536",
        "//canary.in",
        "https:/canary.in",
        "http://host.docker.internal.canary.in"
      })
  void a_base_url_is_https_with_a_host(String url) {
    assertFault(check -> check.url("a.key", Optional.of(url)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.juspay.in, https://api.juspay.in",
    "https://api.juspay.in/, https://api.juspay.in",
    "https://a.in:8443/tenant/, https://a.in:8443/tenant",
    "http://localhost:8080/x, http://localhost:8080/x",
    "http://127.0.0.1, http://127.0.0.1",
    "https://a.in:65535/~b, https://a.in:65535/~b",
    "HTTPS://a.in/%7E, HTTPS://a.in/%7E",
    "http://host.docker.internal:8080/x, http://host.docker.internal:8080/x"
  })
  void a_base_url_loses_its_last_slash(String url, String read) {
    assertEquals(read, new SettingsCheck().url("a.key", Optional.of(url)).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary", "0", "0s", "-1s", "16m", "PT1H", "999999999999d", "2 s\u200B"})
  void a_time_is_positive_and_no_longer_than_a_function_lives(String time) {
    assertFault("batua.http.timeout", check -> check.time(TimeSetting.ANSWER, Optional.of(time)));
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, batua.http.connect-timeout, 2s",
    "ANSWER, batua.http.timeout, 15s",
    "SECRET, batua.secrets.timeout, 3s",
    "SECRET_AGE, batua.secrets.max-age, 5m",
    "SECRET_STALENESS, batua.secrets.max-stale, 12h"
  })
  void a_time_that_is_not_set_is_the_usual_one(TimeSetting setting, String key, String usual) {
    assertEquals(key, setting.key());
    SettingsCheck check = new SettingsCheck();
    assertEquals(check.time(setting, Optional.of(usual)), check.time(setting, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource
  void a_time_has_its_limits(TimeSetting setting) {
    String longest = setting.longest().toString();
    SettingsCheck check = new SettingsCheck();
    assertEquals(setting.longest(), check.time(setting, Optional.of(longest)));
    assertEquals(TimeSetting.SHORTEST, check.time(setting, Optional.of("1ms")));
    assertEquals(setting.usual(), check.time(setting, Optional.empty()));
    check.check();
    assertFault(setting.key(), it -> it.time(setting, Optional.of(longest + "0.001S")));
    assertFault(setting.key(), it -> it.time(setting, Optional.of("0ms")));
  }

  @ParameterizedTest
  @CsvSource({"2s, 2000", "1500ms, 1500", "1.5s, 1500", "PT2S, 2000", "5, 5000", "1m, 60000"})
  void a_time_is_read_in_the_ways_people_write_it(String time, long millis) {
    assertEquals(
        Duration.ofMillis(millis), new SettingsCheck().time(TimeSetting.ANSWER, Optional.of(time)));
  }

  @ParameterizedTest
  @MethodSource("dev.batua.text.Pasted#wrongly")
  void what_a_copy_brought_along_is_a_mistake(String secret) {
    assertFault(check -> check.secret("a.key", Optional.of(Secret.of(secret))));
    assertFault(check -> check.optionalSecret("a.key", Optional.of(Secret.of(secret))));
  }

  @Test
  void a_character_that_cannot_be_seen_is_named() {
    SettingsCheck check = new SettingsCheck();
    check.secret("a.key", Optional.of(Secret.of("key\u200B")));
    check.text("b.key", Optional.of("id "), Shape.HEADER);
    ProblemException problem = assertThrows(ProblemException.class, check::check);
    assertTrue(
        problem.errors().get(0).reason().contains(", and it has U+200B; it is set by A_KEY"));
    assertTrue(
        problem.errors().get(1).reason().contains(", and it has U+0020; it is set by B_KEY"));
  }

  @Test
  void what_a_secret_takes_the_place_of_is_said_to_be_ignored() {
    try (LogLines lines = new LogLines()) {
      SettingsCheck check = new SettingsCheck();
      Secret canary = Secret.of("canary");
      assertNull(check.unless(Optional.of("id"), "a.key", Optional.empty(), check::secret));
      assertEquals("", lines.text());
      assertNull(check.unless(Optional.of("id"), "a.key", Optional.of(canary), check::secret));
      assertEquals(
          "WARN a.key is ignored, since a secret-id is set: remove one of them", lines.text());
      assertEquals(
          canary, check.unless(Optional.empty(), "a.key", Optional.of(canary), check::secret));
      check.check();
    }
  }

  @Test
  void a_setting_that_nobody_knows_is_a_misspelt_one() {
    SettingsCheck check = new SettingsCheck();
    check.text("batua.a", Optional.of("x"), Shape.HEADER);
    check.optionalText("batua.b", Optional.empty(), Shape.HEADER);
    check.unless(Optional.of("id"), "batua.c", Optional.empty(), check::secret);
    check.nothingElse(Stream.of("batua.a", "batua.b", "batua.c"));
    check.check();
    check.nothingElse(Stream.of("batua.a", "batua.d\n"));
    ProblemException problem = assertThrows(ProblemException.class, check::check);
    assertEquals(
        List.of(new Fault("batua.d\uFFFD", "is no setting: see how it is spelt")),
        problem.errors());
  }

  @Test
  void what_is_missing_is_named_with_its_variable() {
    SettingsCheck check = new SettingsCheck();
    check.secret("batua.juspay.api-key", Optional.empty());
    ProblemException problem = assertThrows(ProblemException.class, check::check);
    assertEquals(
        List.of(new Fault("batua.juspay.api-key", "is missing; set BATUA_JUSPAY_API_KEY")),
        problem.errors());
  }

  @Test
  void a_secret_shows_itself_nowhere() {
    Secret secret = Secret.of("canary");
    assertEquals("***", secret.toString());
    assertEquals(secret, Secret.of("canary"));
    assertFalse(secret.equals(Secret.of("canary ")));
    assertEquals("canary", secret.reveal());
  }
}
