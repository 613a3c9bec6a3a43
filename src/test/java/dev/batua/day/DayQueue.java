package dev.batua.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.batua.aws.StubAws;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A queue in whose time a minute passes in a blink, and which hands out until it is dealt with. */
final class DayQueue extends StubAws {
  private static final int TIMES_FASTER = 100;
  private static final long VISIBLE_AGAIN_MILLIS = 300;

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final Predicate<String> settle;

  /**
   * @param settle deals with a message; false where it is to come again
   */
  DayQueue(Predicate<String> settle) throws Exception {
    super("sqs", "AmazonSQS.SendMessage", "application/x-amz-json-1.0", 0);
    this.settle = settle;
  }

  String queueUrl() {
    return url() + "/123456789012/batua-day";
  }

  /** How many messages it has had. */
  int taken() {
    return taken.get();
  }

  /** Whether nothing is in it. */
  boolean isEmpty() {
    return open.get() == 0;
  }

  @Override
  protected void give(HttpServerRequest request, JsonNode body) {
    String message = body.path("MessageBody").asText();
    taken.incrementAndGet();
    open.incrementAndGet();
    long millis = body.path("DelaySeconds").asLong() * 1000 / TIMES_FASTER;
    threads.schedule(() -> handOut(message), millis, TimeUnit.MILLISECONDS);
    send(request, 200, JsonNodeFactory.instance.objectNode().put("MessageId", "id"));
  }

  private void handOut(String message) {
    if (settle.test(message)) {
      open.decrementAndGet();
    } else {
      threads.schedule(() -> handOut(message), VISIBLE_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    super.close();
  }
}
