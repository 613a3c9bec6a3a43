package dev.batua.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.environment.NativeEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.eventbridge.EventBridgeHere;
import dev.batua.operation.Event;
import dev.batua.provider.StubProvider;
import dev.batua.settlement.Subject;
import dev.batua.settlement.Subject.Kind;
import dev.batua.settlement.Watch;
import dev.batua.sqs.QueueHere;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The executable as the function that takes what is watched out of the queue: at moto where {@code
 * MOTO_SERVER} names its program, at stubs otherwise.
 */
class SettleIT {
  private static String handedOver(Watch... watches) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    for (Watch watch : watches) {
      event
          .withArray("Records")
          .addObject()
          .put("messageId", "of-" + watch.subject().provider())
          .put("receiptHandle", "handle")
          .put("body", watch.message())
          .put("eventSource", "aws:sqs")
          .putObject("attributes")
          .put("ApproximateReceiveCount", "1");
    }
    return event.toString();
  }

  private static Watch watch(String provider, String id, String value, String routingId) {
    return Watch.of(new Subject(provider, Kind.PAYMENT, Map.of(id, value), routingId));
  }

  @Test
  void tells_what_is_known_puts_back_what_is_open_and_names_what_it_cannot_read() throws Exception {
    try (StubProvider provider = new StubProvider();
        QueueHere queue = QueueHere.start();
        EventBridgeHere bus = EventBridgeHere.start()) {
      provider.whenLookedUp(
          (sent, response) -> {
            if (sent.order() == null) {
              StubProvider.nothingIsKnown().accept(sent, response);
            } else {
              StubProvider.orderIs("CHARGED").accept(sent, response);
            }
          });
      Map<String, String> settings =
          StubSettings.withQueue(
              StubSettings.of("settle", provider.url(), provider.authority()),
              queue.endpoint(),
              queue.url());
      settings.put("batua.events.bus", EventBridgeHere.BUS);
      settings.put("aws.endpoint-url-eventbridge", bus.url());
      try (NativeEnvironment function = new NativeEnvironment(settings)) {
        String answer =
            function.invoke(
                handedOver(
                    watch("juspay", "orderId", "order_1", "customer_1"),
                    watch("phonepe", "transactionId", "t1", null),
                    watch("nobody", "orderId", "order_1", null)));
        assertEquals(
            Event.parsed("{\"batchItemFailures\":[{\"itemIdentifier\":\"of-nobody\"}]}"),
            Event.parsed(answer));
        assertFalse(function.log().contains("canary"), "a secret in the log");
      }
      List<JsonNode> taken = bus.taken();
      assertEquals(1, taken.size());
      JsonNode event = taken.get(0);
      assertEquals("Payment settled", event.path("detail-type").asText());
      assertEquals("SUCCEEDED", event.at("/detail/outcome").asText());
      assertEquals("order_1", event.at("/detail/ids/orderId").asText());
      assertEquals(1, queue.delayed());
    }
  }
}
