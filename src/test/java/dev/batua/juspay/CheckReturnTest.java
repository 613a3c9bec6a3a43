package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-check-return"))
class CheckReturnTest extends OperationRules {
  private static final String UNSIGNED = "order_id=order_1&status=CHARGED&status_id=21";

  /** By the canary, as section 8.2 has it. */
  private static final String SIGNED =
      UNSIGNED
          + "&signature=49sxibOiBiifPfNOUfyrL3n3hkhcSWOvoLwPRS7wTvo%3D&signature_algorithm=HMAC-SHA256";

  @BeforeEach
  void a_look_up_is_what_it_sends() {
    stub.whenLookedUp(null);
  }

  @Override
  protected Event valid() {
    return returned(SIGNED);
  }

  private static Event returned(String returned) {
    return Event.with("{}").field("returned", returned).header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return """
        {
          "order_id": "order_1",
          "txn_id": "merchant_1-order_1-2",
          "status": "CHARGED",
          "amount": 205.0,
          "customer_id": "customer_1122"
        }""";
  }

  @Override
  protected List<String> secrets() {
    return List.of(Canary.API_KEY, Canary.RESPONSE_KEY);
  }

  @Test
  void asks_once_for_the_order_at_its_path() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("GET", stub.only().method());
    assertEquals("/orders/order_1", stub.only().uri());
    assertEquals("", stub.only().body());
    assertEquals("customer_1122", stub.only().headers().get("x-routing-id"));
  }

  @Test
  void tells_who_signed_it_and_all_that_is_true_of_the_order() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"SUCCEEDED","signature":"VALID","returnedStatus":"CHARGED",
             "order":{"outcome":"SUCCEEDED","orderId":"order_1","txnId":"merchant_1-order_1-2",
              "providerStatus":"CHARGED","payable":false,"amountPaise":20500,
              "customerId":"customer_1122"}}"""),
        valid().send().body());
  }

  @ParameterizedTest
  @CsvSource({
    "CHARGED, SUCCEEDED",
    "AUTHORIZATION_FAILED, REFUSED",
    "PENDING_VBV, PENDING",
    "SETTLING, UNKNOWN"
  })
  void the_look_up_alone_decides(String status, String outcome) {
    for (String returned : List.of(SIGNED, UNSIGNED, SIGNED + "&more=1")) {
      stub.answers(200, validAnswer().replace("CHARGED", status));
      Answer answer = returned(returned).send();
      assertEquals(outcome, answer.text("outcome"));
      assertEquals(outcome, answer.body().at("/order/outcome").asText());
      assertEquals(status, answer.body().at("/order/providerStatus").asText());
      assertEquals("CHARGED", answer.text("returnedStatus"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "order_id=order_1, ABSENT,",
    "?order_id=order_1&status=NEW&signature_algorithm=HMAC-SHA256, ABSENT, NEW",
    "order_id=order_1&status=a%00b&signature=, INVALID, a\uFFFDb",
    "order_id=order_1&status=CHARGED&status_id=21&signature=Zm9yZ2Vk, INVALID, CHARGED"
  })
  void what_is_not_signed_by_Juspay_is_told(String returned, String signature, String status) {
    stub.answers(200, validAnswer());
    Answer answer = returned(returned).send();
    assertEquals(200, answer.status());
    assertEquals(signature, answer.text("signature"));
    assertEquals(status, answer.text("returnedStatus"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "status=CHARGED",
        "order_id=",
        "order_id=an-order-id-too-long1",
        "order_id=order_1&order_id=order_2",
        "order_id=order_1&status=NEW&status=CHARGED",
        "order_id=order_1&a=%",
        "order_id=order_1&a=b c",
        "order_id=order_1&a=\u0935",
        "https://shop.merchant.com/back?order_id=order_1"
      })
  void refuses_what_can_be_read_in_two_ways_or_in_none(String returned) {
    assertInvalid(returned(returned), "returned");
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(Event.with("{\"returned\":1}"), "returned", "x-routing-id");
    assertInvalid(Event.with("{}"), "returned", "x-routing-id");
  }

  @Test
  void an_order_that_does_not_exist_was_not_paid() {
    stub.answers(
        400,
        """
        {"status":"NOT_FOUND","status_id":40,"order_id":"order_1","error_info":
         {"code":"RESOURCE_NOT_FOUND","developer_message":"Order Not Found"}}""");
    assertProblem(valid().send(), 404, ProblemCode.NOT_FOUND, Outcome.REFUSED, false);
  }

  @Test
  void an_answer_about_another_order_says_nothing_about_the_payment() {
    stub.answers(200, validAnswer().replace("\"order_1\"", "\"order_2\""));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class CheckReturnIT extends CheckReturnTest {}
