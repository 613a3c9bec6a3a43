package dev.batua.juspay;

import static dev.batua.juspay.Webhooks.basic;
import static dev.batua.juspay.Webhooks.order;
import static dev.batua.juspay.Webhooks.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.callback.CallbackRules;
import dev.batua.callback.Ignored;
import dev.batua.operation.Event;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-webhook"))
class OrderWebhookTest extends CallbackRules {
  private static final String PAID = "\"order_id\":\"order_1\",\"amount\":50";

  @Override
  protected Event valid() {
    return sent(order("ORDER_SUCCEEDED", PAID));
  }

  @Override
  protected Event verified(String text) {
    return sent(text);
  }

  @Override
  protected List<Event> forged() {
    String password = Canary.WEBHOOK_PASSWORD;
    return Stream.of(
            "",
            "Basic",
            "Basic ",
            "Basic %%%",
            basic(""),
            basic(":"),
            basic("hooks"),
            basic("hooks:"),
            basic(":" + password),
            basic("hooks:" + password + " "),
            basic("hooks:" + password.substring(1)),
            basic("Hooks:" + password),
            basic("hooks:" + password.toUpperCase()),
            basic(password + ":hooks"),
            basic(Canary.API_KEY + ":"),
            basic("hooks:" + password).replace("Basic", "Bearer"),
            basic("hooks:" + password).substring(6),
            "hooks:" + password)
        .map(header -> valid().header("authorization", header))
        .toList();
  }

  @Override
  protected String settled() {
    return "{\"order_id\":\"order_1\",\"status\":\"CHARGED\",\"amount\":50}";
  }

  @Override
  protected String notFound() {
    return "{\"status\":\"NOT_FOUND\",\"status_id\":40,\"order_id\":\"order_1\"}";
  }

  @Test
  void no_header_at_all_is_not_verified() {
    assertEquals(401, valid().withoutHeader("authorization").send().status());
  }

  @Test
  void the_scheme_is_the_same_in_any_case() {
    String header = basic("hooks:" + Canary.WEBHOOK_PASSWORD).replace("Basic", "bAsIc");
    assertEquals(500, valid().header("authorization", header).send().status());
    assertEquals("/orders/order_1", stub.only().uri());
  }

  @Test
  void two_headers_that_differ_are_not_verified() {
    assertEquals(401, valid().header("Authorization", basic("a:b")).send().status());
    assertEquals(500, valid().header("Authorization", header()).send().status());
  }

  private static String header() {
    return basic("hooks:" + Canary.WEBHOOK_PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"customer_id\":\"cth_1\"', cth_1",
    "'\"customer_id\":1234', 1234",
    "'\"customer_id\":null', order_1",
    "'\"customer_id\":\"\\u0007\"', order_1",
    "'\"customer_id\":{\"id\":\"c\"}', order_1",
    "'\"customer_id\":\"\"', order_1",
    "'\"a\":1', order_1"
  })
  void an_order_is_looked_up_for_its_customer_or_for_itself(String field, String routingId) {
    sent(order("ORDER_SUCCEEDED", PAID + "," + field)).send();
    assertEquals("/orders/order_1", stub.only().uri());
    assertEquals(routingId, stub.only().headers().get("x-routing-id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORDER_SUCCEEDED",
        "ORDER_FAILED",
        "ORDER_REFUNDED",
        "ORDER_REFUND_FAILED",
        "ORDER_AUTHORIZED",
        "TXN_CREATED",
        "REFUND_INITIATED",
        "REFUND_MANUAL_REVIEW_NEEDED",
        "AUTO_REFUND_SUCCEEDED",
        "AUTO_REFUND_FAILED",
        "AUTO_REFUND_INITIATED",
      })
  void whatever_happens_to_an_order_is_looked_up(String name) {
    assertEquals(500, sent(order(name, PAID)).send().status());
    assertEquals("/orders/order_1", stub.only().uri());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TXN_CHARGED", "TXN_FAILED"})
  void an_attempt_is_looked_up_by_its_order(String name) {
    stub.answers(200, settled().replace("order_1", "ord20240003"));
    assertEquals(500, sent(Webhooks.FAILED.replace("TXN_FAILED", name)).send().status());
    assertEquals("/orders/ord20240003", stub.only().uri());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MANDATE_CREATED",
        "NOTIFICATION_SUCCEEDED",
        "PAYMENT_CAPTURED",
        "order_succeeded",
        "",
        "WALLET_TOPUP"
      })
  void an_event_of_another_name_is_ignored(String name) {
    assertIgnored(sent(order(name, PAID)), Ignored.UNKNOWN_EVENT);
  }

  @Test
  void an_event_without_a_name_is_ignored() {
    String nameless = order("", PAID).replace("\"event_name\":\"\",", "");
    assertIgnored(sent(nameless), Ignored.UNKNOWN_EVENT);
  }

  @Test
  void another_merchants_is_ignored() {
    String others = order("ORDER_SUCCEEDED", PAID + ",\"merchant_id\":\"merchant_2\"");
    assertIgnored(sent(others), Ignored.FOREIGN_MERCHANT);
    assertEquals(500, sent(others.replace("merchant_2", "merchant_1")).send().status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"amount\":50",
        "\"order_id\":null",
        "\"order_id\":\"\"",
        "\"order_id\":[\"order_1\"]",
        "\"order_id\":\"a/../b\"",
        "\"order_id\":\"order 1\"",
        "\"order_id\":\"order_1\\n\"",
        "\"order_id\":\"%6frder_1\"",
        "\"order_id\":\"an-order-id-that-is-too-long\""
      })
  void what_names_no_order_as_we_take_them_is_ignored(String fields) {
    assertIgnored(sent(order("ORDER_SUCCEEDED", fields)), Ignored.NO_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"mandate\":{\"order_id\":\"order_1\"}}", "{}", "[]", "1", "null"})
  void content_of_neither_kind_is_ignored(String content) {
    String body = "{\"event_name\":\"ORDER_SUCCEEDED\",\"content\":" + content + "}";
    assertIgnored(sent(body), Ignored.NO_ID);
  }
}

@QuarkusIntegrationTest
class OrderWebhookIT extends OrderWebhookTest {}
