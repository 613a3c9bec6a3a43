package dev.batua.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.aws.StubCredentials;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.operation.Event;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A secret that is none of ours, and settings that are none. */
abstract class SecretsMistakes extends SecretsStubbed {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "canary | must be one JSON object",
        "`` | must be one JSON object",
        "[\"canary\"] | must be one JSON object",
        "{\"apiKey\":\"canary\",\"apiKey\":\"canary\"} | must be one JSON object",
        "{\"apiKey\":\"canary\"} x | must be one JSON object",
        "{\"saltKey\":\"canary\"} | apiKey is missing",
        "{\"apiKey\":null} | apiKey must be a text",
        "{\"apiKey\":1} | apiKey must be a text",
        "{\"apiKey\":\" \"} | apiKey must be a text"
      })
  void a_malformed_secret_is_named_and_read_again_when_mended(String text, String fault)
      throws Exception {
    store.put(JUSPAY, text);
    try (FunctionEnvironment function = debits()) {
      assertNotConfigured(function, JUSPAY, fault);
      store.put(JUSPAY, apiKey("mended"));
      assertCharged(function, "mended");
      assertNothingShown(function);
    }
  }

  @Test
  void a_binary_secret_is_none() throws Exception {
    store.putBinary(JUSPAY);
    try (FunctionEnvironment function = debits()) {
      assertNotConfigured(function, JUSPAY, "is binary");
    }
  }

  @Test
  void a_secret_of_another_region_is_asked_for_where_it_is() throws Exception {
    String arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:batua-Ab1";
    settings.put("batua.juspay.secret-id", arn);
    store.put(arn, apiKey("far"));
    try (FunctionEnvironment function = debits()) {
      assertCharged(function, "far");
      assertEquals("eu-west-1", store.region());
    }
  }

  @Test
  void an_ARN_of_something_else_is_a_setting_to_correct() throws Exception {
    settings.put("batua.juspay.secret-id", "arn:aws:ssm:eu-west-1:123456789012:parameter/a");
    try (FunctionEnvironment function = debits()) {
      Event.Answer answer = function.invoke(debit());
      assertEquals(List.of("batua.juspay.secret-id"), OperationUnderTest.faulty(answer));
    }
  }

  @Test
  void a_secret_that_does_not_exist_is_named() throws Exception {
    settings.put("batua.juspay.secret-id", "arn:aws:secretsmanager:ap-south-1:1:secret:no-Ab1");
    try (FunctionEnvironment function = debits()) {
      assertNotConfigured(
          function,
          "arn:aws:secretsmanager:ap-south-1:1:secret:no-Ab1",
          "does not exist in ap-south-1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, canary, may not read",
    "com.amazonaws#AccessDeniedException, canary, may not read",
    "AccessDeniedException, Access to KMS is not allowed, kms:Decrypt (parameter Juspay",
    "DecryptionFailure, canary, cannot be decrypted",
    "InvalidRequestException, it was marked for deletion, is about to be deleted",
    "ExpiredTokenException, canary, with credentials that have expired"
  })
  void a_secret_that_may_not_be_read_is_named(String type, String message, String fault)
      throws Exception {
    store.fails(2, 400, type, message);
    try (FunctionEnvironment function = debits()) {
      assertNotConfigured(function, JUSPAY, fault);
      assertCharged(function, "one");
    }
  }

  @Test
  void a_signature_of_another_key_is_told() throws Exception {
    settings.put("aws.secret-access-key", "canary-aws-key-other");
    try (FunctionEnvironment function = debits()) {
      assertNotConfigured(
          function, JUSPAY, "a signature that does not fit (AWS_SECRET_ACCESS_KEY)");
      assertNothingShown(function);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"saltKeys\":{\"1\":\"canary\"}} | saltIndex is missing",
        "{\"saltIndex\":1} | saltKeys.1 is missing",
        "{\"saltIndex\":3,\"saltKeys\":{\"1\":\"canary\"}} | saltKeys.3 is missing",
        "{\"saltIndex\":1,\"saltKeys\":[\"canary\"]} | saltKeys.1 is missing",
        "{\"saltIndex\":1.0,\"saltKeys\":{\"1\":\"canary\"}} | saltIndex must be",
        "{\"saltIndex\":\"canary\",\"saltKeys\":{\"1\":\"canary\"}} | saltIndex must be a whole",
        "{\"saltIndex\":1,\"saltKeys\":{\"1\":{}}} | saltKeys.1 must be a text"
      })
  void a_salt_index_must_have_its_salt(String text, String fault) throws Exception {
    store.put(PHONEPE, text);
    try (FunctionEnvironment function = start("phonepe-topup-wallet", store)) {
      provider.answers(200, LINK);
      Event.Answer answer = function.invoke(link());
      OperationUnderTest.assertProblem(
          answer, 500, ProblemCode.NOT_CONFIGURED, Outcome.NOT_SENT, false);
      assertTrue(answer.toString().contains(PHONEPE) && answer.toString().contains(fault), text);
      store.put(PHONEPE, salts(2).replace("2,", "\"2\","));
      assertEquals("ACTION_REQUIRED", function.invoke(link()).text("outcome"));
      assertSigned(provider.only(), "canary-salt-key#2", 2);
    }
  }

  @Test
  void an_empty_secret_id_is_none() throws Exception {
    settings.put("batua.juspay.secret-id", "");
    settings.put("batua.juspay.api-key", "canary-api-key-plain");
    try (FunctionEnvironment function = debits()) {
      assertCharged(function, "plain");
      assertEquals(0, store.asked());
    }
  }

  @Test
  void a_secret_id_that_is_none_is_a_setting_to_correct() throws Exception {
    settings.put("batua.juspay.secret-id", "canary id");
    try (FunctionEnvironment function = debits()) {
      Event.Answer answer = function.invoke(debit());
      assertEquals(List.of("batua.juspay.secret-id"), OperationUnderTest.faulty(answer));
      assertFalse(answer.toString().contains("canary"));
    }
  }

  @Test
  void credentials_that_Lambda_hands_out_are_asked_for_each_time() throws Exception {
    settings.keySet().removeAll(List.of("aws.access-key-id", "aws.secret-access-key"));
    settings.put("batua.juspay.secret-id", "batua/none");
    try (StubCredentials lambda = new StubCredentials("canary-aws-token")) {
      settings.put("aws.container-credentials-full-uri", lambda.url());
      settings.put("aws.container-authorization-token", "canary-aws-token");
      try (FunctionEnvironment function = debits()) {
        assertNotConfigured(function, "batua/none", "does not exist");
        store.put("batua/none", apiKey("one"));
        assertCharged(function, "one");
        assertEquals(2 + 1, lambda.asked());
        assertNothingShown(function);
      }
    }
  }

  @Test
  void credentials_that_are_not_handed_out_are_an_outage() throws Exception {
    try (StubCredentials lambda = new StubCredentials("another token")) {
      settings.put("aws.container-credentials-full-uri", lambda.url());
      try (FunctionEnvironment function = debits()) {
        assertUnavailable(function);
      }
    }
  }

  @Test
  void without_region_and_keys_every_variable_is_named() throws Exception {
    settings.keySet().removeIf(key -> key.startsWith("aws."));
    settings.put("batua.secrets.max-age", "soon");
    settings.put("batua.secrets.timeout", "soon");
    settings.put("batua.http.timeout", "soon");
    settings.put("quarkus.lambda.handler", "juspay-direct-debit");
    try (FunctionEnvironment function = start()) {
      Event.Answer answer = function.invoke(debit());
      assertEquals(
          List.of(
              "aws.access-key-id",
              "aws.region",
              "aws.secret-access-key",
              "batua.http.timeout",
              "batua.secrets.max-age",
              "batua.secrets.timeout"),
          OperationUnderTest.faulty(answer));
    }
  }
}
