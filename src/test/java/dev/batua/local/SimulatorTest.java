package dev.batua.local;

import static dev.batua.local.Local.fresh;
import static dev.batua.local.Local.http;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
