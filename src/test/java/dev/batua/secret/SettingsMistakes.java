package dev.batua.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.operation.Event;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.text.Pasted;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys and settings as people type, copy and misspell them. */
abstract class SettingsMistakes extends SecretsStubbed {

  @Test
  void a_key_that_brought_something_along_is_the_secrets_fault() throws Exception {
    store.put(JUSPAY, "{}");
    try (FunctionEnvironment function = debits()) {
      for (String key : Pasted.wrongly().toList()) {
        store.put(JUSPAY, "{\"apiKey\":" + Event.json(key) + "}");
        assertNotConfigured(function, JUSPAY, "has a fault: apiKey must be");
      }
      assertNothingShown(function);
    }
  }

  @Test
  void a_key_that_brought_something_along_is_the_variables_fault() throws Exception {
    settings.remove("batua.juspay.secret-id");
    for (String key : variables().toList()) {
      settings.put("batua.juspay.api-key", key);
      try (FunctionEnvironment function = debits()) {
        Event.Answer answer = function.invoke(debit());
        assertEquals(List.of("batua.juspay.api-key"), OperationUnderTest.faulty(answer), key);
        assertNothingShown(function);
      }
    }
  }

  /** A variable has no zero in it, and beyond ASCII only what this machine can put there. */
  private static Stream<String> variables() {
    CharsetEncoder names = Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder();
    return Pasted.wrongly().filter(key -> key.indexOf(0) < 0 && names.canEncode(key));
  }

  @Test
  void a_key_may_be_odd() throws Exception {
    settings.remove("batua.juspay.secret-id");
    for (String key : Pasted.rightly().toList()) {
      settings.put("batua.juspay.api-key", key);
      try (FunctionEnvironment function = debits()) {
        provider.answers(200, CHARGED);
        assertEquals("SUCCEEDED", function.invoke(debit()).text("outcome"), key);
        String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
        assertEquals("Basic " + basic, provider.only().headers().get("Authorization"));
      }
    }
  }

  @Test
  void the_keys_of_AWS_bring_nothing_along_either() throws Exception {
    settings.put("aws.secret-access-key", "canary-aws-key ");
    settings.put("aws.session-token", "'canary-aws-token'");
    try (FunctionEnvironment function = debits()) {
      Event.Answer answer = function.invoke(debit());
      assertEquals(
          List.of("aws.secret-access-key", "aws.session-token"), OperationUnderTest.faulty(answer));
    }
  }

  @Test
  void a_misspelt_setting_is_named() throws Exception {
    for (String name :
        List.of(
            "batua.juspay.apikey",
            "batua.juspay.secret-id.name",
            "batua.jusapy.url",
            "batua.phonepay.url",
            "batua.timeout",
            "batua.http.read-timeout",
            "batua.secrets.maxage",
            "batua.metrics",
            "batua.metric.namespace",
            "batua.events.buss",
            "batua.settle.queue",
            "batua.ca")) {
      settings.put(name, "canary");
      try (FunctionEnvironment function = debits()) {
        Event.Answer answer = function.invoke(debit());
        OperationUnderTest.assertProblem(
            answer, 500, ProblemCode.NOT_CONFIGURED, Outcome.NOT_SENT, false);
        assertEquals(1, OperationUnderTest.faulty(answer).size(), answer::toString);
        assertEquals(
            name.replaceAll("\\W", "."),
            OperationUnderTest.faulty(answer).get(0).replaceAll("\\W", "."));
        assertNothingShown(function);
      }
      settings.remove(name);
    }
  }

  @Test
  void what_is_not_this_functions_is_not_looked_at() throws Exception {
    for (String name :
        List.of(
            "aws.profile",
            "aws.default.region",
            "aws.region.name",
            "aws.lambda.function.name",
            "aws.endpoint-url-sts",
            "batuan.url",
            "batua.phonepe.misspelt")) {
      settings.put(name, "canary");
      try (FunctionEnvironment function = debits()) {
        assertCharged(function, "one");
      }
      settings.remove(name);
    }
  }

  @Test
  void an_empty_setting_is_none() throws Exception {
    for (String name :
        List.of(
            "batua.http.connect-timeout",
            "batua.http.timeout",
            "batua.secrets.max-age",
            "batua.secrets.max-stale",
            "batua.secrets.timeout",
            "batua.metrics.namespace",
            "batua.juspay.api-key",
            "batua.juspay.topup-path",
            "batua.juspay.version",
            "batua.juspay.x-merchantid",
            "batua.events.bus",
            "batua.settle.queue-url",
            "aws.endpoint-url",
            "aws.endpoint-url-eventbridge",
            "aws.endpoint-url-sqs",
            "aws.container-credentials-full-uri")) {
      settings.put(name, "");
    }
    try (FunctionEnvironment function = debits()) {
      assertCharged(function, "one");
    }
  }

  @Test
  void a_namespace_that_is_none_is_a_setting_to_correct() throws Exception {
    settings.put("batua.metrics.namespace", "Batua Prod");
    try (FunctionEnvironment function = debits()) {
      Event.Answer answer = function.invoke(debit());
      assertEquals(List.of("batua.metrics.namespace"), OperationUnderTest.faulty(answer));
    }
  }
}
