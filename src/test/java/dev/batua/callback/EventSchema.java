package dev.batua.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.batua.settlement.PaymentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the contract promises of events. */
public final class EventSchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema SCHEMA = read();

  private EventSchema() {}

  private static Schema read() {
    try {
      return SchemaRegistry.withDialect(Dialects.getDraft202012())
          .getSchema(
              Files.readString(Path.of("src/main/contract/events/payment-event.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with an event as rules and targets see it. */
  public static List<String> faults(PaymentEvent event) {
    ObjectNode seen = JSON.createObjectNode().put("source", PaymentEvent.SOURCE);
    seen.put("detail-type", event.detailType()).set("detail", JSON.valueToTree(event.detail()));
    return faults(seen);
  }

  /** The same of one in JSON. */
  static List<String> faults(JsonNode event) {
    return SCHEMA.validate(event).stream().map(Error::toString).toList();
  }
}
