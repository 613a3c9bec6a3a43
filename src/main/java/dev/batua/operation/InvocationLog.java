package dev.batua.operation;

import dev.batua.invocation.Invocation;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import java.io.PrintStream;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Writes one line of JSON for each invocation, of which CloudWatch makes metrics (its embedded
 * metric format). Nothing of the customer is in it: no token, no wallet, no amount, and of what a
 * provider says no more than a code.
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

  /** What somebody has to look at, since it will not pass by itself. */
  private static final Map<ProblemCode, String> FAULTS =
      Map.of(
          ProblemCode.PROVIDER_CREDENTIALS, "CredentialsRefused",
          ProblemCode.NOT_CONFIGURED, "NotConfigured",
          ProblemCode.SECRETS_UNAVAILABLE, "SecretsUnavailable",
          ProblemCode.EVENTS_UNAVAILABLE, "EventsUnavailable",
          ProblemCode.NOT_VERIFIED, "NotVerified",
          ProblemCode.PROVIDER_UNREACHABLE, "Unreachable");

  private final PrintStream out;
  private final String namespace;
  private final boolean namespaced;

  /**
   * Where its lines go.
   *
   * @param namespace of the metrics; where it is none to CloudWatch, lines have none
   */
  InvocationLog(PrintStream out, String namespace) {
    this.out = out;
    this.namespace = namespace;
    namespaced = InvocationLine.isNamespace(namespace);
    if (!namespaced) {
      LOG.errorf("no metrics: batua.metrics.namespace is not one to CloudWatch");
    }
  }

  /**
   * An invocation that succeeded.
   *
   * @param outcome what its answer says, or null where it speaks of no payment
   */
  void write(String operation, Invocation invocation, Outcome outcome) {
    print(line(operation, invocation, outcome, outcome == null ? Outcome.SUCCEEDED : outcome));
  }

  /**
   * An invocation that answers nobody, and is counted by what it did and not by what it learned.
   *
   * @param outcome of the payment that it has asked for
   */
  void note(String operation, Invocation invocation, Outcome outcome) {
    print(line(operation, invocation, outcome, null));
  }

  /**
   * An invocation that ended in a problem.
   *
   * @param outcome what its answer says, or null where it speaks of no payment
   */
  void write(String operation, Invocation invocation, ProblemException problem, Outcome outcome) {
    InvocationLine line =
        line(operation, invocation, outcome, problem.code().outcome())
            .word("code", problem.code().name())
            .word("providerCode", code(problem.words().code()))
            .word("providerStatus", code(problem.words().status()));
    if (FAULTS.containsKey(problem.code())) {
      line.count(FAULTS.get(problem.code()));
    }
    print(line);
  }

  /**
   * What every line has.
   *
   * @param outcome what is known of the payment that the invocation speaks of, or null
   * @param counted what became of the invocation itself; null where nobody counts that
   */
  private static InvocationLine line(
      String operation, Invocation invocation, Outcome outcome, Outcome counted) {
    InvocationLine line =
        new InvocationLine()
            .by("Operation", operation)
            .word("requestId", invocation.requestId())
            .word("outcome", outcome == null ? null : outcome.name())
            .word("providerRequestId", invocation.providerRequestId());
    if (counted != null) {
      line.count(COUNTERS.get(counted));
    }
    invocation.counted().forEach(line::count);
    if (invocation.provider() != null) {
      line.by("Provider", invocation.provider())
          .millis("ProviderLatency", invocation.inProvider().toMillis());
    }
    return line;
  }

  /** What a provider says where it is a code; whole sentences may speak of the customer. */
  private static String code(String said) {
    return said != null && Shape.CODE.accepts().test(said) ? said : null;
  }

  private void print(InvocationLine line) {
    String text = text(line);
    if (Rehearsal.current() == null) {
      out.println(text);
    }
  }

  private String text(InvocationLine line) {
    return namespaced ? line.metrics(namespace, System.currentTimeMillis()) : line.toString();
  }
}
