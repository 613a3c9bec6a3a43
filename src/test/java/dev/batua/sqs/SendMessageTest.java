package dev.batua.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.invocation.Deadline;
import dev.batua.operation.LogLines;
import dev.batua.provider.Stubbed;
import dev.batua.settlement.WatchSender;
import dev.batua.start.Rehearsal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a message is put into a queue that takes it, or does not. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class SendMessageTest extends QueueCases {
  private StubQueue stub;
  private LogLines log;

  @BeforeEach
  void start() throws Exception {
    stub = new StubQueue();
    log = new LogLines();
  }

  @AfterEach
  void close() {
    stub.close();
    log.close();
    assertFalse(log.text().contains("canary"), log::text);
  }

  private void put() throws IOException {
    put(Duration.ZERO);
  }

  private void put(Duration delay) throws IOException {
    sender(stub).put("{}", delay, Deadline.in(PLENTY));
  }

  private String fails() {
    IOException failure = assertThrows(IOException.class, this::put);
    assertFalse(String.valueOf(failure.getMessage()).contains("canary"));
    return failure.getMessage();
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 0", "PT0.999S, 0", "PT10S, 10", "PT15M, 900", "PT16M, 900"})
  void the_delay_is_in_seconds_and_as_long_as_the_queue_can(Duration delay, int seconds)
      throws Exception {
    put(delay);
    assertEquals(seconds, stub.delay());
    assertEquals("ap-south-1", stub.region());
  }

  @Test
  void the_region_of_the_URL_is_the_one_to_sign_for() throws Exception {
    settings.put("batua.settle.queue-url", "https://sqs.eu-west-1.amazonaws.com/123456789012/a");
    assertEquals("QueueDoesNotExist", fails());
    assertEquals("eu-west-1", stub.region());
  }

  @ParameterizedTest
  @CsvSource({
    "400, RequestThrottled",
    "400, com.amazonaws.sqs#RequestThrottled",
    "400, com.amazonaws.sqs#KmsThrottled",
    "500, InternalFailure",
    "503, ServiceUnavailable",
    "429, TooManyRequestsException"
  })
  void an_error_that_passes_is_outlived_once(int status, String type) throws Exception {
    stub.fails(1, status, type);
    put();
    assertEquals(2, stub.asked());
    stub.fails(2, status, type);
    fails();
    assertEquals(4, stub.asked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AccessDeniedException", "com.amazonaws.sqs#QueueDoesNotExist"})
  void an_error_that_stays_is_told_at_once(String type) {
    stub.fails(1, 400, type);
    String name = type.replaceFirst(".*#", "");
    assertEquals(name, fails());
    assertEquals(1, stub.asked());
    assertTrue(log.text().contains("not queued: " + name), log::text);
  }

  @Test
  void a_wrong_key_takes_nothing() {
    settings.put("aws.secret-access-key", "canary-other");
    assertEquals("InvalidSignatureException", fails());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "canary", "null", "[]", "{}", "{\"MessageId\":1}"})
  void what_is_no_answer_of_SQSs_is_none(String body) {
    stub.behaves(2, request -> request.response().end(body));
    fails();
    assertEquals(2, stub.asked());
  }

  @Test
  void a_connection_that_breaks_is_made_again() throws Exception {
    stub.behaves(1, request -> request.connection().close());
    put();
    assertEquals(1, stub.waiting().size());
  }

  @Test
  void nobody_there_is_told() {
    WatchSender sender = sender(stub);
    stub.close();
    assertThrows(IOException.class, () -> sender.put("{}", Duration.ZERO, Deadline.in(PLENTY)));
  }

  @Test
  void the_deadline_ends_it() {
    stub.stalls(Integer.MAX_VALUE);
    long begun = System.nanoTime();
    Deadline second = Deadline.in(Duration.ofSeconds(1));
    assertThrows(IOException.class, () -> sender(stub).put("{}", Duration.ZERO, second));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertTrue(took.compareTo(Duration.ofSeconds(4)) < 0, "took " + took);
    assertEquals(1, stub.asked());
  }

  @Test
  void nothing_is_opened_before_the_first_message() {
    sender(stub);
    assertEquals(0, stub.open());
  }

  @Test
  void what_is_rehearsed_is_never_sent() throws Exception {
    new Rehearsal("{}", "{}", "{}")
        .play(
            () -> {
              put();
              return null;
            });
    assertEquals(0, stub.asked());
  }
}
