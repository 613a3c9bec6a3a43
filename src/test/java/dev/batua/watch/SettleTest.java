package dev.batua.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.environment.StubSettings;
import dev.batua.eventbridge.StubEventBridge;
import dev.batua.operation.Event;
import dev.batua.operation.LogLines;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import dev.batua.settlement.Subject;
import dev.batua.settlement.Subject.Kind;
import dev.batua.settlement.Watch;
import dev.batua.sqs.StubQueue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class SettleTest {
  private static final Watch ORDER =
      Watch.of(new Subject("juspay", Kind.PAYMENT, Map.of("orderId", "order_1"), "customer_1"));
  private static final Watch REFUND =
      Watch.of(
          new Subject(
              "juspay", Kind.REFUND, Map.of("orderId", "order_1", "refundId", "r1"), "customer_1"));
  private static final Watch DEBIT = phonePe(Kind.PAYMENT);

  private LogLines lines;
  private StubProvider provider;
  private StubQueue queue;
  private StubEventBridge bus;
  private SettleEnvironment settle;

  private static Watch phonePe(Kind kind) {
    String id = kind == Kind.REFUND ? "refundId" : "transactionId";
    return Watch.of(new Subject("phonepe", kind, Map.of(id, "t1"), null));
  }

  @BeforeEach
  void start() throws Exception {
    lines = new LogLines();
    provider = new StubProvider();
    provider.whenLookedUp(null);
    queue = new StubQueue();
    bus = new StubEventBridge();
    settle = new SettleEnvironment(settings());
  }

  @AfterEach
  void stop() throws Exception {
    lines.close();
    assertFalse(lines.text().contains("canary"), "a secret in the log");
    provider.close();
    queue.close();
    bus.close();
  }

  private Map<String, String> settings() {
    Map<String, String> settings =
        StubSettings.withQueue(
            StubSettings.of("settle", provider.url(), provider.authority()), queue);
    settings.put("batua.events.bus", "payments");
    settings.put("aws.endpoint-url-eventbridge", bus.url());
    return settings;
  }

  /** Hands messages over as Lambda does, and gives those that are to come again. */
  private List<String> handOver(String... messages) throws Exception {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < messages.length; i++) {
      event
          .withArray("Records")
          .addObject()
          .put("messageId", "m" + i)
          .put("receiptHandle", "handle")
          .put("body", messages[i])
          .put("eventSource", "aws:sqs")
          .putObject("attributes")
          .put("ApproximateReceiveCount", "1");
    }
    return Event.parsed(settle.invoke(event.toString()))
        .path("batchItemFailures")
        .findValuesAsText("itemIdentifier");
  }

  private JsonNode told() {
    assertEquals(1, bus.taken().size());
    return bus.taken().get(0);
  }

  private static JsonNode detail(JsonNode entry) {
    return entry.path("detail");
  }

  @ParameterizedTest
  @CsvSource({"CHARGED, SUCCEEDED", "AUTHORIZATION_FAILED, REFUSED", "AUTO_REFUNDED, REFUSED"})
  void tells_of_an_order_what_is_known_for_good(String status, String outcome) throws Exception {
    provider.behavesTo(StubProvider.orderIs(status));
    assertEquals(List.of(), handOver(ORDER.message()));
    assertEquals("Payment settled", told().path("detail-type").asText());
    assertEquals("batua", told().path("source").asText());
    assertEquals("payments", bus.bus());
    JsonNode detail = detail(told());
    assertEquals("juspay", detail.path("provider").asText());
    assertEquals("{\"orderId\":\"order_1\"}", detail.path("ids").toString());
    assertEquals(outcome, detail.path("outcome").asText());
    assertEquals(status, detail.path("providerStatus").asText());
    assertEquals("WATCH", detail.path("learnedFrom").asText());
    assertEquals(0, queue.delayed());
    assertEquals(
        "customer_1", provider.only().headers().get("x-routing-id"), "as the caller routed it");
  }

  @Test
  void tells_of_a_refund_by_its_own_status() throws Exception {
    provider.answers(
        200,
        """
        {"order_id":"order_1","status":"CHARGED","refunds":[
        {"unique_request_id":"r2","status":"PENDING","amount":1},
        {"unique_request_id":"r1","status":"SUCCESS","amount":"20.50"}]}""");
    assertEquals(List.of(), handOver(REFUND.message()));
    assertEquals("Refund settled", told().path("detail-type").asText());
    assertEquals(2050, detail(told()).path("amountPaise").asInt());
    assertEquals("r1", detail(told()).at("/ids/refundId").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "PAYMENT_SUCCESS, Payment settled, SUCCEEDED",
    "PAYMENT_ERROR, Payment settled, REFUSED",
  })
  void tells_of_a_debit_by_PhonePes_code(String code, String type, String outcome)
      throws Exception {
    provider.answers(
        200,
        "{\"code\":\"%s\",\"data\":{\"transactionId\":\"t1\",\"amount\":100}}".formatted(code));
    assertEquals(List.of(), handOver(DEBIT.message()));
    assertEquals(type, told().path("detail-type").asText());
    assertEquals(outcome, detail(told()).path("outcome").asText());
  }

  @Test
  void tells_of_an_authorization_that_money_is_held_which_is_no_payment() throws Exception {
    provider.answers(
        200,
        """
        {"code":"SUCCESS","data":{"transactionId":"t1","authState":"AUTHORIZED",
        "authorizedAmount":100}}""");
    assertEquals(List.of(), handOver(phonePe(Kind.AUTHORIZATION).message()));
    assertEquals("Payment changed", told().path("detail-type").asText());
    assertEquals("PENDING", detail(told()).path("outcome").asText());
    assertEquals(0, queue.delayed(), "what becomes of it is up to the merchant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEW", "AUTHORIZING", "SETTLING"})
  void puts_back_what_is_open_until_the_next_time(String status) throws Exception {
    provider.behavesTo(StubProvider.orderIs(status));
    assertEquals(List.of(), handOver(ORDER.message()));
    assertEquals(List.of(), bus.taken());
    assertEquals(1, queue.delayed());
    assertEquals(30, queue.delay());
    assertEquals(List.of(), handOver(ORDER.askedAgain().message()));
    assertEquals(60, queue.delay());
  }

  /** Soon after a debit PhonePe's "not found" means not yet; a provider in trouble says nothing. */
  @Test
  void puts_back_what_could_not_be_looked_up() throws Exception {
    provider.answers(200, "{\"code\":\"TRANSACTION_NOT_FOUND\"}");
    assertEquals(List.of(), handOver(DEBIT.message()));
    assertEquals(3, queue.delay());
    provider.answers(500, "oops");
    assertEquals(List.of(), handOver(ORDER.message(), REFUND.message()));
    assertEquals(3, queue.delayed());
    assertEquals(List.of(), bus.taken());
  }

  @Test
  void puts_back_in_time_what_a_provider_says_nothing_to() throws Exception {
    Map<String, String> settings = settings();
    settings.put("batua.http.timeout", "2s");
    settle = new SettleEnvironment(settings);
    provider.behaves(answer -> {});
    assertEquals(List.of(), handOver(ORDER.message()));
    assertEquals(1, queue.delayed());
    assertEquals(30, queue.delay());
  }

  @Test
  void says_at_the_end_of_the_schedule_that_it_is_open_still() throws Exception {
    provider.behavesTo(StubProvider.orderIs("AUTHORIZING"));
    Watch last = new Watch(ORDER.subject(), 101);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      settle = new SettleEnvironment(settings());
      assertEquals(List.of(), handOver(last.message()));
    } finally {
      System.setOut(out);
    }
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("\"Unsettled\":1"), "is counted");
    assertEquals("Payment unsettled", told().path("detail-type").asText());
    assertEquals("PENDING", detail(told()).path("outcome").asText());
    assertEquals(0, queue.delayed());
  }

  @Test
  void puts_back_what_the_bus_does_not_take() throws Exception {
    provider.behavesTo(StubProvider.orderIs("CHARGED"));
    bus.fails(100, 500, "InternalFailure");
    assertEquals(List.of(), handOver(ORDER.message()));
    assertEquals(1, queue.delayed());
    assertEquals(60, queue.delay());
  }

  @Test
  void puts_back_in_time_what_the_bus_says_nothing_to() throws Exception {
    provider.behavesTo(StubProvider.orderIs("CHARGED"));
    bus.behaves(100, request -> {});
    Map<String, String> settings = settings();
    settings.put("batua.http.timeout", "2s");
    settle = new SettleEnvironment(settings);
    assertEquals(List.of(), handOver(ORDER.message()));
    assertEquals(60, queue.delay());
  }

  @Test
  void has_a_message_come_again_that_can_neither_be_told_nor_put_back() throws Exception {
    provider.behavesTo(StubProvider.orderIs("CHARGED"));
    bus.fails(100, 500, "InternalFailure");
    queue.fails(100, 500, "InternalFailure");
    assertEquals(List.of("m0"), handOver(ORDER.message()));
  }

  @Test
  void has_what_cannot_be_read_come_again_until_it_is_put_aside() throws Exception {
    provider.behavesTo(StubProvider.orderIs("CHARGED"));
    String nobody = ORDER.message().replace("\"juspay\"", "\"nobody\"");
    assertEquals(List.of("m0", "m1", "m3"), handOver("{}", "canary", ORDER.message(), nobody));
    assertEquals(1, bus.taken().size());
  }

  @Test
  void needs_a_bus() throws Exception {
    Map<String, String> settings = settings();
    settings.remove("batua.events.bus");
    settle = new SettleEnvironment(settings);
    provider.behavesTo(StubProvider.orderIs("CHARGED"));
    assertEquals(List.of("m0"), handOver(ORDER.message()));
    assertFalse(queue.delayed() > 0);
  }
}
