package dev.batua.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.aws.StubAws;
import dev.batua.operation.Event;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small EventBridge that checks signatures and behaves as badly as it is told. */
public final class StubEventBridge extends StubAws implements EventBridgeHere {
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final List<Integer> sizes = new CopyOnWriteArrayList<>();
  private final Queue<List<String>> refusals = new ArrayDeque<>();
  private volatile String bus;

  public StubEventBridge() throws Exception {
    super("events", "AWSEvents.PutEvents", "application/x-amz-json-1.1", 0);
  }

  /** Has entries of the next request that is not spoken for refused; an empty code takes one. */
  public void refuses(String... codes) {
    refusals.add(List.of(codes));
  }

  @Override
  public List<JsonNode> taken() {
    return taken;
  }

  /** How many entries each request had. */
  public List<Integer> sizes() {
    return sizes;
  }

  /** The bus of the last entry. */
  public String bus() {
    return bus;
  }

  @Override
  protected void give(HttpServerRequest request, JsonNode body) {
    List<String> codes = refusals.isEmpty() ? List.of() : refusals.poll();
    ArrayNode results = JsonNodeFactory.instance.arrayNode();
    int failed = 0;
    for (JsonNode entry : body.path("Entries")) {
      String code = results.size() < codes.size() ? codes.get(results.size()) : "";
      failed += code.isEmpty() ? 0 : 1;
      results.add(code.isEmpty() ? take(entry) : refuse(code));
    }
    sizes.add(results.size());
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("FailedEntryCount", failed);
    send(request, 200, answer.set("Entries", results));
  }

  private ObjectNode take(JsonNode entry) {
    bus = entry.path("EventBusName").asText();
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.set("source", entry.path("Source"));
    event.set("detail-type", entry.path("DetailType"));
    event.set("detail", Event.parsed(entry.path("Detail").asText()));
    taken.add(event);
    return JsonNodeFactory.instance.objectNode().put("EventId", "id-" + taken.size());
  }

  private static ObjectNode refuse(String code) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ErrorCode", code)
        .put("ErrorMessage", "canary");
  }
}
