package dev.batua.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.secretsmanager.SecretsManagerHere;
import io.vertx.core.http.HttpServerResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are rotated while a function is in use, against moto where it is there. */
abstract class SecretsRotation extends SecretsCases {
  private SecretsManagerHere store;

  @BeforeEach
  void keep() throws Exception {
    store = SecretsManagerHere.start();
    store.put(JUSPAY, apiKey("old"));
    store.put(PHONEPE, salts(1));
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Refuses the old key as Juspay does. */
  private void refuseOld() {
    provider.behavesTo(
        (sent, response) ->
            answer(response, keyOf(sent).equals("old") ? 401 : 200, UNAUTHORIZED, CHARGED));
  }

  private static void answer(HttpServerResponse response, int status, String no, String yes) {
    response.setStatusCode(status).end(status == 200 ? yes : no);
  }

  @Test
  void the_first_invocation_uses_the_secret() throws Exception {
    try (FunctionEnvironment function = start("juspay-direct-debit", store)) {
      assertCharged(function, "old");
      assertNothingShown(function);
    }
    try (FunctionEnvironment function = start("phonepe-topup-wallet", store)) {
      provider.answers(200, LINK);
      assertEquals("ACTION_REQUIRED", function.invoke(link()).text("outcome"));
      assertSigned(provider.only(), "canary-salt-key-1", 1);
      assertNothingShown(function);
    }
  }

  @Test
  void a_rotated_secret_takes_effect_after_its_age() throws Exception {
    settings.put("batua.secrets.max-age", "300ms");
    try (FunctionEnvironment function = start("phonepe-topup-wallet", store)) {
      provider.answers(200, LINK);
      function.invoke(link());
      assertSigned(provider.only(), "canary-salt-key-1", 1);
      store.put(PHONEPE, salts(2));
      awaitIndex2(function);
      assertSigned(provider.only(), "canary-salt-key#2", 2);
      assertNothingShown(function);
    }
  }

  /** Goes on invoking: every invocation has an answer, and one of them the new salt. */
  private void awaitIndex2(FunctionEnvironment function) throws Exception {
    for (int i = 0; i < 200; i++) {
      provider.answers(200, LINK);
      assertEquals("ACTION_REQUIRED", function.invoke(link()).text("outcome"));
      if (provider.only().headers().get("X-VERIFY").endsWith("###2")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the new salt was never used");
  }

  @Test
  void a_rotated_secret_takes_effect_at_once_where_the_old_one_is_refused() throws Exception {
    try (FunctionEnvironment function = start("juspay-direct-debit", store)) {
      assertCharged(function, "old");
      store.put(JUSPAY, apiKey("new"));
      refuseOld();
      assertEquals("SUCCEEDED", function.invoke(debit()).text("outcome"));
      assertEquals(2, provider.received().size());
      assertEquals("old", keyOf(provider.received().get(0)));
      assertEquals("new", keyOf(provider.received().get(1)));
      assertEquals(provider.received().get(0).body(), provider.received().get(1).body());
      assertCharged(function, "new");
      assertNothingShown(function);
    }
  }

  @Test
  void a_key_that_is_refused_at_the_look_up_is_not_tried_for_the_debit() throws Exception {
    try (FunctionEnvironment function = start("juspay-direct-debit", store)) {
      assertCharged(function, "old");
      store.put(JUSPAY, apiKey("new"));
      provider.answers(200, CHARGED);
      provider.whenLookedUp(
          (sent, response) ->
              answer(response, keyOf(sent).equals("old") ? 401 : 200, UNAUTHORIZED, NEW));
      assertEquals("SUCCEEDED", function.invoke(debit()).text("outcome"));
      assertEquals(2, provider.lookUps().size());
      assertEquals("new", keyOf(provider.only()));
    }
  }

  /** Whatever stands beside it, an order's status tells that something was done. */
  @Test
  void what_carries_an_orders_status_is_never_sent_again() throws Exception {
    try (FunctionEnvironment function = start("juspay-direct-debit", store)) {
      store.put(JUSPAY, apiKey("new"));
      provider.answers(401, CHARGED);
      assertEquals("SUCCEEDED", function.invoke(debit()).text("outcome"));
      assertEquals(1, provider.received().size());
      provider.answers(401, "{\"order_id\":\"order_1\",\"status\":\"SETTLING\"}");
      assertEquals("UNKNOWN", function.invoke(debit()).text("outcome"));
      assertEquals(1, provider.received().size());
      provider.answers(401, CHARGED.replace("order_1", "order_2"));
      assertEquals("UNKNOWN", function.invoke(debit()).text("outcome"));
      assertEquals(1, provider.received().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {AUTHORIZATION_FAILED, KEY_NOT_CONFIGURED, "{\"code\":\"401\",\"success\":false}"})
  void PhonePes_refusal_of_a_signature_has_the_secret_read_too(String refusal) throws Exception {
    try (FunctionEnvironment function = start("phonepe-topup-wallet", store)) {
      store.put(PHONEPE, salts(2));
      provider.behavesTo(
          (sent, response) ->
              response.end(sent.headers().get("X-VERIFY").endsWith("###1") ? refusal : LINK));
      assertEquals("ACTION_REQUIRED", function.invoke(link()).text("outcome"));
      assertEquals(2, provider.received().size());
      assertSigned(provider.received().get(1), "canary-salt-key#2", 2);
    }
  }

  @Test
  void a_refusal_stands_where_the_secret_is_the_same() throws Exception {
    try (FunctionEnvironment function = start("juspay-direct-debit", store)) {
      provider.answers(401, UNAUTHORIZED);
      Answer answer = function.invoke(debit());
      OperationUnderTest.assertProblem(
          answer, 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
      assertEquals("UNAUTHORIZED", answer.text("providerCode"));
      assertEquals(1, provider.received().size());
    }
  }

  @Test
  void it_is_sent_again_once_at_most() throws Exception {
    try (FunctionEnvironment function = start("juspay-direct-debit", store)) {
      store.put(JUSPAY, apiKey("new"));
      provider.answers(401, UNAUTHORIZED);
      OperationUnderTest.assertProblem(
          function.invoke(debit()), 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
      assertEquals(2, provider.received().size());
      // Within a minute no other refusal has it read.
      store.put(JUSPAY, apiKey("newer"));
      provider.answers(401, UNAUTHORIZED);
      function.invoke(debit());
      assertEquals(1, provider.received().size());
    }
  }

  @Test
  void a_plain_key_beside_the_secret_is_ignored_and_that_is_reported() throws Exception {
    settings.put("batua.juspay.api-key", "canary-api-key-plain");
    try (FunctionEnvironment function = start("juspay-direct-debit", store)) {
      assertCharged(function, "old");
      assertTrue(function.log().contains("batua.juspay.api-key is ignored"), function.log());
      assertNothingShown(function);
    }
  }

  @Test
  void warm_environments_outlive_the_store() throws Exception {
    settings.put("batua.secrets.max-age", "1ms");
    try (FunctionEnvironment function = start("juspay-direct-debit", store)) {
      assertCharged(function, "old");
      store.close();
      for (int i = 0; i < 5; i++) {
        assertCharged(function, "old");
        Thread.sleep(300);
      }
      assertTrue(function.log().contains("serves on"), function.log());
      assertNothingShown(function);
    }
  }
}
