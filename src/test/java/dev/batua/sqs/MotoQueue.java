package dev.batua.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.aws.Moto;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue of moto's.
 *
 * @param url of the queue
 */
public record MotoQueue(Moto moto, String url) implements QueueHere {

  /** Makes one. */
  public static MotoQueue on(Moto moto, String name) throws Exception {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("QueueName", name);
    JsonNode made = moto.ask("sqs", "AmazonSQS.CreateQueue", wanted);
    return new MotoQueue(moto, made.path("QueueUrl").asText());
  }

  /** What rules call it by. */
  public String arn() throws Exception {
    return attribute("QueueArn");
  }

  @Override
  public String endpoint() {
    return moto.url();
  }

  @Override
  public List<String> waiting() throws Exception {
    List<String> all = new ArrayList<>();
    int before;
    do {
      before = all.size();
      ObjectNode wanted = named().put("MaxNumberOfMessages", 10);
      for (JsonNode message :
          moto.ask("sqs", "AmazonSQS.ReceiveMessage", wanted).path("Messages")) {
        all.add(message.path("Body").asText());
      }
    } while (all.size() > before);
    return all;
  }

  @Override
  public int delayed() throws Exception {
    return Integer.parseInt(attribute("ApproximateNumberOfMessagesDelayed"));
  }

  private String attribute(String name) throws Exception {
    ObjectNode wanted = named();
    wanted.putArray("AttributeNames").add(name);
    JsonNode all = moto.ask("sqs", "AmazonSQS.GetQueueAttributes", wanted);
    return all.path("Attributes").path(name).asText();
  }

  private ObjectNode named() {
    return JsonNodeFactory.instance.objectNode().put("QueueUrl", url);
  }

  @Override
  public void close() {
    moto.close();
  }
}
