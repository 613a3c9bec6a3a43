package dev.batua.operation;

import dev.batua.invocation.Invocation;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.start.Rehearsal;
import dev.batua.text.Trace;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import software.amazon.cloudwatchlogs.emf.model.DimensionSet;
import software.amazon.cloudwatchlogs.emf.model.MetricsContext;
import software.amazon.cloudwatchlogs.emf.model.StorageResolution;
import software.amazon.cloudwatchlogs.emf.model.Unit;

/**
 * Writes one line of JSON for each invocation, of which CloudWatch makes metrics (its embedded
 * metric format). Nothing of the customer is in it: no token, no wallet, no amount.
 */
final class InvocationLog {
  private static final Logger LOG = Logger.getLogger(InvocationLog.class);
  private static final Map<Outcome, String> COUNTERS =
      Map.of(
          Outcome.SUCCEEDED, "Succeeded",
          Outcome.ACTION_REQUIRED, "ActionRequired",
          Outcome.PENDING, "Pending",
          Outcome.REFUSED, "Refused",
          Outcome.NOT_SENT, "NotSent",
          Outcome.UNKNOWN, "Unknown");

  private final PrintStream out;
  private final String namespace;

  InvocationLog(PrintStream out, String namespace) {
    this.out = out;
    this.namespace = namespace;
  }

  /** An invocation that succeeded. */
  void write(String operation, Invocation invocation, Outcome outcome) {
    print(() -> line(operation, invocation, outcome));
  }

  /** An invocation that ended in a problem. */
  void write(String operation, Invocation invocation, ProblemException problem) {
    print(
        () -> {
          MetricsContext line = line(operation, invocation, problem.code().outcome());
          line.putProperty("code", problem.code().name());
          putIfThere(line, "providerCode", problem.words().code());
          putIfThere(line, "providerStatus", problem.words().status());
          if (problem.code() == ProblemCode.PROVIDER_CREDENTIALS) {
            count(line, "CredentialsRefused");
          }
          return line;
        });
  }

  private MetricsContext line(String operation, Invocation invocation, Outcome outcome)
      throws Exception {
    MetricsContext line = new MetricsContext();
    line.setNamespace(namespace);
    line.putDimension("Operation", operation);
    line.putProperty("requestId", invocation.requestId());
    line.putProperty("outcome", outcome.name());
    count(line, COUNTERS.get(outcome));
    if (invocation.provider() != null) {
      line.putDimension(DimensionSet.of("Provider", invocation.provider()));
      line.putMetric(
          "ProviderLatency",
          invocation.inProvider().toMillis(),
          Unit.MILLISECONDS,
          StorageResolution.STANDARD);
    }
    putIfThere(line, "providerRequestId", invocation.providerRequestId());
    return line;
  }

  private static void count(MetricsContext line, String name) throws Exception {
    line.putMetric(name, 1, Unit.COUNT, StorageResolution.STANDARD);
  }

  private static void putIfThere(MetricsContext line, String name, String value) {
    if (value != null) {
      line.putProperty(name, value);
    }
  }

  /** Whatever goes wrong here is no reason for another answer: money may have moved. */
  private void print(Callable<MetricsContext> line) {
    try {
      for (String text : line.call().serialize()) {
        if (Rehearsal.current() == null) {
          out.println(text);
        }
      }
    } catch (Exception e) {
      LOG.errorf("no line for an invocation: %s", Trace.types(e));
    }
  }
}
