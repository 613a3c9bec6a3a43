package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.secretsmanager.StubCredentials;
import dev.batua.secretsmanager.StubSecretsManager;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that fails, stalls, or keeps something that is no secret of ours. */
abstract class SecretsFaults extends SecretsCases {
  private StubSecretsManager store;

  @BeforeEach
  void keep() throws Exception {
    store = new StubSecretsManager();
    store.put(JUSPAY, apiKey("one"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private FunctionEnvironment debits() throws Exception {
    return start("juspay-direct-debit", store);
  }

  @Test
  void the_secret_is_read_once_in_the_init_phase() throws Exception {
    try (FunctionEnvironment function = debits()) {
      for (int i = 0; i < 5; i++) {
        assertCharged(function, "one");
      }
      assertEquals(1, store.asked());
    }
  }

  @Test
  void an_outage_at_init_ends_with_the_next_invocation() throws Exception {
    store.close();
    try (FunctionEnvironment function = debits()) {
      assertUnavailable(function);
      store = new StubSecretsManager(store.port());
      store.put(JUSPAY, apiKey("one"));
      assertCharged(function, "one");
      assertNothingShown(function);
    }
  }

  @Test
  void an_outage_after_init_is_outlived_up_to_the_limit() throws Exception {
    settings.put("batua.secrets.max-age", "1ms");
    settings.put("batua.secrets.max-stale", "3s");
    try (FunctionEnvironment function = debits()) {
      store.fails(Integer.MAX_VALUE, 500, "InternalServiceError");
      assertCharged(function, "one");
      Thread.sleep(1000);
      assertCharged(function, "one");
      assertTrue(function.log().contains("serves on"), function.log());
      Thread.sleep(2500);
      assertUnavailable(function);
      store.fails(0, 0, null);
      assertCharged(function, "one");
    }
  }

  @Test
  void a_change_to_something_wrong_is_outlived_too() throws Exception {
    settings.put("batua.secrets.max-age", "1ms");
    try (FunctionEnvironment function = debits()) {
      store.put(JUSPAY, "canary");
      assertCharged(function, "one");
      Thread.sleep(500);
      assertCharged(function, "one");
      assertTrue(function.log().contains("must be one JSON object"), function.log());
      assertNothingShown(function);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException",
    "429, ThrottlingException",
    "500, InternalServiceError",
    "503, ServiceUnavailable"
  })
  void throttling_passes(int status, String type) throws Exception {
    store.fails(2, status, type);
    try (FunctionEnvironment function = debits()) {
      assertCharged(function, "one");
      assertEquals(3, store.asked());
    }
  }

  @Test
  void throttling_that_does_not_pass_is_an_outage() throws Exception {
    store.fails(3, 400, "ThrottlingException");
    try (FunctionEnvironment function = debits()) {
      assertTrue(function.log().contains("cannot be read"), function.log());
      assertCharged(function, "one");
      assertEquals(4, store.asked());
    }
  }

  @Test
  void a_slow_answer_is_waited_for_in_the_init_phase() throws Exception {
    store.behaves(
        1,
        request ->
            Vertx.currentContext().owner().setTimer(2000, timer -> store.give(request, JUSPAY)));
    try (FunctionEnvironment function = debits()) {
      assertCharged(function, "one");
      assertEquals(1, store.asked());
    }
  }

  @Test
  void an_answer_that_never_comes_is_an_outage() throws Exception {
    settings.put("batua.secrets.timeout", "500ms");
    store.behaves(2, request -> {});
    try (FunctionEnvironment function = debits()) {
      assertUnavailable(function);
      assertCharged(function, "one");
    }
  }

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
        "{\"apiKey\":\" \"} | apiKey must be a text",
        "{\"apiKey\":\"canary\\n\"} | apiKey must be a text without control characters"
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
  void a_secret_that_does_not_exist_is_named() throws Exception {
    settings.put("batua.juspay.secret-id", "arn:aws:secretsmanager:ap-south-1:1:secret:no-Ab1");
    try (FunctionEnvironment function = debits()) {
      assertNotConfigured(
          function, "arn:aws:secretsmanager:ap-south-1:1:secret:no-Ab1", "does not exist");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, may not read",
    "com.amazonaws#AccessDeniedException, may not read",
    "DecryptionFailure, cannot be decrypted",
    "InvalidRequestException, does not give out (InvalidRequestException)"
  })
  void a_secret_that_may_not_be_read_is_named(String type, String fault) throws Exception {
    store.fails(2, 400, type);
    try (FunctionEnvironment function = debits()) {
      assertNotConfigured(function, JUSPAY, fault);
      assertCharged(function, "one");
    }
  }

  @Test
  void a_signature_of_another_key_is_told() throws Exception {
    settings.put("aws.secret-access-key", "canary-aws-key-other");
    try (FunctionEnvironment function = debits()) {
      assertNotConfigured(function, JUSPAY, "does not give out (InvalidSignatureException)");
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
    settings.put("quarkus.lambda.handler", "juspay-direct-debit");
    try (FunctionEnvironment function = start()) {
      Event.Answer answer = function.invoke(debit());
      assertEquals(
          List.of(
              "aws.access-key-id", "aws.region", "aws.secret-access-key", "batua.secrets.max-age"),
          OperationUnderTest.faulty(answer));
    }
  }
}
