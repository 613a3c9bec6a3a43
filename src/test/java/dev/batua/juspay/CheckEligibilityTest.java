package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-check-eligibility"))
class CheckEligibilityTest extends OperationRules {
  private static final String FINGERPRINT = "{\"SIMPL\":{\"fingerprint\":\"f+1&a=b\"}}";

  @Override
  protected Event valid() {
    return Event.with("{\"amountPaise\":10015}")
        .path("customerId", "customer_1122")
        .header("x-routing-id", "customer_1122");
  }

  /**
   * An error where the customer may pay, a success where not, and a success with an error's code.
   */
  @Override
  protected String validAnswer() {
    return """
        {"payment_methods_eligibility":[
         {"payment_method":"SIMPL","payment_method_type":"CONSUMER_FINANCE","description":"Simpl",
          "is_eligible":true,"eligibility_strategy":"USER","status":"ERROR",
          "gateway_error_code":"linking_required","gateway_error_message":"Link first"},
         {"payment_method":"LAZYPAY","is_eligible":false,"status":"SUCCESS","balance":95.5,
          "due_date":"03 December 2019"},
         {"payment_method":"AMAZONPAYLATER","is_eligible":"true","status":"SUCCESS",
          "balance":"1000","gateway_error_code":"OC_000"},
         {"payment_method":"OTHER","status":"NOT_ACCESSIBLE","balance":null}]}""";
  }

  @Test
  void sends_an_amount_in_rupees() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("POST", stub.only().method());
    assertEquals("/customers/customer_1122/eligibility", stub.only().uri());
    assertEquals(Map.of("amount", "100.15"), stub.only().form());
  }

  @Test
  void sends_an_order_in_place_of_an_amount_and_all_else_that_is_there() {
    stub.answers(200, validAnswer());
    valid()
        .field("amountPaise", null)
        .field("orderId", "order_1")
        .field("gatewayData", FINGERPRINT)
        .field("gatewayReferenceId", "simpl_1")
        .send();
    assertEquals(
        Map.of(
            "order_id", "order_1",
            "gateway_data", FINGERPRINT,
            "gateway_reference_id", "simpl_1"),
        stub.only().form());
  }

  @Test
  void what_Juspay_says_of_each_is_passed_on_and_eligible_is_its_own_word() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"paymentMethods":[
             {"paymentMethod":"SIMPL","paymentMethodType":"CONSUMER_FINANCE","description":"Simpl",
              "eligible":true,"providerStatus":"ERROR","providerCode":"linking_required",
              "providerMessage":"Link first"},
             {"paymentMethod":"LAZYPAY","eligible":false,"providerStatus":"SUCCESS",
              "balancePaise":9550,"dueDate":"03 December 2019"},
             {"paymentMethod":"AMAZONPAYLATER","eligible":true,"providerStatus":"SUCCESS",
              "providerCode":"OC_000","balancePaise":100000},
             {"paymentMethod":"OTHER","providerStatus":"NOT_ACCESSIBLE"}]}"""),
        valid().send().body());
  }

  @Test
  void nothing_to_pay_with_is_an_empty_list() {
    stub.answers(200, "{\"payment_methods_eligibility\":[]}");
    assertEquals(Event.parsed("{\"paymentMethods\":[]}"), valid().send().body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "\"\"", "[1]", "[null]", "true"})
  void without_a_list_nothing_is_known(String list) {
    stub.answers(200, "{\"payment_methods_eligibility\":" + list + "}");
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void an_error_that_comes_with_200_is_no_answer() {
    stub.answers(200, "{\"status\":\"error\",\"error_code\":\"odd\",\"error_message\":\"Odd\"}");
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertEquals("odd", answer.text("providerCode"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404})
  void a_customer_that_does_not_exist_is_not_found(int status) {
    stub.answers(status, "{\"error_code\":\"object_not_found\",\"error_message\":\"no\"}");
    assertProblem(valid().send(), 404, ProblemCode.NOT_FOUND, false);
  }

  @Test
  void exactly_one_of_amount_and_order_must_be_there() {
    assertInvalid(valid().field("orderId", "order_1"), "amountPaise", "orderId");
    assertInvalid(valid().field("amountPaise", null), "amountPaise", "orderId");
    assertInvalid(valid().body(""), "amountPaise", "orderId");
    assertInvalid(valid().body("{\"amountPaise\":null}"), "amountPaise");
    assertInvalid(valid().field("amountPaise", null).field("orderId", "a b"), "orderId");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 9007199254740992L})
  void refuses_an_amount_that_is_none(long amount) {
    assertInvalid(valid().field("amountPaise", amount), "amountPaise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fingerprint", "[1]", "{\u0935}", "{\n}"})
  void refuses_data_that_is_no_object(String data) {
    assertInvalid(valid().field("gatewayData", data), "gatewayData");
  }

  @Test
  void data_that_an_error_repeats_is_not_passed_on() {
    stub.answers(400, "{\"error_code\":\"x\",\"error_message\":\"no {\\\"a\\\":12345} here\"}");
    Answer answer = valid().field("gatewayData", "{\"a\":12345}").send();
    assertEquals("no *** here", answer.text("providerMessage"));
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"gatewayReferenceId\":\"a b\"}"),
        "amountPaise",
        "customerId",
        "gatewayReferenceId",
        "orderId",
        "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class CheckEligibilityIT extends CheckEligibilityTest {}
