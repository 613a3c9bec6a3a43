package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The figures of one start: times in milliseconds, those of events beyond what the provider waited.
 *
 * @param poll from the start of the process to its first poll
 * @param main the processor time of the main thread until then
 * @param pollReadMb what was read from disk until then
 * @param first from the hand-over of the first event to its answer; NaN without one
 * @param later the same of the events after it
 * @param peakMb the most memory it had
 * @param readMb what was read from disk for it
 * @param logged how many bytes it logged for an event; NaN without one
 */
record Start(double poll, double main, double pollReadMb, double first, List<Double> later, double peakMb, double readMb,
    double logged) {
  private static final Path LOG = Bench.TARGET.resolve("bench/output.log");

  static Start measure(Variant variant, Condition condition, Map<String, String> settings, Provider provider) throws Exception {
    if (condition.cache != Condition.Cache.WARM) {
      PageCache.empty();
    }
    provider.waits(condition.wait);
    provider.arrived();
    return condition.cache == Condition.Cache.EMPTY_EXACT
        ? PageCache.readExactly(() -> started(variant, condition, settings, provider))
        : started(variant, condition, settings, provider);
  }

  private static Start started(Variant variant, Condition condition, Map<String, String> settings, Provider provider)
      throws Exception {
    try (RuntimeApi api = new RuntimeApi()) {
      ProcessBuilder builder = builder(variant, settings, api);
      long begin = System.nanoTime();
      Process process = builder.start();
      try {
        return measure(new Started(process), begin, api, condition, provider);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  static ProcessBuilder builder(Variant variant, Map<String, String> settings, RuntimeApi api) {
    ProcessBuilder builder =
        new ProcessBuilder(variant.command())
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile());
    Map<String, String> environment = builder.environment();
    String path = environment.get("PATH");
    environment.clear();
    environment.putAll(settings);
    environment.putAll(variant.environment());
    if (variant.secrets()) {
      environment.remove("BATUA_JUSPAY_API_KEY");
    } else {
      environment.remove("BATUA_JUSPAY_SECRET_ID");
    }
    environment.put("PATH", path);
    environment.put("LANG", "C.UTF-8");
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "bench");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "bench");
    return builder;
  }

  private static Start measure(Started started, long begin, RuntimeApi api, Condition condition, Provider provider)
      throws Exception {
    double poll = millis(api.firstPoll() - begin);
    double main = started.mainMillis();
    double pollReadMb = started.readMb();
    if (condition.percent > 0) {
      Processor.limit(started.process().pid(), condition.percent);
    }
    // What init left running is no part of the first event.
    Thread.sleep(60);
    long log = Files.size(LOG);
    List<Double> events = new ArrayList<>();
    for (int i = 0; i < condition.events; i++) {
      events.add(invoke(api, provider, "order_" + i));
    }
    Start start = new Start(poll, main, pollReadMb, events.isEmpty() ? Double.NaN : events.get(0),
        List.copyOf(events.subList(Math.min(1, events.size()), events.size())), started.peakMb(), started.readMb(),
        events.isEmpty() ? Double.NaN : (double) (Files.size(LOG) - log) / events.size());
    expect(provider, List.of(), "after the last event");
    return start;
  }

  /** One event; what is timed is answered with 200, and one request reached the provider for it. */
  private static double invoke(RuntimeApi api, Provider provider, String order) throws Exception {
    expect(provider, List.of(), "before " + order);
    RuntimeApi.Answer answer = api.invoke(Event.debit(order));
    if (!answer.hasStatus(200) || !answer.body().contains("ACTION_REQUIRED") || !answer.body().contains(order)) {
      throw new WrongAnswer("answer to " + order + ": " + answer);
    }
    expect(provider, List.of(order), "for " + order);
    return millis(answer.nanos() - provider.held());
  }

  private static void expect(Provider provider, List<String> orders, String when) {
    List<String> arrived = provider.arrived();
    if (!arrived.equals(orders)) {
      throw new WrongAnswer("the provider saw " + arrived + " " + when + ", not " + orders);
    }
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
