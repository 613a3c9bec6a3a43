package dev.batua.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.aws.Moto;
import dev.batua.operation.Event;
import dev.batua.sqs.MotoQueue;
import java.util.List;

/** Moto's EventBridge, with a rule that puts what is on the bus into a queue. */
record MotoEventBridge(Moto moto, MotoQueue heard) implements EventBridgeHere {

  static MotoEventBridge on(Moto moto) throws Exception {
    MotoEventBridge here = new MotoEventBridge(moto, MotoQueue.on(moto, "heard"));
    here.ask("CreateEventBus", object().put("Name", BUS));
    here.ask(
        "PutRule",
        object()
            .put("Name", "all")
            .put("EventBusName", BUS)
            .put("EventPattern", "{\"source\":[\"batua\"]}"));
    ObjectNode targets = object().put("Rule", "all").put("EventBusName", BUS);
    targets.putArray("Targets").addObject().put("Id", "1").put("Arn", here.heard().arn());
    here.ask("PutTargets", targets);
    return here;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private void ask(String action, ObjectNode body) throws Exception {
    if (!moto.ask("events", "AWSEvents." + action, body).isObject()) {
      throw new AssertionError("moto refuses " + action);
    }
  }

  @Override
  public String url() {
    return moto.url();
  }

  @Override
  public List<JsonNode> taken() throws Exception {
    return heard.waiting().stream().map(Event::parsed).toList();
  }

  @Override
  public void close() {
    moto.close();
  }
}
