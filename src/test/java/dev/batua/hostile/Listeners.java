package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.StubProvider;
import dev.batua.secretsmanager.StubSecretsManager;
import dev.batua.text.Canary;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the log sees no secret, whatever was set to see more and whatever went wrong. */
abstract class Listeners {
  private static final Target DEBIT = Target.of("juspay-direct-debit");
  private static final String SECRET = "batua/account";
  private static final String SESSION = "canary-aws-token";

  /** Starts a function. */
  abstract FunctionEnvironment start(Map<String, String> settings) throws Exception;

  static Stream<Target> operations() {
    return Target.all();
  }

  private static Answer ask(FunctionEnvironment function, Target target) throws Exception {
    return new Answer(Event.parsed(function.invoke(target.event().toString())));
  }

  private static void assertNothingShown(FunctionEnvironment function) throws Exception {
    String key = Base64.getEncoder().encodeToString(bytes(Canary.API_KEY + ":"));
    String log = function.log();
    for (String shown : new String[] {"canary", key.substring(0, 20)}) {
      int at = log.indexOf(shown);
      assertFalse(at >= 0, () -> log.substring(Math.max(0, at - 500), at + 20));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Puts the keys of all providers into a store. */
  static void fill(StubSecretsManager store) {
    store.put(
        SECRET,
        """
        {"apiKey":"%s","responseKey":"%s","saltIndex":1,"saltKeys":{"1":"canary-salt-key"}}"""
            .formatted(Canary.API_KEY, Canary.RESPONSE_KEY));
  }

  /** The settings of a function that reads its keys from there. */
  static Map<String, String> keptAsSecret(Map<String, String> settings, String store) {
    settings.remove("batua.juspay.api-key");
    settings.remove("batua.juspay.response-key");
    settings.remove("batua.phonepe.salt-key");
    settings.remove("batua.phonepe.salt-index");
    settings.put("batua.juspay.secret-id", SECRET);
    settings.put("batua.phonepe.secret-id", SECRET);
    settings.put("aws.region", "ap-south-1");
    settings.put("aws.access-key-id", StubSecretsManager.KEY_ID);
    settings.put("aws.secret-access-key", StubSecretsManager.KEY);
    settings.put("aws.session-token", SESSION);
    settings.put("aws.endpoint-url-secrets-manager", store);
    return settings;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void of_what_is_sent_and_answered(Target target) throws Exception {
    try (StubProvider provider = new StubProvider();
        StubSecretsManager store = new StubSecretsManager()) {
      fill(store);
      var settings = StubSettings.of(target.function(), provider.url(), provider.authority());
      target.succeedsAt(provider);
      try (FunctionEnvironment function = start(keptAsSecret(settings, store.url()))) {
        assertEquals(200, ask(function, target).status());
        provider.answers(400, "{\"error_message\":\"canary\",\"message\":\"canary\"}");
        assertNotEquals(200, ask(function, target).status());
        assertNothingShown(function);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "canary OK\r\n\r\n",
        "HTTP/1.1 canary OK\r\n\r\n",
        "HTTP/canary 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncanary\0: canary\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: canary\u0001\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: canary\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nContent-Length: 7\r\n\r\ncanary",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: canary\r\n\r\ncanary",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ncanary\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\ncanary",
        "HTTP/1.1 302 Found\r\nLocation: canary://[canary\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: canary/;=canary\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nSet-Cookie: canary\0\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}canary canary canary\r\n\r\n"
      })
  void of_what_comes_instead_of_HTTP(String said) throws Exception {
    Misdeed misdeed = Misdeed.cut("said", bytes(said));
    try (RawProvider provider = new RawProvider()) {
      provider.does(misdeed);
      try (FunctionEnvironment function =
          start(unchecked(StubSettings.of(DEBIT.function(), provider.url())))) {
        assertEquals("UNKNOWN", ask(function, DEBIT).text("outcome"));
        assertNothingShown(function);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "HTTP/1.1 200 OK\r\nContent-Length: canary\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"canary\""
      })
  void of_what_comes_instead_of_a_secret(String said) throws Exception {
    try (RawProvider store = new RawProvider()) {
      store.does(Misdeed.cut("said", bytes(said)));
      try (FunctionEnvironment function = start(keptAsSecret(misled(), store.url()))) {
        assertEquals("NOT_SENT", ask(function, DEBIT).text("outcome"));
        assertNothingShown(function);
      }
    }
  }

  /** Has a debit sent without a look-up before it. */
  private static Map<String, String> unchecked(Map<String, String> settings) {
    settings.put("batua.juspay.check-order", "false");
    return settings;
  }

  private static Map<String, String> misled() {
    Map<String, String> settings = StubSettings.of(DEBIT.function(), "https://localhost:1");
    settings.put("batua.secrets.timeout", "300ms");
    return new HashMap<>(settings);
  }

  @Test
  void of_an_answer_that_comes_when_nobody_waits_any_more() throws Exception {
    Misdeed late =
        Misdeed.of(
            "late",
            socket -> {
              Thread.sleep(1300);
              Misdeed.write(socket, bytes("canary\r\n\r\n"));
            });
    try (RawProvider provider = new RawProvider()) {
      provider.does(late);
      Map<String, String> settings = unchecked(StubSettings.of(DEBIT.function(), provider.url()));
      settings.put("batua.http.timeout", "1s");
      try (FunctionEnvironment function = start(settings)) {
        assertEquals("UNKNOWN", ask(function, DEBIT).text("outcome"));
        Thread.sleep(500);
        assertNothingShown(function);
      }
      Map<String, String> misled = keptAsSecret(misled(), provider.url());
      misled.put("batua.secrets.timeout", "1s");
      try (FunctionEnvironment function = start(misled)) {
        assertEquals("NOT_SENT", ask(function, DEBIT).text("outcome"));
        Thread.sleep(500);
        assertNothingShown(function);
      }
    }
  }
}
