package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.LookUpRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-get-customer"))
class GetCustomerTest extends LookUpRules {

  @Override
  protected Event valid() {
    return Event.empty()
        .path("customerId", "customer_1122")
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

  @Override
  protected String notFound() {
    return """
        {"status":"invalid_request_error","error_code":"object_not_found",
         "error_message":"Cannot find what you are looking for","error_info":
         {"code":"RESOURCE_NOT_FOUND","category":"USER_ERROR"}}""";
  }

  @Test
  void asks_for_the_customer_at_its_path() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("/customers/customer_1122", stub.only().uri());
    assertEquals("customer_1122", stub.only().headers().get("x-routing-id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void asks_for_a_token_as_it_was_told_to(String wanted) {
    stub.answers(200, validAnswer());
    valid().query("clientAuthToken", wanted).send();
    assertEquals(
        "/customers/customer_1122?options.get_client_auth_token=" + wanted, stub.only().uri());
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
    ObjectNode token =
        (ObjectNode) valid().query("clientAuthToken", "true").send().body().path("clientAuth");
    assertFalse(token.remove("issuedAt").asText().isEmpty());
    assertEquals(
        Event.parsed("{\"clientAuthToken\":\"tkn_1\",\"expiresAt\":\"2023-12-15T15:41:03Z\"}"),
        token);
  }

  @Test
  void either_id_may_be_asked_for() {
    stub.answers(200, validAnswer().replace("customer_1122", "merchants.own@id"));
    Answer answer = valid().path("customerId", "CST_1").send();
    assertEquals("merchants.own@id", answer.text("customerId"));
    assertEquals("cst_1", answer.text("juspayCustomerId"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer_1123", "", "null"})
  void an_answer_about_another_customer_is_none(String id) {
    stub.answers(200, validAnswer().replace("customer_1122", id));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "True", ""})
  void a_flag_of_the_query_is_one_of_two_words(String value) {
    assertInvalid(valid().query("clientAuthToken", value), "clientAuthToken");
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.empty().path("customerId", "a b").query("clientAuthToken", "x").query("all", "1"),
        "all",
        "clientAuthToken",
        "customerId",
        "x-routing-id");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class GetCustomerIT extends GetCustomerTest {}
