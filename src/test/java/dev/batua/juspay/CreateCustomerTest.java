package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-create-customer"))
class CreateCustomerTest extends OperationRules {

  @Override
  protected Event valid() {
    return Event.with(
            """
            {"customerId":"customer_1122","mobileNumber":"9000000001"}""")
        .header("x-routing-id", "customer_1122");
  }

  @Override
  protected String validAnswer() {
    return """
        {"id":"cst_1","object":"customer","object_reference_id":"customer_1122",
         "mobile_number":"9000000001","mobile_country_code":"91","email_address":"a@b.in",
         "first_name":"Asha","last_name":null,"date_created":"2023-12-15T15:26:03.084947Z",
         "last_updated":"2023-12-15T15:26:03Z"}""";
  }

  @Test
  void sends_what_is_needed_and_nothing_else() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("/customers", stub.only().uri());
    assertEquals(
        Map.of("object_reference_id", "customer_1122", "mobile_number", "9000000001"),
        stub.only().form());
  }

  @Test
  void sends_all_that_is_there() {
    stub.answers(200, validAnswer());
    valid()
        .field("mobileCountryCode", "44")
        .field("emailAddress", "a+b@c.in")
        .field("firstName", "Asha")
        .field("lastName", "Rao-Iyer")
        .field("clientAuthToken", true)
        .send();
    assertEquals(
        Map.of(
            "object_reference_id", "customer_1122",
            "mobile_number", "9000000001",
            "mobile_country_code", "44",
            "email_address", "a+b@c.in",
            "first_name", "Asha",
            "last_name", "Rao-Iyer",
            "options.get_client_auth_token", "true"),
        stub.only().form());
  }

  @Test
  void answers_with_the_customer() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"customerId":"customer_1122","juspayCustomerId":"cst_1","mobileNumber":"9000000001",
             "mobileCountryCode":"91","emailAddress":"a@b.in","firstName":"Asha",
             "createdAt":"2023-12-15T15:26:03.084947Z","updatedAt":"2023-12-15T15:26:03Z"}"""),
        valid().send().body());
  }

  @Test
  void a_token_for_the_device_says_until_when_it_is_good() {
    stub.answers(
        200,
        """
        {"object_reference_id":"customer_1122","juspay":{"client_auth_token":"tkn_1",
         "client_auth_token_expiry":"2023-12-15T15:41:03Z"}}""");
    ObjectNode token = (ObjectNode) valid().send().body().path("clientAuth");
    assertFalse(token.remove("issuedAt").asText().isEmpty());
    assertEquals(
        Event.parsed("{\"clientAuthToken\":\"tkn_1\",\"expiresAt\":\"2023-12-15T15:41:03Z\"}"),
        token);
  }

  @ParameterizedTest
  @CsvSource({"error_code, unique", "error_code, UNIQUE", "status, ALREADY_EXISTS"})
  void one_that_is_there_already_is_told_so(String field, String word) {
    stub.answers(400, "{\"error_message\":\"exists\",\"" + field + "\":\"" + word + "\"}");
    assertProblem(valid().send(), 409, ProblemCode.ALREADY_EXISTS, false);
  }

  /** Documented of orders, transactions and mandates: of a customer it tells no id. */
  @Test
  void what_is_said_of_orders_alone_is_a_refusal() {
    stub.answers(400, "{\"error_code\":\"DUPLICATE_REQUEST\"}");
    assertProblem(valid().send(), 422, ProblemCode.PROVIDER_REFUSED, false);
  }

  @Test
  void a_number_that_an_error_repeats_is_not_passed_on() {
    stub.answers(400, "{\"error_code\":\"x\",\"error_message\":\"9000000001 is taken\"}");
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals("*** is taken", answer.text("providerMessage"));
  }

  @Test
  void an_answer_about_another_customer_is_none() {
    stub.answers(200, validAnswer().replace("customer_1122", "customer_1123"));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "customerId, short",
    "customerId, customer 1122",
    "mobileNumber, +919000000001",
    "mobileNumber, 12345",
    "mobileCountryCode, +91",
    "emailAddress, a b@c.in",
    "firstName, A'sha",
    "lastName, ''"
  })
  void refuses_what_Juspay_does_not_take(String field, String value) {
    assertInvalid(valid().field(field, value), field);
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"mobileNumber\":9000000001,\"clientAuthToken\":\"yes\"}"),
        "clientAuthToken",
        "customerId",
        "mobileNumber",
        "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class CreateCustomerIT extends CreateCustomerTest {}
