package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.Parts;
import dev.batua.invocation.InvocationContext;
import dev.batua.invocation.LastWords;
import dev.batua.start.Readiness;
import io.smallrye.config.SmallRyeConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a process says before it ends on an error of the virtual machine's. */
class LastWordsTest {
  @ParameterizedTest
  @CsvSource({
    "EVENT, request-1: the process ends: java.lang.StackOverflowError",
    "THREAD, worker: the process ends: java.lang.StackOverflowError"
  })
  void a_line_is_left_in_any_case(String way, String line) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Xss256k",
                "-cp",
                System.getProperty("java.class.path"),
                Ending.class.getName(),
                way)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on");
    assertEquals(1, process.exitValue(), output);
    assertTrue(output.contains(line), output);
    assertTrue(output.contains("ERROR the process ends on an error"), output);
  }

  /** A process that ends. */
  static final class Ending {
    private Ending() {}

    public static void main(String[] ways) throws Exception {
      LastWords.ofThreads();
      if (ways[0].equals("THREAD")) {
        Thread worker = new Thread(() -> sink(0), "worker");
        worker.start();
        worker.join();
      } else {
        operation().handleRequest(event(), new InvocationContext("request-1", Duration.ZERO));
      }
      System.exit(2);
    }

    private static Operation<?, ?, ?> operation() {
      SmallRyeConfig config = JvmEnvironment.config(Map.of());
      return Parts.operation(
          "juspay-direct-debit",
          config,
          JvmEnvironment.parts(config, new Readiness()),
          new Responder(new ObjectMapper(), Optional::empty));
    }

    /** An event that cannot be read to its end. */
    private static APIGatewayV2HTTPEvent event() {
      return new APIGatewayV2HTTPEvent() {
        @Override
        public String getBody() {
          return String.valueOf(sink(0));
        }
      };
    }

    private static int sink(int depth) {
      return sink(depth + 1) + 1;
    }
  }
}
