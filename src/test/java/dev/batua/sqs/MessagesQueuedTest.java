package dev.batua.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.invocation.Deadline;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That messages are in the queue as they were put there, against moto where it is there. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class MessagesQueuedTest extends QueueCases {
  private QueueHere here;

  @BeforeEach
  void start() throws Exception {
    here = QueueHere.start();
  }

  @AfterEach
  void close() {
    here.close();
  }

  @Test
  void a_message_comes_out_as_it_went_in() throws Exception {
    String message = "{\"a\":\"\\\"बटुआ\\\" \\u0001 <&>\"}";
    sender(here).put(message, Duration.ZERO, Deadline.in(PLENTY));
    assertEquals(List.of(message), here.waiting());
  }

  @Test
  void a_delayed_one_is_not_handed_out_yet() throws Exception {
    sender(here).put("{}", Duration.ofMinutes(15), Deadline.in(PLENTY));
    assertEquals(List.of(), here.waiting());
    assertEquals(1, here.delayed());
  }
}
