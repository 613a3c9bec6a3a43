package dev.batua.eventbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.aws.StubCredentials;
import dev.batua.invocation.Deadline;
import dev.batua.operation.LogLines;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.provider.Stubbed;
import dev.batua.settlement.EventPublisher;
import dev.batua.start.Rehearsal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How events are put on a bus that takes all, some or none of them. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class PutEventsTest extends EventBridgeCases {
  private StubEventBridge stub;
  private LogLines log;

  @BeforeEach
  void start() throws Exception {
    stub = new StubEventBridge();
    log = new LogLines();
  }

  @AfterEach
  void close() {
    stub.close();
    log.close();
    assertFalse(log.text().contains("canary"), log::text);
  }

  private void publish(int events) {
    publisher(stub).publish(Events.many(events), Deadline.in(PLENTY));
  }

  /** That not all were taken, and what is said of it. */
  private String fails(int events) {
    ProblemException problem = assertThrows(ProblemException.class, () -> publish(events));
    assertEquals(ProblemCode.EVENTS_UNAVAILABLE, problem.code());
    assertTrue(problem.problem("r", Outcome.UNKNOWN).retryable());
    assertFalse(problem.problem("r", Outcome.UNKNOWN).toString().contains("canary"));
    return problem.detail();
  }

  @Test
  void a_request_has_ten_events_at_most() {
    publish(23);
    assertEquals(List.of(10, 10, 3), stub.sizes());
    assertEquals(23, stub.taken().size());
  }

  @Test
  void no_events_are_no_request() {
    publish(0);
    assertEquals(0, stub.asked());
  }

  @Test
  void a_bus_by_name_is_one_of_the_functions_region() {
    publish(1);
    assertEquals("ap-south-1", stub.region());
    assertEquals(EventBridgeHere.BUS, stub.bus());
  }

  @Test
  void a_bus_by_its_ARN_is_called_where_it_is() {
    String arn = "arn:aws:events:eu-west-1:123456789012:event-bus/other";
    settings.put("batua.events.bus", arn);
    publish(1);
    assertEquals("eu-west-1", stub.region());
    assertEquals(arn, stub.bus());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ThrottlingException", "InternalFailure"})
  void only_what_was_not_taken_is_put_there_again(String code) {
    stub.refuses("", code, "", code);
    stub.refuses(code);
    publish(4);
    assertEquals(List.of(4, 2, 1), stub.sizes());
    assertEquals(List.of("order_1", "order_3", "order_4", "order_2"), orders(stub.taken()));
  }

  @Test
  void what_is_never_taken_is_given_up_after_three_attempts() {
    for (int i = 0; i < 4; i++) {
      stub.refuses("ThrottlingException");
    }
    assertTrue(fails(2).contains("wait until EventBridge can be reached"));
    assertEquals(List.of(2, 1, 1), stub.sizes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AccessDeniedException", "NotAuthorizedForSourceException"})
  void what_is_forbidden_is_not_put_there_again(String code) {
    stub.refuses("ThrottlingException", code, "ThrottlingException");
    assertTrue(fails(3).contains("events:PutEvents"));
    assertEquals(1, stub.asked());
    assertTrue(log.text().contains("events:PutEvents"), log::text);
  }

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException",
    "429, TooManyRequestsException",
    "500, InternalFailure",
    "503, ServiceUnavailable",
    "400, no word"
  })
  void an_error_that_passes_is_outlived(int status, String type) {
    stub.fails(2, status, type);
    publish(1);
    assertEquals(3, stub.asked());
    assertEquals(1, stub.taken().size());
  }

  @Test
  void an_error_that_stays_is_told_at_once() {
    stub.fails(1, 400, "AccessDeniedException");
    assertTrue(fails(1).contains("the role of the function"));
    assertEquals(1, stub.asked());
  }

  @Test
  void a_wrong_key_is_told() {
    settings.put("aws.secret-access-key", "canary-other");
    assertTrue(fails(1).contains("AWS_SECRET_ACCESS_KEY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "canary",
        "null",
        "[]",
        "{}",
        "{\"FailedEntryCount\":\"0\"}",
        "{\"FailedEntryCount\":1,\"Entries\":[]}",
        "{\"FailedEntryCount\":1,\"Entries\":[{\"EventId\":\"a\"}]}",
        "{\"FailedEntryCount\":0"
      })
  void what_is_no_answer_of_EventBridges_is_none(String body) {
    stub.behaves(3, request -> request.response().end(body));
    fails(1);
    assertEquals(3, stub.asked());
  }

  @Test
  void a_connection_that_breaks_is_made_again() {
    stub.behaves(2, request -> request.connection().close());
    publish(1);
    assertEquals(3, stub.asked());
  }

  @Test
  void nobody_there_is_told() {
    EventPublisher publisher = publisher(stub);
    stub.close();
    ProblemException problem =
        assertThrows(
            ProblemException.class, () -> publisher.publish(Events.many(1), Deadline.in(PLENTY)));
    assertEquals(ProblemCode.EVENTS_UNAVAILABLE, problem.code());
  }

  @Test
  void the_deadline_ends_it() {
    stub.stalls(Integer.MAX_VALUE);
    long begun = System.nanoTime();
    assertThrows(
        ProblemException.class,
        () -> publisher(stub).publish(Events.many(1), Deadline.in(Duration.ofSeconds(1))));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertTrue(took.compareTo(Duration.ofSeconds(4)) < 0, "took " + took);
    assertEquals(1, stub.asked());
  }

  @Test
  void after_the_deadline_nothing_is_sent() {
    assertThrows(
        ProblemException.class,
        () -> publisher(stub).publish(Events.many(1), Deadline.in(Duration.ZERO)));
    assertEquals(0, stub.asked());
  }

  @Test
  void nothing_is_opened_before_the_first_event() {
    publisher(stub);
    assertEquals(0, stub.open());
  }

  @Test
  void what_is_rehearsed_is_never_sent() throws Exception {
    new Rehearsal("{}", "{}", "{}")
        .play(
            () -> {
              publish(1);
              return null;
            });
    assertEquals(0, stub.asked());
  }

  @Test
  void Lambdas_credentials_of_the_moment_sign_it() throws Exception {
    settings.keySet().removeAll(List.of("aws.access-key-id", "aws.secret-access-key"));
    try (StubCredentials lambda = new StubCredentials("canary-aws-token")) {
      settings.put("aws.container-credentials-full-uri", lambda.url());
      settings.put("aws.container-authorization-token", "canary-aws-token");
      EventPublisher publisher = publisher(stub);
      assertEquals(0, lambda.asked());
      publisher.publish(Events.many(1), Deadline.in(PLENTY));
      assertEquals(1, stub.taken().size());
    }
  }
}
