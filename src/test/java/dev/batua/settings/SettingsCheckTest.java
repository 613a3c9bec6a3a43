package dev.batua.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.text.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

  private static void assertFault(Consumer<SettingsCheck> read) {
    SettingsCheck check = new SettingsCheck();
    read.accept(check);
    ProblemException problem = assertThrows(ProblemException.class, check::check);
    assertEquals(ProblemCode.NOT_CONFIGURED, problem.code());
    assertEquals(List.of("a.key"), problem.errors().stream().map(Fault::field).toList());
    assertFalse(problem.errors().toString().contains("canary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "http://canary.in",
        "ftp://canary.in",
        "https://canary.in?a=b",
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
    "http://host.docker.internal:8080/x, http://host.docker.internal:8080/x"
  })
  void a_base_url_loses_its_last_slash(String url, String read) {
    assertEquals(read, new SettingsCheck().url("a.key", Optional.of(url)).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary", "", "0", "0s", "-1s", "16m", "PT1H", "999999999999d"})
  void a_time_is_positive_and_no_longer_than_a_function_lives(String time) {
    assertFault(check -> check.duration("a.key", time));
  }

  @ParameterizedTest
  @CsvSource({"2s, 2000", "1500ms, 1500", "1.5s, 1500", "PT2S, 2000", "5, 5000", "1m, 60000"})
  void a_time_is_read_in_the_ways_people_write_it(String time, long millis) {
    assertEquals(Duration.ofMillis(millis), new SettingsCheck().duration("a.key", time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary\n", "\rcanary", "can\u0000ary"})
  void a_secret_with_a_line_break_is_a_mistake(String secret) {
    assertFault(check -> check.secret("a.key", Optional.of(Secret.of(secret))));
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
