package dev.batua.phonepe;

/**
 * A payload as PhonePe takes it.
 *
 * @param base64 the payload, exactly the text that was signed
 * @param xVerify its signature
 */
record SignedPayload(String base64, String xVerify) {

  /** The body of the request; base64 needs no escapes in JSON. */
  String body() {
    return "{\"request\":\"" + base64 + "\"}";
  }

  /** Shows neither: the payload holds the user's token. */
  @Override
  public String toString() {
    return "SignedPayload[***]";
  }
}
