package dev.batua.sqs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.batua.aws.AwsAccess;
import dev.batua.aws.AwsAction;
import dev.batua.aws.AwsAnswer;
import dev.batua.aws.AwsError;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.settlement.WatchSender;
import dev.batua.start.Rehearsal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Puts messages into one queue; what may pass is tried once more: twice in it does no harm. */
final class SendMessage implements WatchSender {
  private static final Logger LOG = Logger.getLogger(SendMessage.class);
  private static final String NAME = "AmazonSQS.SendMessage";
  private static final int MOST_ATTEMPTS = 2;

  private final URI queue;
  private final AwsAction<SqsApi> action;

  SendMessage(URI queue, AwsAccess access, HttpSetup setup, ObjectMapper json) {
    this.queue = queue;
    action = new AwsAction<>(NAME, SqsApi.class, SqsApi::sendMessage, access, setup, json);
  }

  @Override
  public void put(String message, Duration delay, Deadline deadline) throws IOException {
    if (Rehearsal.current() != null) {
      return;
    }
    String request =
        JsonNodeFactory.instance
            .objectNode()
            .put("QueueUrl", queue.toString())
            .put("MessageBody", message)
            .put("DelaySeconds", Math.min(delay.toSeconds(), LONGEST_DELAY.toSeconds()))
            .toString();
    put(request, 1, deadline);
  }

  private void put(String request, int number, Deadline deadline) throws IOException {
    AwsAnswer answer = action.ask(request, deadline);
    if (answer.isGood() && answer.body().path("MessageId").isTextual()) {
      return;
    }
    AwsError error = answer.error();
    if (!error.mayPass() || number == MOST_ATTEMPTS || !AwsAction.pause(number, deadline)) {
      LOG.warnf("not queued: %s", error.name());
      throw new IOException(error.name());
    }
    put(request, number + 1, deadline);
  }
}
