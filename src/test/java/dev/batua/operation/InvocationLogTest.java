package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.invocation.Invocation;
import dev.batua.invocation.InvocationContext;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvocationLogTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final InvocationLog log =
      new InvocationLog(new PrintStream(printed, true, StandardCharsets.UTF_8), "Batua/test");
  private final Invocation invocation =
      new Invocation(new InvocationContext("request-1", Duration.ofSeconds(30)));

  /** The one line that was printed, which CloudWatch can read metrics from. */
  private JsonNode line() {
    String text = printed.toString(StandardCharsets.UTF_8);
    assertEquals(text.length() - 1, text.indexOf('\n'), "one line");
    JsonNode line = Event.parsed(text);
    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
    assertTrue(line.at("/_aws/Timestamp").isIntegralNumber());
    assertEquals("Batua/test", directive.path("Namespace").asText());
    directive
        .path("Dimensions")
        .forEach(set -> set.forEach(name -> assertTrue(line.path(name.asText()).isTextual())));
    directive
        .path("Metrics")
        .forEach(metric -> assertTrue(line.path(metric.path("Name").asText()).isNumber()));
    return line;
  }

  private static Set<String> metrics(JsonNode line) {
    Set<String> names = new TreeSet<>();
    line.at("/_aws/CloudWatchMetrics/0/Metrics")
        .forEach(metric -> names.add(metric.path("Name").asText()));
    return names;
  }

  @Test
  void a_success_is_one_line_with_the_time_in_the_provider() {
    invocation.called("juspay", Duration.ofMillis(120));
    invocation.called("juspay", Duration.ofMillis(80));
    invocation.answered("id-1");
    log.write("juspay-direct-debit", invocation, Outcome.SUCCEEDED);
    JsonNode line = line();
    assertEquals(Set.of("Succeeded", "ProviderLatency"), metrics(line));
    assertEquals(1, line.path("Succeeded").intValue());
    assertEquals(200, line.path("ProviderLatency").intValue());
    assertEquals("juspay-direct-debit", line.path("Operation").asText());
    assertEquals("juspay", line.path("Provider").asText());
    assertEquals("SUCCEEDED", line.path("outcome").asText());
    assertEquals("request-1", line.path("requestId").asText());
    assertEquals("id-1", line.path("providerRequestId").asText());
    assertFalse(line.has("code"));
    assertEquals(
        "[[\"Operation\"],[\"Provider\"]]",
        line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString());
  }

  @Test
  void a_problem_before_the_provider_has_no_latency() {
    log.write("an-operation", invocation, new ProblemException(ProblemCode.INVALID_REQUEST, "."));
    JsonNode line = line();
    assertEquals(Set.of("NotSent"), metrics(line));
    assertEquals("INVALID_REQUEST", line.path("code").asText());
    assertFalse(line.has("Provider"));
    assertEquals("[[\"Operation\"]]", line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString());
  }

  @Test
  void what_the_provider_said_is_told_but_not_its_message() {
    invocation.called("phonepe", Duration.ZERO);
    ProviderWords words = new ProviderWords("USER_BLACKLISTED", "canary", "s");
    log.write(
        "an-operation",
        invocation,
        new ProblemException(ProblemCode.PROVIDER_REFUSED, "canary").provider("phonepe", words));
    JsonNode line = line();
    assertEquals("USER_BLACKLISTED", line.path("providerCode").asText());
    assertEquals("s", line.path("providerStatus").asText());
    assertFalse(line.toString().contains("canary"));
  }

  @Test
  void refused_credentials_are_counted() {
    log.write(
        "an-operation", invocation, new ProblemException(ProblemCode.PROVIDER_CREDENTIALS, "."));
    assertEquals(Set.of("Refused", "CredentialsRefused"), metrics(line()));
  }

  @Test
  void a_line_that_cannot_be_written_changes_nothing() {
    new InvocationLog(System.out, "no such / namespace?").write("x", invocation, Outcome.SUCCEEDED);
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void every_outcome_is_counted(Outcome outcome) {
    log.write("an-operation", invocation, outcome);
    assertEquals(1, metrics(line()).size());
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN, Unknown", "ACTION_REQUIRED, ActionRequired", "NOT_SENT, NotSent"})
  void a_counter_is_named_after_its_outcome(Outcome outcome, String counter) {
    log.write("an-operation", invocation, outcome);
    assertEquals(Set.of(counter), metrics(line()));
  }
}
