package dev.batua.local.phonepe;

import static dev.batua.local.phonepe.Simulated.DEVICE;
import static dev.batua.local.phonepe.Simulated.assertBalance;
import static dev.batua.local.phonepe.Simulated.balance;
import static dev.batua.local.phonepe.Simulated.linked;
import static dev.batua.local.phonepe.Simulated.mobileNumber;
import static dev.batua.local.phonepe.Simulated.post;
import static dev.batua.local.phonepe.Simulated.sendOtp;
import static dev.batua.local.phonepe.Simulated.verify;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.batua.local.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PhonePe's simulator keeps of users, their wallets and devices. */
@QuarkusTest
@TestProfile(Local.class)
class SimulatedLinksTest {
  private static String otpToken(String mobileNumber) {
    return sendOtp(mobileNumber, "").then().statusCode(200).extract().path("data.otpToken");
  }

  private static void assertCode(String code, io.restassured.response.Response answer) {
    answer.then().body("code", equalTo(code)).body("success", equalTo(code.equals("SUCCESS")));
  }

  @Test
  void a_wallet_is_linked_by_the_OTP_on_a_device() {
    verify(otpToken(mobileNumber()), "01234", DEVICE)
        .then()
        .statusCode(200)
        .body("data.userAuthToken", startsWith("DEMOMERCHANT"));
  }

  @Test
  void another_OTP_is_wrong_and_three_are_too_many() {
    String token = otpToken(mobileNumber());
    for (String wrong : new String[] {"1234", "00000", "12345"}) {
      assertCode("OTP_VERIFY_FAILED", verify(token, wrong, DEVICE));
    }
    assertCode("OTP_LIMIT_EXCEEDED", verify(token, "01234", DEVICE));
  }

  @Test
  void an_OTP_is_good_once_and_only_the_newest() {
    String number = mobileNumber();
    String older = otpToken(number);
    String token = otpToken(number);
    assertCode("INVALID_OTP_TOKEN", verify(older, "01234", DEVICE));
    assertCode("SUCCESS", verify(token, "01234", DEVICE));
    assertCode("OTP_ALREADY_VERIFIED", verify(token, "01234", DEVICE));
    assertCode("INVALID_OTP_TOKEN", verify("OT", "01234", DEVICE));
  }

  @Test
  void linking_wants_a_device() {
    String token = otpToken(mobileNumber());
    assertCode("INVALID_DEVICE_ID", verify(token, "01234", ""));
    assertCode("INVALID_DEVICE_ID", verify(token, "01234", "d".repeat(65)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another"})
  void another_device_than_at_linking_has_the_wallet_linked_again(String device) {
    String token = linked();
    assertCode(
        "WALLET_RELINK_REQUIRED",
        post(
            "/v3/wallet/balance",
            "\"userAuthToken\":\"%s\",\"txnAmount\":0,\"topupWorkflowType\":\"NON_TRANSACTIONAL\""
                .formatted(token),
            device));
    assertCode(
        "WALLET_RELINK_REQUIRED",
        post(
            "/v3/wallet/debit",
            Simulated.debitOf(Local.fresh(), 1, token) + ",\"debitType\":\"DEBIT\"",
            device));
  }

  @Test
  void a_wallet_is_unlinked_once() {
    String token = linked();
    String fields = "\"userAuthToken\":\"" + token + "\"";
    assertCode("SUCCESS", post("/v3/merchant/token/unlink", fields));
    assertCode("INVALID_USER_AUTH_TOKEN", post("/v3/merchant/token/unlink", fields));
    assertCode("INVALID_USER_AUTH_TOKEN", balance(token, 1));
  }

  @Test
  void a_user_has_the_same_wallet_when_it_is_linked_again() {
    String number = mobileNumber();
    String token = verify(otpToken(number), "01234", DEVICE).path("data.userAuthToken");
    Simulated.debit(Local.fresh(), 900, token);
    assertBalance(verify(otpToken(number), "01234", DEVICE).path("data.userAuthToken"), 9000);
  }

  @Test
  void a_token_that_is_there_before_stays() {
    post("/v3/merchant/token/unlink", "\"userAuthToken\":\"token_1\"");
    assertCode("SUCCESS", balance("token_1", 20500));
    assertCode("SUCCESS", verify("token_1", "01234", DEVICE));
  }

  @Test
  void a_wallet_without_KYC_is_good_for_nothing() {
    String otp = sendOtp(mobileNumber(), ",\"shortName\":\"SIM-NO_KYC\"").path("data.otpToken");
    String token = verify(otp, "01234", DEVICE).path("data.userAuthToken");
    balance(token, 1)
        .then()
        .body("code", equalTo("SUCCESS"))
        .body("data.wallet.usableBalance", equalTo(0))
        .body("data.wallet.debitPossible", equalTo(false))
        .body("data.wallet.topupPossible", equalTo(false))
        .body("data.displayMessage", containsString("KYC"));
    assertCode("WALLET_NOT_ACTIVATED", Simulated.debit(Local.fresh(), 1, token));
    assertCode(
        "WALLET_NOT_ACTIVATED",
        post(
            "/v3/wallet/topup",
            "\"amount\":1,\"topupWorkflowType\":\"TRANSACTIONAL\",\"userAuthToken\":\"%s\""
                .formatted(token)));
  }

  @Test
  void a_balance_says_what_can_be_done() {
    String token = linked();
    balance(token, 9900)
        .then()
        .body("data.responseType", equalTo("WALLET_ONLY"))
        .body("data.wallet.usableBalance", equalTo(9900))
        .body("data.wallet.maxTopupAllowed", equalTo(990100))
        .body("data.wallet.debitPossible", equalTo(true));
    balance(token, 9901)
        .then()
        .body("data.wallet.debitPossible", equalTo(false))
        .body("data.wallet.topupPossible", equalTo(true));
    balance(token, 1_000_001).then().body("data.wallet.topupPossible", equalTo(false));
    post(
            "/v3/wallet/balance",
            "\"userAuthToken\":\"%s\",\"txnAmount\":9901,\"topupWorkflowType\":\"TRANSACTIONAL\""
                .formatted(token))
        .then()
        .body("data.wallet.topupPossible", equalTo(false));
  }
}
