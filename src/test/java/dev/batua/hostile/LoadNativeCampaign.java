package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.environment.NativeEnvironment;
import dev.batua.environment.ProcessUse;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.StubProvider;
import dev.batua.provider.StubProvider.Received;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A minute of debits through several environments side by side, at a provider with faults. */
class LoadNativeCampaign {
  private static final int ENVIRONMENTS = 40;
  private static final int A_SECOND = Integer.getInteger("campaign.load", 200);
  private static final int SECONDS = 60;
  private static final Target DEBIT = Target.of("juspay-direct-debit");

  private final Map<String, Integer> sent = new ConcurrentHashMap<>();

  /** One in 200 fails, one in 200 hangs up; each takes 20 to 119 ms. */
  private void answer(Received request, HttpServerResponse response) {
    String order = request.form().get("order_id");
    sent.merge(order, 1, Integer::sum);
    int kind = kind(order);
    Vertx.currentContext().owner().setTimer(20 + kind / 2, timer -> answer(kind, order, response));
  }

  private static void answer(int kind, String order, HttpServerResponse response) {
    if (kind == 0) {
      response.setStatusCode(500).end("oops");
    } else if (kind == 1) {
      response.close();
    } else {
      String json = "{\"status\":\"CHARGED\",\"order_id\":\"%s\",\"txn_id\":\"txn-%s\"}";
      response.end(json.formatted(order, order));
    }
  }

  private static int kind(String order) {
    return Integer.parseInt(order.substring(1)) % 200;
  }

  private static Answer debit(NativeEnvironment function, int number) throws Exception {
    ObjectNode body = DEBIT.body().put("orderId", "o" + number);
    return new Answer(Event.parsed(function.invoke(DEBIT.event(body.toString()).toString())));
  }

  private void assertAsTheProviderDid(int number, Answer answer, Tally tally) {
    String order = "o" + number;
    boolean charged = kind(order) > 1;
    assertEquals(charged ? "SUCCEEDED" : "UNKNOWN", answer.text("outcome"), answer::toString);
    assertEquals(charged ? "txn-" + order : null, answer.text("txnId"));
    assertEquals(1, sent.get(order), order);
    tally.count(charged ? "charged" : answer.text("code"));
  }

  @Test
  void every_debit_has_one_answer_and_it_is_true() throws Exception {
    Tally tally = new Tally();
    List<NativeEnvironment> functions = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(ENVIRONMENTS);
    try (StubProvider provider = new StubProvider()) {
      var settings = StubSettings.of(DEBIT.function(), provider.url(), provider.authority());
      for (int i = 0; i < ENVIRONMENTS; i++) {
        functions.add(new NativeEnvironment(settings));
      }
      provider.behavesTo(this::answer);
      List<ProcessUse> early = new ArrayList<>();
      List<Future<Void>> all = new ArrayList<>();
      long begun = System.nanoTime();
      for (int i = 0; i < ENVIRONMENTS; i++) {
        all.add(threads.submit(environment(functions.get(i), i, begun, early, tally)));
      }
      for (Future<Void> one : all) {
        one.get(10, TimeUnit.MINUTES);
      }
      double took = (System.nanoTime() - begun) / 1e9;
      ProcessUse first = early.get(0);
      tally.report(
          "load",
          ENVIRONMENTS + " environments",
          "%.1f s".formatted(took),
          first + " -> " + functions.get(0).use());
      for (NativeEnvironment function : functions) {
        assertTrue(function.use().descriptors() <= first.descriptors() + 8);
        assertTrue(function.use().threads() <= first.threads() + 4);
        assertTrue(function.use().residentKib() < first.residentKib() + 16 * 1024);
      }
    } finally {
      threads.shutdownNow();
      for (NativeEnvironment function : functions) {
        function.close();
      }
    }
  }

  /** Sends its share at its times; late ones are sent at once. */
  private Callable<Void> environment(
      NativeEnvironment function, int first, long begun, List<ProcessUse> early, Tally tally) {
    return () -> {
      for (int number = first; number < A_SECOND * SECONDS; number += ENVIRONMENTS) {
        long due = begun + TimeUnit.SECONDS.toNanos(1) * number / A_SECOND - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due));
        Answer answer = debit(function, number);
        synchronized (tally) {
          assertAsTheProviderDid(number, answer, tally);
          if (first == 0 && early.isEmpty() && number > A_SECOND * SECONDS / 6) {
            early.add(function.use());
          }
        }
      }
      return null;
    };
  }
}
