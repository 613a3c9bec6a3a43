package bench;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One process that is stopped and continued around its events, and what became of those. */
final class FrozenProcess {
  private int orders;
  private int answered;
  private int twice;
  private int lost;
  private int reused;
  private int closedWhileFrozen;

  static FrozenProcess run(int number, int cycles) throws Exception {
    FrozenProcess result = new FrozenProcess();
    try (ClosingProvider provider = new ClosingProvider();
        RuntimeApi api = new RuntimeApi()) {
      Map<String, String> settings = Bench.settings(provider.provider(), 9);
      settings.put("BATUA_JUSPAY_URL", provider.url());
      Variant variant = new Variant("Batua", List.of(Options.executable().toString()), Map.of(), null, null, false, 1);
      Process process = Start.builder(variant, settings, api).start();
      try {
        result.run(process, api, provider, new Random(number), cycles);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    return result;
  }

  private void run(Process process, RuntimeApi api, ClosingProvider provider, Random random, int cycles) throws Exception {
    api.firstPoll();
    for (int i = 0; i < cycles; i++) {
      orders++;
      String answer = api.invoke(Event.debit("order_" + i)).body();
      if (answer.contains("ACTION_REQUIRED")) {
        answered++;
      } else {
        System.err.println(answer);
      }
      freeze(process, provider, random);
    }
    Map<String, Integer> arrived = new HashMap<>();
    provider.provider().arrived().forEach(order -> arrived.merge(order, 1, Integer::sum));
    twice = (int) arrived.values().stream().filter(count -> count > 1).count();
    lost = orders - arrived.size();
    reused = orders - provider.connectionsWithOrders();
    closedWhileFrozen = provider.closed();
  }

  /** Short and long freezes; in half of them the provider closes before the process goes on. */
  private void freeze(Process process, ClosingProvider provider, Random random) throws Exception {
    // Not always at the same point of what the process does after its answer.
    Thread.sleep(random.nextInt(8));
    signal(process, "STOP");
    boolean closes = random.nextBoolean();
    int millis = random.nextInt(4) == 0 ? 1000 + random.nextInt(1500) : random.nextInt(120);
    int before = closes ? random.nextInt(millis + 1) : millis;
    Thread.sleep(before);
    if (closes) {
      provider.closeAll();
      Thread.sleep(Math.max(2, millis - before));
    }
    signal(process, "CONT");
  }

  private static void signal(Process process, String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  void add(FrozenProcess other) {
    orders += other.orders;
    answered += other.answered;
    twice += other.twice;
    lost += other.lost;
    reused += other.reused;
    closedWhileFrozen += other.closedWhileFrozen;
  }

  boolean isClean() {
    return answered == orders && twice == 0 && lost == 0;
  }

  @Override
  public String toString() {
    return orders + " cycles: " + answered + " answered, " + twice + " sent twice, " + lost + " lost; " + reused
        + " on a kept connection, " + closedWhileFrozen + " connections closed while frozen";
  }
}
