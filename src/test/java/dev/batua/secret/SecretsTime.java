package dev.batua.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.aws.StubCredentials;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a call and a reading may take, and what a reading that stalls leaves behind. */
abstract class SecretsTime extends SecretsStubbed {
  private static final int MORE_THAN_A_POOL_HOLDS = 60;

  @Test
  void after_idling_the_first_call_has_the_keys_of_now() throws Exception {
    settings.put("batua.secrets.max-age", "300ms");
    try (FunctionEnvironment function = debits()) {
      store.put(JUSPAY, apiKey("two"));
      Thread.sleep(1000);
      assertCharged(function, "two");
    }
  }

  @Test
  void after_idling_a_store_that_does_not_answer_holds_up_one_call_for_a_moment() throws Exception {
    settings.put("batua.secrets.max-age", "300ms");
    settings.put("batua.secrets.timeout", "20s");
    try (FunctionEnvironment function = debits()) {
      store.behaves(Integer.MAX_VALUE, request -> {});
      Thread.sleep(1000);
      long begun = System.nanoTime();
      for (int i = 0; i < 5; i++) {
        assertCharged(function, "one");
      }
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      assertTrue(took.compareTo(Duration.ofSeconds(4)) < 0, "took " + took);
    }
  }

  @Test
  void answers_that_stall_leave_nothing_behind() throws Exception {
    settings.put("batua.secrets.max-age", "1ms");
    settings.put("batua.secrets.timeout", "100ms");
    try (FunctionEnvironment function = debits()) {
      store.stalls(Integer.MAX_VALUE);
      for (int i = 0; store.asked() < MORE_THAN_A_POOL_HOLDS; i++) {
        assertTrue(i < 10_000, "it is read no more");
        assertCharged(function, "one");
      }
      store.behaves(0, null);
      store.put(JUSPAY, apiKey("two"));
      awaitKey(function, "two");
      assertTrue(store.open() < 5, store.open() + " connections are open");
    }
  }

  /** Goes on invoking until a key is used. */
  private void awaitKey(FunctionEnvironment function, String key) throws Exception {
    for (int i = 0; i < 200; i++) {
      provider.answers(200, CHARGED);
      assertEquals("SUCCEEDED", function.invoke(debit()).text("outcome"));
      if (keyOf(provider.only()).equals(key)) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("it was never read again");
  }

  @Test
  void all_of_a_call_is_over_by_one_deadline() throws Exception {
    settings.put("batua.http.timeout", "4s");
    try (FunctionEnvironment function = debits()) {
      store.put(JUSPAY, apiKey("two"));
      store.behaves(1, later(1500, request -> store.give(request, JUSPAY)));
      provider.behavesTo(
          (sent, response) -> {
            if (keyOf(sent).equals("one")) {
              later(1500, ignored -> response.setStatusCode(401).end(UNAUTHORIZED)).handle(null);
            }
          });
      long begun = System.nanoTime();
      OperationUnderTest.assertProblem(
          function.invoke(debit()), 504, ProblemCode.PROVIDER_TIMEOUT, Outcome.UNKNOWN, false);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      assertEquals(2, provider.received().size());
      assertTrue(took.compareTo(Duration.ofMillis(6000)) < 0, "took " + took);
    }
  }

  private static <T> Handler<T> later(long millis, Handler<T> work) {
    return it -> Vertx.currentContext().owner().setTimer(millis, timer -> work.handle(it));
  }

  @Test
  void a_secret_that_was_put_right_is_used_in_a_few_seconds() throws Exception {
    try (FunctionEnvironment function = debits()) {
      provider.answers(401, UNAUTHORIZED);
      function.invoke(debit());
      store.put(JUSPAY, apiKey("two"));
      Thread.sleep(5100);
      provider.behavesTo(
          (sent, response) ->
              response
                  .setStatusCode(keyOf(sent).equals("two") ? 200 : 401)
                  .end(keyOf(sent).equals("two") ? CHARGED : UNAUTHORIZED));
      assertEquals("SUCCEEDED", function.invoke(debit()).text("outcome"));
    }
  }

  @Test
  void credentials_that_stall_are_asked_for_again_and_leave_nothing_behind() throws Exception {
    settings.keySet().removeAll(List.of("aws.access-key-id", "aws.secret-access-key"));
    settings.put("batua.secrets.timeout", "100ms");
    try (StubCredentials lambda = new StubCredentials("canary-aws-token")) {
      settings.put("aws.container-credentials-full-uri", lambda.url());
      settings.put("aws.container-authorization-token", "canary-aws-token");
      lambda.stalls(Integer.MAX_VALUE);
      try (FunctionEnvironment function = debits()) {
        while (lambda.asked() < MORE_THAN_A_POOL_HOLDS) {
          assertUnavailable(function);
        }
        lambda.stalls(0);
        assertCharged(function, "one");
      }
    }
  }
}
