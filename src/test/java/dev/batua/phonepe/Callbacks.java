package dev.batua.phonepe;

import dev.batua.environment.Signatures;
import dev.batua.operation.Event;
import dev.batua.text.Canary;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Callbacks as PhonePe sends them. */
final class Callbacks {
  private Callbacks() {}

  /** The end of a transaction, with more fields that begin with a comma. */
  static String end(String more) {
    return """
        {"success":true,"code":"PAYMENT_SUCCESS","message":"ok","data":{"merchantId":"MERCHANT",
        "providerReferenceId":"P1","paymentState":"COMPLETED","payResponseCode":"SUCCESS"%s}}"""
        .formatted(more);
  }

  /** A JSON text that PhonePe has signed with the salt of the tests. */
  static Event sent(String json) {
    return signed(base64(json), Canary.SALT_KEY, 2);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of the response, signed. */
  static Event signed(String response, String salt, int index) {
    return Event.with("{\"response\":" + Event.json(response) + "}")
        .header("x-verify", Signatures.xVerify(response, "", salt, index));
  }
}
