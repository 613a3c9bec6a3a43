package dev.batua.eventbridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.aws.AwsAccess;
import dev.batua.aws.AwsAction;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.problem.ProblemException;
import dev.batua.settlement.EventPublisher;
import dev.batua.settlement.PaymentEvent;
import dev.batua.start.Rehearsal;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts events on one bus; those that it may yet take are put there again. */
final class PutEvents implements EventPublisher {
  private static final Logger LOG = Logger.getLogger(PutEvents.class);
  private static final String NAME = "AWSEvents.PutEvents";
  private static final int MOST_ENTRIES = 10;
  private static final int MOST_ATTEMPTS = 3;

  private final String bus;
  private final String region;
  private final AwsAction<EventBridgeApi> action;
  private final ObjectMapper json;

  PutEvents(String bus, AwsAccess access, HttpSetup setup, ObjectMapper json) {
    this.bus = bus;
    this.json = json;
    region = access.region();
    action =
        new AwsAction<>(NAME, EventBridgeApi.class, EventBridgeApi::putEvents, access, setup, json);
  }

  @Override
  public void publish(List<PaymentEvent> events, Deadline deadline) {
    if (Rehearsal.current() != null) {
      return;
    }
    List<ObjectNode> entries = events.stream().map(this::entry).toList();
    for (int i = 0; i < entries.size(); i += MOST_ENTRIES) {
      put(entries.subList(i, Math.min(i + MOST_ENTRIES, entries.size())), 1, deadline);
    }
  }

  private void put(List<ObjectNode> entries, int number, Deadline deadline) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(entries);
    String request = JsonNodeFactory.instance.objectNode().set("Entries", all).toString();
    PutResult result = PutResult.of(action.ask(request, deadline), entries);
    if (result.left().isEmpty()) {
      return;
    }
    if (!result.mayPass() || number == MOST_ATTEMPTS || !AwsAction.pause(number, deadline)) {
      throw problem(result);
    }
    put(result.left(), number + 1, deadline);
  }

  private ProblemException problem(PutResult result) {
    String why = new Refusal(result.error(), region).reason();
    LOG.warnf("events not taken (%d): %s", result.left().size(), why);
    return Refusal.problem(why);
  }

  private ObjectNode entry(PaymentEvent event) {
    try {
      return JsonNodeFactory.instance
          .objectNode()
          .put("Source", PaymentEvent.SOURCE)
          .put("DetailType", event.detailType())
          .put("Detail", json.writeValueAsString(event.detail()))
          .put("EventBusName", bus);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
