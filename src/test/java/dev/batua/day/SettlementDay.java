package dev.batua.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.eventbridge.StubEventBridge;
import dev.batua.operation.Event;
import dev.batua.text.Canary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A day of debits: of the answers a tenth is lost, of the callbacks a tenth is lost, a tenth comes
 * twice and a tenth late, and one function in twenty dies in the middle. A caller who gets no
 * answer sends the same once more, as docs/call.md has it.
 */
abstract class SettlementDay {
  private static final int PAYMENTS = Integer.getInteger("day.payments", 60);
  private static final long SEED = Long.getLong("day.seed", System.nanoTime());
  private static final int CALLERS = 4;
  private static final int OFTEN = 6;
  private static final int DEATHS = 20;

  private final Map<String, Pool.Call> debits = new ConcurrentHashMap<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger deaths = new AtomicInteger();
  private final AtomicInteger calling = new AtomicInteger();
  private final Random random = new Random(SEED);
  private final ScheduledExecutorService providers = Executors.newScheduledThreadPool(4);
  private Map<String, Pool> pools;

  /** Starts a function. */
  abstract FunctionEnvironment start(Map<String, String> settings) throws Exception;

  /** What the functions run in. */
  abstract String runsIn();

  @Test
  void every_payment_is_told_right_and_charged_once() throws Exception {
    List<Fate> fates = Fate.of(PAYMENTS, SEED);
    pools = new HashMap<>();
    try (DayQueue queue = new DayQueue(this::settle);
        StubEventBridge bus = new StubEventBridge();
        DayProvider provider = new DayProvider(fates, this::kill, this::callBack)) {
      open(queue, bus, provider);
      debit(fates);
      for (int i = 0; i < 1200 && !(queue.isEmpty() && calling.get() == 0); i++) {
        Thread.sleep(100);
      }
      assertTrue(queue.isEmpty() && calling.get() == 0, "something is open still");
      check(fates, provider, bus, queue);
    } finally {
      providers.shutdownNow();
      for (Pool pool : pools.values()) {
        pool.close();
      }
    }
  }

  private void open(DayQueue queue, StubEventBridge bus, DayProvider provider) throws Exception {
    for (String function :
        List.of(
            "juspay-direct-debit",
            "phonepe-direct-debit",
            "juspay-webhook",
            "phonepe-callback",
            "settle")) {
      Map<String, String> settings =
          StubSettings.withQueue(
              StubSettings.of(function, provider.url()), queue.url(), queue.queueUrl());
      settings.put("batua.events.bus", "payments");
      settings.put("aws.endpoint-url-eventbridge", bus.url());
      settings.put("batua.juspay.webhook-user", "hooks");
      settings.put("batua.juspay.webhook-password", Canary.WEBHOOK_PASSWORD);
      settings.put("batua.http.timeout", "3s");
      pools.put(function, new Pool(CALLERS / 2, () -> start(settings)));
    }
  }

  private void debit(List<Fate> fates) throws Exception {
    var callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<?>> all = new ArrayList<>();
    for (Fate fate : fates) {
      Callable<Void> caller =
          () -> {
            for (int i = 0; i < OFTEN && !answers.containsKey(fate.id()); i++) {
              Pool.Call call = pools.get(DayEvents.function(fate)).call();
              debits.put(fate.id(), call);
              String answer = call.make(DayEvents.debit(fate));
              if (answer != null) {
                answers.put(fate.id(), answer);
              }
            }
            return null;
          };
      all.add(callers.submit(caller));
    }
    for (Future<?> one : all) {
      one.get(10, TimeUnit.MINUTES);
    }
    callers.shutdown();
  }

  private void kill(Fate fate) {
    deaths.incrementAndGet();
    debits.get(fate.id()).kill();
  }

  /** Sends until it is answered with 200, as providers do. */
  private void callBack(Fate fate) {
    switch (fate.callback()) {
      case LOST -> callBack(fate, 1000, 2);
      case TWICE -> {
        callBack(fate, 50, 1);
        callBack(fate, 100, 1);
      }
      case LATE -> callBack(fate, 3000, 1);
      case ONCE -> callBack(fate, 50, 1);
    }
  }

  private void callBack(Fate fate, long millis, int number) {
    calling.incrementAndGet();
    providers.schedule(() -> send(fate, number), millis, TimeUnit.MILLISECONDS);
  }

  private void send(Fate fate, int number) {
    String function = fate.provider().equals("juspay") ? "juspay-webhook" : "phonepe-callback";
    try {
      String answer = invoke(pools.get(function), DayEvents.callback(fate));
      if ((answer == null || Event.parsed(answer).path("statusCode").asInt() != 200)
          && number < OFTEN) {
        callBack(fate, 300, number + 1);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      calling.decrementAndGet();
    }
  }

  private boolean settle(String message) {
    try {
      String answer = invoke(pools.get("settle"), DayEvents.message(message));
      return answer != null && Event.parsed(answer).path("batchItemFailures").isEmpty();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** One in twenty dies on the way. */
  private String invoke(Pool pool, String event) throws Exception {
    Pool.Call call = pool.call();
    boolean dies;
    synchronized (random) {
      dies = random.nextInt(DEATHS) == 0;
    }
    if (dies) {
      deaths.incrementAndGet();
      providers.schedule(call::kill, 5, TimeUnit.MILLISECONDS);
    }
    return call.make(event);
  }

  private void check(List<Fate> fates, DayProvider provider, StubEventBridge bus, DayQueue queue) {
    Map<String, List<JsonNode>> finals =
        bus.taken().stream()
            .filter(event -> event.path("detail-type").asText().equals("Payment settled"))
            .map(event -> event.path("detail"))
            .collect(Collectors.groupingBy(SettlementDay::id));
    Map<String, Integer> counts = new TreeMap<>();
    for (Fate fate : fates) {
      String told = "-Dday.seed=" + SEED + " " + fate + " got " + answers.get(fate.id());
      List<JsonNode> events = finals.getOrDefault(fate.id(), List.of());
      assertEquals(fate.refused() ? 0 : 1, provider.charges(fate.id()), told);
      String truth = fate.refused() ? "REFUSED" : "SUCCEEDED";
      Set<String> outcomes =
          events.stream().map(event -> event.path("outcome").asText()).collect(Collectors.toSet());
      assertEquals(Set.of(truth), outcomes, told);
      Set<String> ids =
          events.stream().map(it -> it.path("eventId").asText()).collect(Collectors.toSet());
      assertEquals(1, ids.size(), told);
      events.forEach(it -> assertEquals(fate.paise(), it.path("amountPaise").asLong(), told));
      events.stream()
          .map(it -> it.path("learnedFrom").asText())
          .distinct()
          .forEach(by -> counts.merge("by an event of a " + by, 1, Integer::sum));
      counts.merge("by at least one event", 1, Integer::sum);
    }
    report(counts, queue);
  }

  private static String id(JsonNode detail) {
    return detail.path("ids").elements().next().asText();
  }

  private void report(Map<String, Integer> counts, DayQueue queue) {
    String line =
        "day | %s | %d payments | %d deaths, %d messages | told %s"
            .formatted(runsIn(), PAYMENTS, deaths.get(), queue.taken(), counts);
    System.out.println(line);
    try {
      Files.writeString(
          Path.of("target/day.txt"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
