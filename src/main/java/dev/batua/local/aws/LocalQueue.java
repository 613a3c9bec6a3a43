package dev.batua.local.aws;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.batua.local.Later;
import dev.batua.local.LocalInvocation;
import dev.batua.local.aws.QueuedMessage.State;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The queue of this machine: hands a message to the function after its delay, once more after a
 * while where the function did not deal with it, and in the end no more.
 */
@Singleton
@UnlessBuildProfile("prod")
class LocalQueue {
  private static final Logger LOG = Logger.getLogger(LocalQueue.class);
  private static final int MOST_TIMES = 3;
  private static final int MOST_KEPT = 500;
  private static final Duration INVISIBLE = Duration.ofSeconds(60);

  private final Map<String, QueuedMessage> messages = new LinkedHashMap<>();
  private final RequestHandler<SQSEvent, SQSBatchResponse> settle;
  private final Later later;

  LocalQueue(RequestHandler<SQSEvent, SQSBatchResponse> settle, Later later) {
    this.settle = settle;
    this.later = later;
  }

  /** Takes a message; gives its id. */
  String take(String body, Duration delay) {
    String id = UUID.randomUUID().toString();
    Instant now = Instant.now();
    wait(new QueuedMessage(id, body, now, now, State.WAITING, 0), delay);
    return id;
  }

  private void wait(QueuedMessage message, Duration delay) {
    Duration wait = later.hurried(delay);
    keep(message.until(Instant.now().plus(wait)));
    later.in(wait, () -> handOut(message.handedOut()));
  }

  private void handOut(QueuedMessage message) {
    keep(message);
    if (isDealtWith(message)) {
      keep(message.in(State.DEALT_WITH));
    } else if (message.times() < MOST_TIMES) {
      wait(message, INVISIBLE);
    } else {
      keep(message.in(State.DEAD));
    }
  }

  private boolean isDealtWith(QueuedMessage message) {
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message.handed()));
    try {
      return settle
          .handleRequest(event, new LocalInvocation("settle"))
          .getBatchItemFailures()
          .isEmpty();
    } catch (RuntimeException e) {
      LOG.error("settle", e);
      return false;
    }
  }

  private synchronized void keep(QueuedMessage message) {
    messages.put(message.id(), message);
    if (messages.size() > MOST_KEPT) {
      messages.remove(messages.keySet().iterator().next());
    }
  }

  /** What it has taken, the newest first. */
  synchronized List<QueuedMessage> taken() {
    List<QueuedMessage> all = new ArrayList<>(messages.values());
    Collections.reverse(all);
    return all;
  }
}
