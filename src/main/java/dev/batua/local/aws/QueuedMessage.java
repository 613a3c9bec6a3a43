package dev.batua.local.aws;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;

/**
 * A message of the queue.
 *
 * @param sent when it was put there
 * @param due when it is handed out, or was the last time
 * @param times how often it was handed out
 */
record QueuedMessage(String id, String body, Instant sent, Instant due, State state, int times) {

  /** What becomes of a message. */
  enum State {
    WAITING,
    HANDED_OUT,
    DEALT_WITH,
    /** It could not be dealt with, and is not handed out again. */
    DEAD
  }

  QueuedMessage until(Instant then) {
    return new QueuedMessage(id, body, sent, then, State.WAITING, times);
  }

  QueuedMessage handedOut() {
    return new QueuedMessage(id, body, sent, Instant.now(), State.HANDED_OUT, times + 1);
  }

  QueuedMessage in(State other) {
    return new QueuedMessage(id, body, sent, due, other, times);
  }

  /** As Lambda hands it to a function. */
  SQSMessage handed() {
    SQSMessage message = new SQSMessage();
    message.setMessageId(id);
    message.setReceiptHandle(id);
    message.setBody(body);
    message.setEventSource("aws:sqs");
    message.setEventSourceArn("arn:aws:sqs:ap-south-1:123456789012:settle");
    message.setAwsRegion("ap-south-1");
    return message;
  }
}
