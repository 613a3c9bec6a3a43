package dev.batua.local;

import static dev.batua.local.Happenings.await;
import static dev.batua.local.Happenings.calls;
import static dev.batua.local.Happenings.events;
import static dev.batua.local.Happenings.messages;
import static dev.batua.local.Local.debit;
import static dev.batua.local.Local.fresh;
import static dev.batua.local.Local.http;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * That nothing stays unknown on this machine: through the functions, the queue, the bus and the
 * callbacks of both simulators.
 */
@QuarkusTest
@TestProfile(Local.class)
class SettledHereTest {

  private static Response send(String function, String path, String body, Object... parameters) {
    return http()
        .filter(new ContractFilter(function))
        .contentType("application/json")
        .header("x-routing-id", "customer_1")
        .body(body)
        .post(path, parameters);
  }

  /** Pays with the token that stands for what is to happen. */
  private static Response pay(String provider, String id, String token) {
    return provider.equals("juspay")
        ? debit(id, token)
        : send(
            "phonepe-direct-debit",
            "/phonepe/wallet/debit",
            "{\"transactionId\":\"%s\",\"amountPaise\":20500,\"userAuthToken\":\"%s\",\"deviceId\":\"d\"}"
                .formatted(id, token));
  }

  private static void assertUnknownAndWatched(Response answer) {
    answer
        .then()
        .statusCode(504)
        .body("outcome", equalTo("UNKNOWN"))
        .body("settlement", equalTo("WATCHED"));
  }

  private static void assertSettled(String type, String learnedFrom, JsonNode event) {
    assertEquals(type, event.path("detailType").asText());
    assertEquals("batua", event.path("source").asText());
    assertEquals("SUCCEEDED", event.at("/detail/outcome").asText());
    assertEquals(learnedFrom, event.at("/detail/learnedFrom").asText());
  }

  private static Set<String> eventIds(List<JsonNode> events) {
    return events.stream().map(it -> it.at("/detail/eventId").asText()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({"juspay, SIM-CALLBACK-NEVER1", "phonepe, SIM-CALLBACK-NEVER-2"})
  void a_debit_whose_answer_is_lost_is_watched_and_told_once(String provider, String id)
      throws InterruptedException {
    assertUnknownAndWatched(pay(provider, id, "SIM-LOST"));
    List<JsonNode> told = await(1, () -> events(id));
    await(it -> it.stream().allMatch(SettledHereTest::isDealtWith), () -> messages(id));
    assertEquals(1, told.size());
    assertSettled("Payment settled", "WATCH", told.get(0));
    assertEquals(20500, told.get(0).at("/detail/amountPaise").asInt());
    assertEquals(List.of(), calls(id));
  }

  private static boolean isDealtWith(JsonNode message) {
    return message.path("state").asText().equals("DEALT_WITH");
  }

  @ParameterizedTest
  @CsvSource({"juspay, order_", "phonepe, d"})
  void what_is_called_back_twice_is_the_same_fact(String provider, String prefix)
      throws InterruptedException {
    String id = prefix + fresh();
    pay(provider, id, "SIM-CALLBACK-TWICE").then().body("outcome", equalTo("SUCCEEDED"));
    List<JsonNode> told = await(2, () -> events(id));
    told.forEach(event -> assertSettled("Payment settled", "CALLBACK", event));
    assertEquals(1, eventIds(told).size());
  }

  @ParameterizedTest
  @CsvSource({"juspay, order_", "phonepe, d"})
  void what_somebody_else_calls_back_with_is_told_to_nobody(String provider, String prefix)
      throws InterruptedException {
    String id = prefix + fresh();
    pay(provider, id, "SIM-CALLBACK-FORGED").then().body("outcome", equalTo("SUCCEEDED"));
    List<JsonNode> calls = await(1, () -> calls(id));
    assertEquals(401, calls.get(0).path("status").asInt());
    assertEquals(List.of(), events(id));
  }

  @ParameterizedTest
  @CsvSource({"juspay, SIM-CALLBACK-LATE1", "phonepe, SIM-CALLBACK-LATE-2"})
  void what_is_called_back_late_is_what_was_known_before(String provider, String id)
      throws InterruptedException {
    assertUnknownAndWatched(pay(provider, id, "SIM-LOST"));
    List<JsonNode> told = await(2, () -> events(id));
    assertSettled("Payment settled", "CALLBACK", told.get(0));
    assertSettled("Payment settled", "WATCH", told.get(1));
    assertEquals(1, eventIds(told).size());
  }

  @Test
  void a_refund_whose_answer_is_lost_is_told_of() throws InterruptedException {
    String order = "order_" + fresh();
    debit(order, "token_" + fresh());
    Response lost =
        send(
            "juspay-refund-order",
            "/juspay/orders/{orderId}/refunds",
            "{\"refundId\":\"SIM-LOST\",\"amountPaise\":500}",
            order);
    assertUnknownAndWatched(lost);
    assertSettled("Refund settled", "WATCH", watched(order, "Refund settled"));

    String id = "SIM-LOST-" + fresh();
    assertUnknownAndWatched(
        send(
            "phonepe-refund",
            "/phonepe/refunds",
            "{\"refundId\":\"%s\",\"originalTransactionId\":\"txn_1\",\"amountPaise\":5}"
                .formatted(id)));
    assertSettled("Refund settled", "WATCH", watched(id, "Refund settled"));
  }

  /** What the watch has found out. */
  private static JsonNode watched(String id, String type) throws InterruptedException {
    return await(
            1,
            () ->
                events(id).stream()
                    .filter(it -> it.path("detailType").asText().equals(type))
                    .filter(it -> it.at("/detail/learnedFrom").asText().equals("WATCH"))
                    .toList())
        .get(0);
  }

  @Test
  void what_a_customer_decides_at_a_page_is_called_back() throws InterruptedException {
    String order = "order_" + fresh();
    String page = debit(order, "SIM-PENDING").path("redirectUrl");
    http().formParam("action", "pay").post(page).then().statusCode(303);
    List<JsonNode> told = await(1, () -> events(order));
    assertSettled("Payment settled", "CALLBACK", told.get(told.size() - 1));
  }
}
