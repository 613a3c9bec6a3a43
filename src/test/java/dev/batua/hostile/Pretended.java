package dev.batua.hostile;

import dev.batua.environment.Signatures;
import dev.batua.operation.Event;
import dev.batua.provider.StubProvider;
import dev.batua.text.Canary;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A callback as whoever pretends to be the provider sees it, and as its provider answers for it.
 */
enum Pretended {
  JUSPAY(
      "juspay-webhook",
      "Authorization",
      """
      {"id":"evt_V2_00cc","event_name":"ORDER_SUCCEEDED","date_created":"2024-05-02T08:30:05Z",
      "content":{"order":{"order_id":"right_1","merchant_id":"merchant_1","customer_id":"cth_1",
      "status":"CHARGED","amount":"50.00","refunds":[{"unique_request_id":"r","ref":"x"}]}}}""",
      "{\"order_id\":\"right_1\",\"status\":\"CHARGED\",\"amount\":50}",
      "{\"status\":\"NOT_FOUND\",\"status_id\":40}") {
    @Override
    Event verified(byte[] text) {
      byte[] user = ("hooks:" + Canary.WEBHOOK_PASSWORD).getBytes(StandardCharsets.UTF_8);
      return Event.with("").base64(base64(text)).header("Authorization", "Basic " + base64(user));
    }
  },
  PHONEPE(
      "phonepe-callback",
      "X-VERIFY",
      """
      {"success":true,"code":"PAYMENT_SUCCESS","message":"ok","data":{"transactionId":"right_1",
      "merchantId":"MERCHANT","amount":"5000","providerReferenceId":"P1",
      "paymentState":"COMPLETED","payResponseCode":"SUCCESS"}}""",
      """
      {"success":true,"code":"PAYMENT_SUCCESS","data":{"transactionId":"right_1","amount":5000}}""",
      "{\"success\":false,\"code\":\"TRANSACTION_NOT_FOUND\",\"data\":{}}") {
    @Override
    Event verified(byte[] text) {
      return response(base64(text));
    }
  };

  /** What nobody but the provider knows. */
  final String header;

  /** What is right. */
  final String json;

  private final String function;
  private final String truth;
  private final String nothing;

  Pretended(String function, String header, String json, String truth, String nothing) {
    this.function = function;
    this.header = header;
    this.json = json;
    this.truth = truth;
    this.nothing = nothing;
  }

  /** The name of the function. */
  String function() {
    return function;
  }

  /** An event with a text of the attacker's that the provider seems to have sent. */
  abstract Event verified(byte[] text);

  /** One that is right. */
  Event right() {
    return verified(json.getBytes(StandardCharsets.UTF_8));
  }

  /** PhonePe's signature of any text, base64 or not. */
  static Event response(String text) {
    return Event.with("{\"response\":" + Event.json(text) + "}")
        .header("X-VERIFY", Signatures.xVerify(text, "", Canary.SALT_KEY, 2));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Has its provider know of nothing but what is right. */
  void isKnownTo(StubProvider provider) {
    provider.whenLookedUp(null);
    provider.behavesTo(
        (sent, response) -> response.end(sent.uri().contains("right_1") ? truth : nothing));
  }
}
