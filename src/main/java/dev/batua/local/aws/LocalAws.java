package dev.batua.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Exchange;
import dev.batua.local.Reply;
import dev.batua.local.Served;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** AWS's JSON protocol, of which the queue and the bus of this machine speak an action each. */
@Singleton
@UnlessBuildProfile("prod")
class LocalAws implements Served {
  private static final String PATH = "/aws";

  private final LocalQueue queue;
  private final LocalBus bus;
  private final ObjectMapper json;

  LocalAws(LocalQueue queue, LocalBus bus, ObjectMapper json) {
    this.queue = queue;
    this.bus = bus;
    this.json = json;
  }

  @Override
  public Optional<Reply> answer(Exchange exchange) {
    boolean here = exchange.path().equals(PATH) || exchange.path().startsWith(PATH + "/");
    return here && exchange.method().equals("POST")
        ? Optional.of(reply(exchange))
        : Optional.empty();
  }

  private Reply reply(Exchange exchange) {
    if (!exchange.headers().getOrDefault("authorization", "").startsWith("AWS4-HMAC-SHA256 ")) {
      return error("MissingAuthenticationTokenException");
    }
    try {
      JsonNode request = json.readTree(exchange.body());
      return switch (exchange.headers().getOrDefault("x-amz-target", "")) {
        case "AmazonSQS.SendMessage" -> sendMessage(request);
        case "AWSEvents.PutEvents" -> putEvents(request);
        default -> error("UnknownOperationException");
      };
    } catch (IOException e) {
      return error("SerializationException");
    }
  }

  private static Reply error(String type) {
    return Reply.json(400, object().put("__type", type).toString());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private Reply sendMessage(JsonNode request) {
    JsonNode delay = request.path("DelaySeconds");
    int seconds = delay.asInt(0);
    if (!request.path("MessageBody").isTextual() || seconds < 0 || seconds > 900) {
      return error("InvalidParameterValue");
    }
    String id = queue.take(request.path("MessageBody").textValue(), Duration.ofSeconds(seconds));
    return Reply.json(200, object().put("MessageId", id).toString());
  }

  private Reply putEvents(JsonNode request) {
    ArrayNode results = JsonNodeFactory.instance.arrayNode();
    int failed = 0;
    for (JsonNode entry : request.path("Entries")) {
      ObjectNode result = put(entry);
      failed += result.has("ErrorCode") ? 1 : 0;
      results.add(result);
    }
    ObjectNode answer = object().put("FailedEntryCount", failed).set("Entries", results);
    return Reply.json(200, answer.toString());
  }

  private ObjectNode put(JsonNode entry) {
    try {
      JsonNode detail = json.readTree(entry.path("Detail").asText());
      return object()
          .put(
              "EventId",
              bus.take(
                  entry.path("EventBusName").asText(),
                  entry.path("Source").asText(),
                  entry.path("DetailType").asText(),
                  detail));
    } catch (IOException e) {
      return object().put("ErrorCode", "MalformedDetail").put("ErrorMessage", "Detail is not JSON");
    }
  }
}
