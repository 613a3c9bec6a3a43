package dev.batua.eventbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.invocation.Deadline;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That events are on the bus as they are described, against moto where it is there. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class EventsPublishedTest extends EventBridgeCases {
  private EventBridgeHere here;

  @BeforeEach
  void start() throws Exception {
    here = EventBridgeHere.start();
  }

  @AfterEach
  void close() {
    here.close();
  }

  @Test
  void who_listens_gets_it_as_it_was_told() throws Exception {
    publisher(here).publish(Events.many(1), Deadline.in(PLENTY));
    JsonNode event = here.taken().get(0);
    assertEquals("batua", event.path("source").asText());
    assertEquals("Payment settled", event.path("detail-type").asText());
    JsonNode detail = event.path("detail");
    assertEquals(Events.many(1).get(0).detail().eventId(), detail.path("eventId").asText());
    assertEquals("{\"orderId\":\"order_1\"}", detail.path("ids").toString());
    assertEquals("SUCCEEDED", detail.path("outcome").asText());
    assertEquals(20500, detail.path("amountPaise").asInt());
    assertEquals("\"बटुआ\" \\ ok", detail.path("providerMessage").asText());
    assertEquals("CALLBACK", detail.path("learnedFrom").asText());
    assertFalse(detail.toString().contains("null"));
  }

  @Test
  void all_of_many_are_there_once() throws Exception {
    publisher(here).publish(Events.many(23), Deadline.in(PLENTY));
    List<String> orders = orders(here.taken());
    assertEquals(23, orders.size());
    assertEquals(23, Set.copyOf(orders).size());
  }
}
