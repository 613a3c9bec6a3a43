package dev.batua.local.phonepe;

import static org.hamcrest.Matchers.equalTo;

import dev.batua.environment.Signatures;
import dev.batua.local.Local;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** PhonePe's simulator, called directly. */
final class Simulated {
  static final String BASE = "/simulator/phonepe";
  static final String DEVICE = "device_1";

  private Simulated() {}

  static String base64(String payload) {
    return Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
  }

  private static String signature(String base64, String path) {
    return Signatures.xVerify(base64, path, "demo#salt$=key", 2);
  }

  static Response post(String path, String payload, String xVerify, String deviceId) {
    return Local.http()
        .contentType("application/json")
        .header("X-VERIFY", xVerify)
        .header("X-DEVICE-ID", deviceId)
        .body("{\"request\":\"" + base64(payload) + "\"}")
        .post(BASE + path);
  }

  /** Posts the fields of a payload, without its braces and its merchant. */
  static Response post(String path, String fields) {
    return post(path, fields, DEVICE);
  }

  static Response post(String path, String fields, String deviceId) {
    String payload = "{\"merchantId\":\"DEMOMERCHANT\"," + fields + "}";
    return post(path, payload, signature(base64(payload), path), deviceId);
  }

  static Response get(String path) {
    return Local.http().header("X-VERIFY", signature("", path)).get(BASE + path);
  }

  static Response sendOtp(String mobileNumber, String more) {
    return post(
        "/v3/merchant/otp/send",
        "\"mobileNumber\":\"" + mobileNumber + "\",\"requestType\":\"WALLET\"" + more);
  }

  static Response verify(String otpToken, String otp, String deviceId) {
    return post(
        "/v3/merchant/otp/verify",
        "\"otpToken\":\"" + otpToken + "\",\"otp\":\"" + otp + "\"",
        deviceId);
  }

  /** A number that nobody had before. */
  static String mobileNumber() {
    return "9" + String.format("%09d", System.nanoTime() % 1_000_000_000);
  }

  /** Links the wallet of a new user, in which there are Rs 99. */
  static String linked() {
    String otpToken = sendOtp(mobileNumber(), "").path("data.otpToken");
    return verify(otpToken, "01234", DEVICE).path("data.userAuthToken");
  }

  static Response balance(String token, long paise) {
    return post(
        "/v3/wallet/balance",
        "\"userAuthToken\":\"%s\",\"txnAmount\":%d,\"topupWorkflowType\":\"TRANSACTIONAL\","
                .formatted(token, paise)
            + "\"deviceContext\":{\"phonePeVersionCode\":400698}");
  }

  static void assertBalance(String token, int paise) {
    balance(token, 1).then().body("data.wallet.availableBalance", equalTo(paise));
  }

  static String debitOf(String id, long paise, String token) {
    return "\"transactionId\":\"%s\",\"amount\":%d,\"userAuthToken\":\"%s\""
        .formatted(id, paise, token);
  }

  static Response debit(String id, long paise, String token) {
    return post(
        "/v3/wallet/debit",
        debitOf(id, paise, token)
            + ",\"debitType\":\"TOPUP_OR_DEBIT\",\"deviceContext\":{\"phonePeVersionCode\":1}");
  }

  static Response refund(String id, String original, long paise) {
    return post(
        "/v3/credit/backToSource",
        "\"transactionId\":\"%s\",\"originalTransactionId\":\"%s\",\"amount\":%d"
            .formatted(id, original, paise));
  }

  static Response status(String id) {
    return get("/v3/transaction/DEMOMERCHANT/" + id + "/status");
  }

  /** Waits until a transaction has a code. */
  static void await(String id, String code) throws InterruptedException {
    for (int i = 0; i < 100 && !code.equals(status(id).path("code")); i++) {
      Thread.sleep(100);
    }
    status(id).then().body("code", equalTo(code));
  }

  /** Presses a button of the page that a link leads to in place of the app. */
  static Response decide(String link, String action) {
    return Local.http()
        .urlEncodingEnabled(false)
        .formParam("action", action)
        .post(link.replace("phonepe:/", BASE));
  }
}
