package dev.batua.local.phonepe;

import static dev.batua.local.Local.http;
import static org.hamcrest.Matchers.equalTo;

import dev.batua.environment.Signatures;
import dev.batua.local.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That PhonePe's simulator is as strict as PhonePe, called directly. */
@QuarkusTest
@TestProfile(Local.class)
class PhonePeSimulatorTest {
  private static final String PAYLOAD =
      "{\"merchantId\":\"DEMOMERCHANT\",\"amount\":1,\"topupWorkflowType\":\"TRANSACTIONAL\"}";

  private static Response signed(String payload, String type) {
    String path = "/v3/wallet/topup";
    String base64 = Simulated.base64(payload);
    return http()
        .contentType(type)
        .header("X-VERIFY", Signatures.xVerify(base64, path, "demo#salt$=key", 2))
        .body("{\"request\":\"" + base64 + "\"}")
        .post(Simulated.BASE + path);
  }

  @Test
  void it_refuses_another_signature() {
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
  void it_refuses_a_wrong_payload(String right, String wrong) {
    signed(PAYLOAD, "application/json").then().statusCode(200).body("success", equalTo(true));
    signed(PAYLOAD.replace(right, wrong), "application/json")
        .then()
        .statusCode(400)
        .body("code", equalTo("BAD_REQUEST"));
  }

  @Test
  void it_wants_JSON() {
    signed(PAYLOAD, "text/plain").then().statusCode(400).body("code", equalTo("BAD_REQUEST"));
  }

  @ParameterizedTest
  @CsvSource({
    "demo#salt$=key, 2, 200",
    "older#salt, 1, 200",
    "older#salt, 2, 401",
    "demo#salt$=key, 1, 401",
    "demo#salt$=key, 3, 401"
  })
  void it_takes_either_salt_by_its_own_index(String salt, int index, int status) {
    String base64 = Simulated.base64(PAYLOAD);
    String right = Signatures.xVerify(base64, "/v3/wallet/topup", salt, index);
    for (String signature : List.of(right, right.toUpperCase(Locale.ROOT))) {
      Simulated.post("/v3/wallet/topup", PAYLOAD, signature, "").then().statusCode(status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"transaction", "auth"})
  void it_wants_a_look_up_signed_without_a_body(String what) {
    String path = "/v3/" + what + "/DEMOMERCHANT/txn_1/status";
    Simulated.get(path).then().statusCode(200);
    for (String body : List.of("{}", "e30=")) {
      http()
          .header("X-VERIFY", Signatures.xVerify(body, path, "demo#salt$=key", 2))
          .get(Simulated.BASE + path)
          .then()
          .statusCode(401);
    }
    Simulated.get(path.replace("DEMO", "OTHER")).then().body("code", equalTo("BAD_REQUEST"));
  }

  @Test
  void it_has_nothing_elsewhere() {
    Simulated.post("/v3/nope", "\"a\":1")
        .then()
        .statusCode(400)
        .body("code", equalTo("API Mapping Not Found"));
    Simulated.get("/v3/nope").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v3/merchant/otp/send | \"mobileNumber\":\"123\",\"requestType\":\"WALLET\"",
        "/v3/merchant/otp/send | \"mobileNumber\":\"9999999999\"",
        "/v3/merchant/otp/verify | \"otpToken\":\"token_1\",\"otp\":1234",
        "/v3/merchant/token/unlink | \"token\":\"token_1\"",
        "/v3/wallet/balance | \"userAuthToken\":\"token_1\",\"txnAmount\":\"1\"",
        "/v3/wallet/debit | \"transactionId\":\"a#b\",\"amount\":1",
        "/v3/credit/backToSource | \"transactionId\":\"r\",\"amount\":1",
        "/v3/auth/authorize | \"transactionId\":\"a\",\"amount\":1",
        "/v3/auth/capture | \"transactionId\":1",
        "/v3/auth/cancel | \"amount\":1"
      })
  void it_misses_what_has_to_be_there(String path, String fields) {
    Simulated.post(path, fields).then().statusCode(400).body("code", equalTo("BAD_REQUEST"));
  }
}
