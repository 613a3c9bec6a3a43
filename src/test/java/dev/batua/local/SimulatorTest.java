package dev.batua.local;

import static dev.batua.local.Local.fresh;
import static dev.batua.local.Local.http;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the simulators are as strict as the providers, called directly. */
@QuarkusTest
@TestProfile(Local.class)
class SimulatorTest {

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
        "direct_wallet_token",
        "redirect_after_payment",
        "format"
      })
  void the_simulator_of_Juspay_misses_every_parameter(String name) {
    simulatedDebit(form(), "demo-api-key").then().statusCode(200);
    Map<String, String> form = form();
    form.remove(name);
    simulatedDebit(form, "demo-api-key")
        .then()
        .statusCode(equalTo(name.equals("format") ? 302 : 400));
  }

  @Test
  void the_simulator_of_Juspay_refuses_another_key() {
    simulatedDebit(form(), "another-key")
        .then()
        .statusCode(401)
        .body("error_info.code", equalTo("UNAUTHORIZED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.999", "1,99", "", "0", "0.00", "-1", "1e2"})
  void the_simulator_of_Juspay_refuses_what_is_no_amount_in_rupees(String amount) {
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

  @Test
  void the_simulator_of_PhonePe_refuses_another_signature() {
    for (String signature : List.of("", "0###2", "e30=".repeat(16) + "###2")) {
      http()
          .contentType("application/json")
          .header("X-VERIFY", signature)
          .body("{\"request\":\"e30=\"}")
          .post("/simulator/phonepe/v3/wallet/topup")
          .then()
          .statusCode(401)
          .body("code", equalTo("AUTHORIZATION_FAILED"));
    }
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
  void the_simulator_of_Juspay_refuses_a_wrong_parameter(String name, String value) {
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
  void the_simulator_of_Juspay_refuses_what_is_no_return_URL(String url) {
    simulatedTopup("/wallets/wlt_1/topup", Map.of("return_url", url)).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/wallets/wlt_1/topup", "/wallets/wlt_1"})
  void the_simulator_of_Juspay_tops_up_at_both_paths(String path) {
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
  void the_simulator_of_Juspay_wants_a_form_and_a_routing_id() {
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

  private static final String PAYLOAD =
      "{\"merchantId\":\"DEMOMERCHANT\",\"amount\":1,\"topupWorkflowType\":\"TRANSACTIONAL\"}";

  private static Response signed(String payload, String type) throws Exception {
    String base64 = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest((base64 + "/v3/wallet/topup" + "demo#salt$=key").getBytes("UTF-8"));
    return http()
        .contentType(type)
        .header("X-VERIFY", HexFormat.of().formatHex(hash) + "###2")
        .body("{\"request\":\"" + base64 + "\"}")
        .post("/simulator/phonepe/v3/wallet/topup");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"DEMOMERCHANT\" | \"another\"",
        ":1, | :1.5,",
        ":1, | :\"1\",",
        ":1, | :0,",
        "TRANSACTIONAL | SOMETIMES",
        "} | ,\"recommendedAmounts\":[1,2]}",
        "} | ,\"recommendedAmounts\":[1,2,\"3\"]}",
        "} | ,\"adjustAmount\":\"true\"}",
        "} | ,\"userAuthToken\":1}",
        "} | ,\"deviceContext\":{\"phonePeVersionCode\":\"1\"}}"
      })
  void the_simulator_of_PhonePe_refuses_a_wrong_payload(String right, String wrong)
      throws Exception {
    signed(PAYLOAD, "application/json").then().statusCode(200).body("success", equalTo(true));
    signed(PAYLOAD.replace(right, wrong), "application/json")
        .then()
        .statusCode(400)
        .body("code", equalTo("BAD_REQUEST"));
  }

  @Test
  void the_simulator_of_PhonePe_wants_JSON() throws Exception {
    signed(PAYLOAD, "text/plain").then().statusCode(400).body("code", equalTo("BAD_REQUEST"));
  }
}
