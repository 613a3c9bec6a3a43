package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The figures of one start: times in milliseconds.
 *
 * @param poll from the start of the process to its first poll
 * @param first from the hand-over of the first event to its answer
 * @param later the same of the events after it
 * @param peakMb the most memory it had (VmHWM)
 * @param readMb what was read from disk for it
 */
record Start(double poll, double first, List<Double> later, double peakMb, double readMb) {

  static Start measure(Variant variant, Condition condition, Map<String, String> settings) throws Exception {
    if (condition.emptyCache) {
      new ProcessBuilder("sync").start().waitFor();
      Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "3");
    }
    try (RuntimeApi api = new RuntimeApi()) {
      ProcessBuilder builder = builder(variant, settings, api);
      long begin = System.nanoTime();
      Process process = builder.start();
      try {
        return measure(process, begin, api, condition);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  static ProcessBuilder builder(Variant variant, Map<String, String> settings, RuntimeApi api) {
    ProcessBuilder builder =
        new ProcessBuilder(variant.command())
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/bench/output.log").toFile());
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

  private static Start measure(Process process, long begin, RuntimeApi api, Condition condition) throws Exception {
    double poll = millis(api.firstPoll() - begin);
    if (condition.percent > 0) {
      Processor.limit(process.pid(), condition.percent);
    }
    // What init left running is no part of the first event.
    Thread.sleep(60);
    double first = invoke(api, 0);
    List<Double> later = new ArrayList<>();
    for (int i = 1; i <= condition.later; i++) {
      later.add(invoke(api, i));
    }
    return new Start(poll, first, later, number(process, "status", "VmHWM:") / 1024,
        number(process, "io", "read_bytes:") / 1024 / 1024);
  }

  private static double invoke(RuntimeApi api, int order) throws Exception {
    RuntimeApi.Answer answer = api.invoke(Event.debit("order_" + order));
    if (!answer.body().contains("ACTION_REQUIRED")) {
      throw new IllegalStateException(answer.body());
    }
    return millis(answer.nanos());
  }

  private static double number(Process process, String file, String key) throws Exception {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/" + file))) {
      return lines.filter(line -> line.startsWith(key))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
          .sum();
    }
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
