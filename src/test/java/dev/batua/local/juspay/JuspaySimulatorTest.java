package dev.batua.local.juspay;

import static dev.batua.local.Local.fresh;
import static dev.batua.local.Local.http;
import static org.hamcrest.Matchers.equalTo;

import dev.batua.local.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That Juspay's simulator is as strict as Juspay, called directly. */
@QuarkusTest
@TestProfile(Local.class)
class JuspaySimulatorTest {
  private static Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    form.put("order_id", "order_" + fresh());
    form.put("merchant_id", "demo_merchant");
    form.put("payment_method_type", "WALLET");
    form.put("payment_method", "PAYTM");
    form.put("direct_wallet_token", "token_" + fresh());
    form.put("redirect_after_payment", "true");
    form.put("format", "json");
    return form;
  }

  private static Response simulatedDebit(Map<String, String> form, String key) {
    return http()
        .auth()
        .preemptive()
        .basic(key, "")
        .header("x-routing-id", "c")
        .formParams(form)
        .post("/simulator/juspay/txns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order_id",
        "merchant_id",
        "payment_method_type",
        "payment_method",
        "redirect_after_payment",
        "format"
      })
  void it_misses_every_parameter(String name) {
    simulatedDebit(form(), "demo-api-key").then().statusCode(200);
    Map<String, String> form = form();
    form.remove(name);
    simulatedDebit(form, "demo-api-key")
        .then()
        .statusCode(equalTo(name.equals("format") ? 302 : 400));
  }

  @Test
  void it_refuses_another_key() {
    simulatedDebit(form(), "another-key")
        .then()
        .statusCode(401)
        .body("error_info.code", equalTo("UNAUTHORIZED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.999", "1,99", "", "0", "0.00", "-1", "1e2"})
  void it_refuses_what_is_no_amount_in_rupees(String amount) {
    http()
        .auth()
        .preemptive()
        .basic("demo-api-key", "")
        .header("x-routing-id", "c")
        .formParams(Map.of("amount", amount, "topup_txn_id", "topup_" + fresh()))
        .post("/simulator/juspay/wallets/wlt_1")
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "order_id, 123456789012345678901",
    "order_id, a/b",
    "payment_method_type, CARD",
    "payment_method, mobikwik",
    "redirect_after_payment, yes",
    "merchant_id, another"
  })
  void it_refuses_a_wrong_parameter(String name, String value) {
    Map<String, String> form = form();
    form.put(name, value);
    simulatedDebit(form, "demo-api-key")
        .then()
        .statusCode(400)
        .body("status", equalTo("error"))
        .body("error_code", equalTo(value.equals("another") ? "access_denied" : "invalid_request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/back", "shop.merchant.com", "https://shop.merchant.com/?a=1", "a b"})
  void it_refuses_what_is_no_return_URL(String url) {
    simulatedTopup("/wallets/wlt_1/topup", Map.of("return_url", url)).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/wallets/wlt_1/topup", "/wallets/wlt_1"})
  void it_tops_up_at_both_paths(String path) {
    simulatedTopup(path, Map.of()).then().statusCode(200).body("status", equalTo("PENDING"));
  }

  private static Response simulatedTopup(String path, Map<String, String> more) {
    return authorized()
        .header("x-routing-id", "c")
        .formParams(Map.of("amount", "1.5", "topup_txn_id", "topup_" + fresh()))
        .formParams(more)
        .post("/simulator/juspay" + path);
  }

  @Test
  void it_wants_a_form_and_a_routing_id() {
    authorized()
        .formParams(form())
        .post("/simulator/juspay/txns")
        .then()
        .statusCode(400)
        .body("error_code", equalTo("MISSING_MANDATORY_PARAMETER"));
    authorized()
        .header("x-routing-id", "c")
        .contentType("application/json")
        .body(form())
        .post("/simulator/juspay/txns")
        .then()
        .statusCode(400);
    authorized()
        .get("/simulator/juspay/customers")
        .then()
        .statusCode(404)
        .body("error_code", equalTo("object_not_found"));
  }

  private static RequestSpecification authorized() {
    return http().auth().preemptive().basic("demo-api-key", "");
  }
}
