package dev.batua.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.aws.AwsCases;
import dev.batua.aws.AwsSettings;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.EventPublisher;
import dev.batua.settlement.SettlementSettings;
import java.util.List;
import java.util.Optional;

/** What the cases of EventBridge have in common. */
abstract class EventBridgeCases extends AwsCases {

  /** The publisher by the settings, of which the bus is one. */
  static Optional<EventPublisher> publisher(
      SettlementSettings settlement, AwsSettings aws, SettingsCheck check) {
    return new EventBridge(settlement, aws, new ObjectMapper()).publisher(HTTP, check);
  }

  EventPublisher publisher(EventBridgeHere here) {
    settings.putIfAbsent("batua.events.bus", EventBridgeHere.BUS);
    settings.put("aws.endpoint-url-eventbridge", here.url());
    return right(EventBridgeCases::publisher);
  }

  /** The orders that events are of. */
  static List<String> orders(List<JsonNode> events) {
    return events.stream()
        .map(event -> event.path("detail").path("ids").path("orderId").asText())
        .toList();
  }
}
