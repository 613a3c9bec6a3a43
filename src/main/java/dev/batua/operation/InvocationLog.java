package dev.batua.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;

/**
 * Writes one line of JSON for each invocation, of which CloudWatch makes metrics (its embedded
 * metric format). Nothing of the customer is in it: no token, no wallet, no amount.
 */
class InvocationLog {
  private static final String COUNT = "Count";
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

  private void print(ObjectNode line) {
    String text = line.toString();
    if (Rehearsal.current() == null) {
      out.println(text);
    }
  }

  /** An invocation that succeeded. */
  void write(String operation, Invocation invocation, Outcome outcome) {
    print(line(operation, invocation, outcome));
  }

  /** An invocation that ended in a problem. */
  void write(String operation, Invocation invocation, ProblemException problem) {
    ObjectNode line = line(operation, invocation, problem.code().outcome());
    line.put("code", problem.code().name());
    putIfThere(line, "providerCode", problem.words().code());
    putIfThere(line, "providerStatus", problem.words().status());
    if (problem.code() == ProblemCode.PROVIDER_CREDENTIALS) {
      metric(line, "CredentialsRefused", COUNT, 1);
    }
    print(line);
  }

  private ObjectNode line(String operation, Invocation invocation, Outcome outcome) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode directive =
        line.putObject("_aws")
            .put("Timestamp", Instant.now().toEpochMilli())
            .putArray("CloudWatchMetrics")
            .addObject();
    directive.put("Namespace", namespace);
    ArrayNode dimensions = directive.putArray("Dimensions");
    dimensions.addArray().add("Operation");
    directive.putArray("Metrics");
    line.put("requestId", invocation.requestId());
    line.put("Operation", operation);
    line.put("outcome", outcome.name());
    metric(line, COUNTERS.get(outcome), COUNT, 1);
    if (invocation.provider() != null) {
      dimensions.addArray().add("Provider");
      line.put("Provider", invocation.provider());
      metric(line, "ProviderLatency", "Milliseconds", invocation.inProvider().toMillis());
    }
    putIfThere(line, "providerRequestId", invocation.providerRequestId());
    return line;
  }

  private static void metric(ObjectNode line, String name, String unit, long value) {
    ((ArrayNode) line.at("/_aws/CloudWatchMetrics/0/Metrics"))
        .addObject()
        .put("Name", name)
        .put("Unit", unit);
    line.put(name, value);
  }

  private static void putIfThere(ObjectNode line, String name, String value) {
    if (value != null) {
      line.put(name, value);
    }
  }
}
