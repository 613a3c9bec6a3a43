package dev.batua.local.phonepe;

import static dev.batua.local.Local.http;
import static org.hamcrest.Matchers.equalTo;

import dev.batua.local.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That PhonePe's simulator is as strict as PhonePe, called directly. */
@QuarkusTest
@TestProfile(Local.class)
class PhonePeSimulatorTest {
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
  void it_refuses_a_wrong_payload(String right, String wrong) throws Exception {
    signed(PAYLOAD, "application/json").then().statusCode(200).body("success", equalTo(true));
    signed(PAYLOAD.replace(right, wrong), "application/json")
        .then()
        .statusCode(400)
        .body("code", equalTo("BAD_REQUEST"));
  }

  @Test
  void it_wants_JSON() throws Exception {
    signed(PAYLOAD, "text/plain").then().statusCode(400).body("code", equalTo("BAD_REQUEST"));
  }
}
