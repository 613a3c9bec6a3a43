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
import dev.batua.start.Rehearsal;
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
import org.junit.jupiter.params.provider.ValueSource;

class InvocationLogTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final InvocationLog log = log("Batua/test");
  private final Invocation invocation =
      new Invocation(new InvocationContext("request-1", Duration.ofSeconds(30)));

  private InvocationLog log(String namespace) {
    return new InvocationLog(new PrintStream(printed, true, StandardCharsets.UTF_8), namespace);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The one line that was printed, which CloudWatch can read metrics from. */
  private JsonNode line() {
    String text = text();
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
    log.write(
        "an-operation",
        invocation,
        new ProblemException(ProblemCode.INVALID_REQUEST, "."),
        Outcome.NOT_SENT);
    JsonNode line = line();
    assertEquals(Set.of("NotSent"), metrics(line));
    assertEquals("INVALID_REQUEST", line.path("code").asText());
    assertFalse(line.has("Provider"));
    assertEquals("[[\"Operation\"]]", line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString());
  }

  private JsonNode said(String code, String status) {
    invocation.called("phonepe", Duration.ZERO);
    ProviderWords words = new ProviderWords(code, "canary", status);
    log.write(
        "an-operation",
        invocation,
        new ProblemException(ProblemCode.PROVIDER_REFUSED, "canary").provider("phonepe", words),
        Outcome.REFUSED);
    return line();
  }

  @Test
  void what_the_provider_said_is_told_but_not_its_message() {
    JsonNode line = said("USER_BLACKLISTED", "s");
    assertEquals("USER_BLACKLISTED", line.path("providerCode").asText());
    assertEquals("s", line.path("providerStatus").asText());
    assertFalse(line.toString().contains("canary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Customer 9876543210 is canary", "9876543210", "a@b.in", "Rs 205.00", "***", ""})
  void what_is_no_code_is_not_told(String free) {
    JsonNode line = said(free, free);
    assertFalse(line.has("providerCode"));
    assertFalse(line.has("providerStatus"));
    assertEquals("PROVIDER_REFUSED", line.path("code").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "PROVIDER_CREDENTIALS, Refused, CredentialsRefused",
    "NOT_CONFIGURED, NotSent, NotConfigured",
    "SECRETS_UNAVAILABLE, NotSent, SecretsUnavailable",
    "PROVIDER_UNREACHABLE, NotSent, Unreachable",
    "EVENTS_UNAVAILABLE, Unknown, EventsUnavailable",
    "NOT_VERIFIED, NotSent, NotVerified"
  })
  void what_will_not_pass_by_itself_has_a_counter_of_its_own(
      ProblemCode code, String outcome, String fault) {
    log.write("an-operation", invocation, new ProblemException(code, "."), code.outcome());
    JsonNode line = line();
    assertEquals(Set.of(outcome, fault), metrics(line));
    assertEquals(1, line.path(fault).intValue());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_NONE,
      names = {
        ".*CREDENTIALS",
        "NOT_CONFIGURED",
        "SECRETS.*",
        ".*UNREACHABLE",
        "EVENTS.*",
        ".*VERIFIED"
      })
  void nothing_else_has(ProblemCode code) {
    log.write("an-operation", invocation, new ProblemException(code, "."), code.outcome());
    assertEquals(1, metrics(line()).size());
  }

  @Test
  void what_was_noted_on_the_way_is_counted_once_beside_what_became_of_it() {
    invocation.count("AmountDiffers");
    invocation.count("AmountDiffers");
    log.write("an-operation", invocation, null);
    JsonNode line = line();
    assertEquals(Set.of("Succeeded", "AmountDiffers"), metrics(line));
    assertEquals(1, line.path("AmountDiffers").intValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Batua Prod", "no such / namespace?", ""})
  void a_line_that_cannot_be_a_metric_is_still_printed(String namespace) {
    invocation.called("juspay", Duration.ofMillis(120));
    invocation.answered("id-1");
    log(namespace).write("an-operation", invocation, Outcome.SUCCEEDED);
    assertEquals(
        Event.parsed(
            """
            {"Operation":"an-operation","Provider":"juspay","requestId":"request-1",
             "outcome":"SUCCEEDED","providerRequestId":"id-1","Succeeded":1,"ProviderLatency":120}
            """),
        Event.parsed(text()));
  }

  @Test
  void nothing_is_printed_of_a_rehearsal() throws Exception {
    new Rehearsal("", "", "")
        .play(
            () -> {
              log.write("an-operation", invocation, Outcome.SUCCEEDED);
              return null;
            });
    assertEquals("", text());
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void every_outcome_is_counted(Outcome outcome) {
    log.write("an-operation", invocation, outcome);
    assertEquals(1, metrics(line()).size());
  }

  @Test
  void what_speaks_of_no_payment_has_no_outcome_and_is_counted() {
    log.write("an-operation", invocation, (Outcome) null);
    assertEquals(Set.of("Succeeded"), metrics(line()));
    assertFalse(line().has("outcome"));
  }

  @ParameterizedTest
  @CsvSource({
    "PROVIDER_TIMEOUT, Unknown",
    "PROVIDER_FAILED, Unknown",
    "INTERNAL, Unknown",
    "NOT_FOUND, Refused",
    "INVALID_REQUEST, NotSent"
  })
  void what_became_of_the_invocation_is_counted_where_no_payment_hangs_on_it(
      ProblemCode code, String counter) {
    log.write("an-operation", invocation, new ProblemException(code, "."), null);
    assertEquals(Set.of(counter), metrics(line()));
    assertFalse(line().has("outcome"));
  }

  @Test
  void the_outcome_is_that_of_the_answer_and_the_counter_that_of_the_invocation() {
    ProblemCode code = ProblemCode.INVALID_REQUEST;
    log.write("a-look-up", invocation, new ProblemException(code, "."), Outcome.UNKNOWN);
    assertEquals("UNKNOWN", line().path("outcome").asText());
    assertEquals(Set.of("NotSent"), metrics(line()));
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN, Unknown", "ACTION_REQUIRED, ActionRequired", "NOT_SENT, NotSent"})
  void a_counter_is_named_after_its_outcome(Outcome outcome, String counter) {
    log.write("an-operation", invocation, outcome);
    assertEquals(Set.of(counter), metrics(line()));
  }
}
