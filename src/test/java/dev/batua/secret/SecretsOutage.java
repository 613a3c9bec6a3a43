package dev.batua.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.secretsmanager.StubSecretsManager;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that fails, throttles or stalls. */
abstract class SecretsOutage extends SecretsStubbed {
  @Test
  void the_secret_is_read_once_in_the_init_phase() throws Exception {
    try (FunctionEnvironment function = debits()) {
      for (int i = 0; i < 5; i++) {
        assertCharged(function, "one");
      }
      assertEquals(1, store.asked());
      // It would be dead when it is wanted again: the process is frozen in between.
      assertFalse(store.isKeptOpen());
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

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, canary, may not read",
    "AccessDeniedException, Access to KMS is not allowed, kms:Decrypt",
    "ResourceNotFoundException, canary, does not exist",
    "InvalidRequestException, it was marked for deletion, is about to be deleted",
    "DecryptionFailure, canary, cannot be decrypted"
  })
  void what_was_withdrawn_serves_no_longer(String type, String message, String fault)
      throws Exception {
    settings.put("batua.secrets.max-age", "300ms");
    try (FunctionEnvironment function = debits()) {
      store.fails(Integer.MAX_VALUE, 400, type, message);
      Thread.sleep(1000);
      assertNotConfigured(function, JUSPAY, fault);
      store.fails(0, 0, null);
      assertCharged(function, "one");
    }
  }

  @Test
  void a_refusal_names_what_is_wrong_with_the_new_secret() throws Exception {
    try (FunctionEnvironment function = debits()) {
      store.put(JUSPAY, "{\"apikey\":\"canary\"}");
      for (int i = 0; i < 2; i++) {
        provider.answers(401, UNAUTHORIZED);
        Answer answer = function.invoke(debit());
        OperationUnderTest.assertProblem(
            answer, 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
        assertTrue(answer.toString().contains("apiKey is missing"), answer.toString());
        assertEquals("UNAUTHORIZED", answer.text("providerCode"));
      }
      store.fails(1, 400, "AccessDeniedException", "Access to KMS is not allowed");
      Thread.sleep(5100);
      Answer answer = function.invoke(debit());
      OperationUnderTest.assertProblem(
          answer, 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
      assertTrue(answer.toString().contains("kms:Decrypt"), answer.toString());
      assertNothingShown(function);
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
    settings.put("batua.secrets.timeout", "1s");
    store.behaves(Integer.MAX_VALUE, request -> {});
    try (FunctionEnvironment function = debits()) {
      assertUnavailable(function);
      store.behaves(0, null);
      assertCharged(function, "one");
    }
  }
}
