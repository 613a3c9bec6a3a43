package dev.batua.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.batua.aws.StubAws;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small SQS with one queue, which checks signatures and behaves as badly as it is told. */
public final class StubQueue extends StubAws implements QueueHere {
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();

  public StubQueue() throws Exception {
    super("sqs", "AmazonSQS.SendMessage", "application/x-amz-json-1.0", 0);
  }

  @Override
  public String endpoint() {
    return super.url();
  }

  @Override
  public String url() {
    return super.url() + "/123456789012/batua-test";
  }

  @Override
  public List<String> waiting() {
    return messages.stream()
        .filter(message -> message.path("DelaySeconds").asInt() == 0)
        .map(message -> message.path("MessageBody").asText())
        .toList();
  }

  @Override
  public int delayed() {
    return messages.size() - waiting().size();
  }

  /** All messages, whenever they are handed out. */
  public List<String> messages() {
    return messages.stream().map(message -> message.path("MessageBody").asText()).toList();
  }

  /** The seconds after which the last message is handed out. */
  public int delay() {
    return messages.get(messages.size() - 1).path("DelaySeconds").asInt();
  }

  @Override
  protected void give(HttpServerRequest request, JsonNode body) {
    boolean known = url().equals(body.path("QueueUrl").asText());
    JsonNode delay = body.path("DelaySeconds");
    if (!known) {
      error(request, 400, "com.amazonaws.sqs#QueueDoesNotExist", "canary");
    } else if (!delay.isInt() || delay.intValue() < 0 || delay.intValue() > 900) {
      error(request, 400, "com.amazonaws.sqs#InvalidParameterValue", "canary");
    } else {
      messages.add(body);
      send(request, 200, JsonNodeFactory.instance.objectNode().put("MessageId", "id"));
    }
  }
}
