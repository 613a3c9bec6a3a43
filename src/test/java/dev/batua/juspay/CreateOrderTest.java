package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-create-order"))
class CreateOrderTest extends OperationRules {

  @Override
  protected Event valid() {
    return Event.with("{\"orderId\":\"order_1\",\"amountPaise\":10015}")
        .header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return """
        {"status":"NEW","status_id":1,"id":"ordeh_77aa","order_id":"order_1","merchant_id":"acme",
         "amount":100.15,"currency":"INR","customer_id":"cth_1","customer_phone":null,
         "date_created":"2024-05-02T08:29:30Z","return_url":"","product_id":"","udf1":"",
         "refunded":false,"amount_refunded":0,"payment_links":{"web":"https://a.in/w",
         "mobile":"https://a.in/m?mobile=true","iframe":"https://a.in/i","expiry":"2024-05-03"}}""";
  }

  @Test
  void sends_what_is_needed_and_nothing_else() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("/orders", stub.only().uri());
    assertEquals("POST", stub.only().method());
    assertEquals(
        Map.of("order_id", "order_1", "amount", "100.15", "currency", "INR"), stub.only().form());
  }

  @Test
  void sends_all_that_is_there() {
    stub.answers(200, validAnswer());
    valid()
        .field("currency", "SGD")
        .field("customerId", "customer_1122")
        .field("customerEmail", "a+b@c.in")
        .field("customerPhone", "9000000001")
        .field("firstName", "Asha M.")
        .field("lastName", "O'Rao")
        .field("description", "Two tickets, 50% off & more")
        .field("productId", "p/1")
        .field("returnUrl", "https://shop.merchant.com/back")
        .field("clientAuthToken", true)
        .send();
    assertEquals(
        Map.ofEntries(
            Map.entry("order_id", "order_1"),
            Map.entry("amount", "100.15"),
            Map.entry("currency", "SGD"),
            Map.entry("customer_id", "customer_1122"),
            Map.entry("customer_email", "a+b@c.in"),
            Map.entry("customer_phone", "9000000001"),
            Map.entry("first_name", "Asha M."),
            Map.entry("last_name", "O'Rao"),
            Map.entry("description", "Two tickets, 50% off & more"),
            Map.entry("product_id", "p/1"),
            Map.entry("return_url", "https://shop.merchant.com/back"),
            Map.entry("options.get_client_auth_token", "true")),
        stub.only().form());
  }

  @Test
  void a_new_order_is_one_that_was_made() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"orderId":"order_1","juspayOrderId":"ordeh_77aa","providerStatus":"NEW",
             "amountPaise":10015,"currency":"INR","paymentLinks":{"web":"https://a.in/w",
             "mobile":"https://a.in/m?mobile=true","iframe":"https://a.in/i"},
             "createdAt":"2024-05-02T08:29:30Z"}"""),
        valid().send().body());
  }

  @Test
  void a_created_order_is_one_that_was_made() {
    stub.answers(
        200,
        """
        {"status":"CREATED","status_id":1,"id":"ord_1","order_id":"order_1",
         "payment_links":{"web":"https://a.in/w"}}""");
    assertEquals(
        Event.parsed(
            """
            {"orderId":"order_1","juspayOrderId":"ord_1","providerStatus":"CREATED",
             "paymentLinks":{"web":"https://a.in/w"}}"""),
        valid().send().body());
  }

  @Test
  void a_link_that_no_browser_opens_is_left_out() {
    stub.answers(200, validAnswer().replace("https://a.in/w", "javascript:1"));
    ObjectNode links = (ObjectNode) valid().send().body().path("paymentLinks");
    assertEquals(2, links.size());
    assertFalse(links.has("web"));
  }

  @Test
  void a_token_for_the_device_says_until_when_it_is_good() {
    stub.answers(
        200,
        """
        {"status":"NEW","order_id":"order_1","juspay":{"client_auth_token":"tkn_1",
         "client_auth_token_expiry":"2023-12-15T15:41:03Z"}}""");
    ObjectNode token = (ObjectNode) valid().send().body().path("clientAuth");
    assertFalse(token.remove("issuedAt").asText().isEmpty());
    assertEquals(
        Event.parsed("{\"clientAuthToken\":\"tkn_1\",\"expiresAt\":\"2023-12-15T15:41:03Z\"}"),
        token);
  }

  @ParameterizedTest
  @CsvSource({
    "400, '{\"status\":\"DUPLICATE_ORDER_ID\",\"status_id\":40,\"error_message\":\"exists\"}'",
    "400, '{\"status\":\"ERROR\",\"error_code\":\"x\",\"error_info\":{\"code\":\"ALREADY_EXISTS\"}}'",
    "409, '{\"error_code\":\"DUPLICATE_REQUEST\"}'",
    "200, '{\"status\":\"CHARGED\",\"order_id\":\"order_1\"}'",
    "200, '{\"status\":\"AUTHORIZATION_FAILED\",\"order_id\":\"order_1\"}'"
  })
  void one_that_is_there_already_is_told_so(int status, String body) {
    stub.answers(status, body);
    assertProblem(valid().send(), 409, ProblemCode.ALREADY_EXISTS, false);
  }

  @Test
  void a_status_that_is_no_new_orders_is_no_success() {
    stub.answers(200, "{\"status\":\"SETTLING\",\"order_id\":\"order_1\"}");
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "Mandatory fields are missing, Bad Request",
    "invalid_request, error",
    "Invalid, Invalid Request"
  })
  void what_Juspay_documents_as_a_no_is_one(String code, String status) {
    stub.answers(
        400,
        "{\"status\":\"%s\",\"error_code\":\"%s\",\"error_message\":\"Invalid amount\"}"
            .formatted(status, code));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals(code, answer.text("providerCode"));
  }

  @Test
  void an_unknown_order_may_be_sent_again() {
    stub.behaves(HttpServerResponse::close);
    Answer answer = valid().send();
    assertUnknown(answer, 504, ProblemCode.PROVIDER_TIMEOUT);
    assertTrue(answer.text("detail").contains("ALREADY_EXISTS"));
  }

  @Test
  void a_number_that_an_error_repeats_is_not_passed_on() {
    stub.answers(400, "{\"error_code\":\"x\",\"error_message\":\"9000000001 is odd\"}");
    Answer answer = valid().field("customerPhone", "9000000001").send();
    assertEquals("*** is odd", answer.text("providerMessage"));
  }

  @Test
  void an_answer_about_another_order_is_none() {
    stub.answers(200, validAnswer().replace("order_1", "order_2"));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "KWD", "inr", "", "RUPEES"})
  void refuses_a_currency_that_is_not_counted_in_hundredths(String currency) {
    assertInvalid(valid().field("currency", currency), "currency");
  }

  @ParameterizedTest
  @CsvSource({
    "customerId, a b",
    "customerEmail, a b@c.in",
    "customerPhone, +919000000001",
    "firstName, ' Asha'",
    "description, ''",
    "returnUrl, http://a.in/"
  })
  void refuses_what_does_not_reach_Juspay_as_it_came(String field, String value) {
    assertInvalid(valid().field(field, value), field);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"amountPaise\":100.15,\"clientAuthToken\":\"yes\"}"),
        "amountPaise",
        "clientAuthToken",
        "orderId",
        "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class CreateOrderIT extends CreateOrderTest {}
