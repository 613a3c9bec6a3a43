package dev.batua.phonepe;

import dev.batua.text.Secret;

/**
 * A payload as PhonePe takes it.
 *
 * @param merchantId who signed it
 * @param base64 the payload, exactly the text that was signed; empty where there is none
 * @param xVerify its signature
 */
record SignedPayload(String merchantId, String base64, String xVerify) {

  /** The body of the request; base64 needs no escapes in JSON. */
  String body() {
    return "{\"request\":\"" + base64 + "\"}";
  }

  /** The signature without the index of its salt: what must not be shown of it. */
  Secret signature() {
    return Secret.of(xVerify.substring(0, xVerify.indexOf('#')));
  }

  /** Shows neither: the payload holds the user's token. */
  @Override
  public String toString() {
    return "SignedPayload[***]";
  }
}
