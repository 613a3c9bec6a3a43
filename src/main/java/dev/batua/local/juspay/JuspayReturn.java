package dev.batua.local.juspay;

import dev.batua.text.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The way back to the merchant, with the outcome of an order.
 *
 * @param key signs it, where the merchant has a response key
 */
record JuspayReturn(Optional<Secret> key) {

  /** The return URL with its query. */
  String to(String returnUrl, JuspayOrder order, JuspayAttempt attempt) {
    String status = attempt.status();
    String query =
        "order_id=%s&status=%s&status_id=%s"
            .formatted(order.id(), status, JuspayStatuses.number(status));
    return returnUrl + "?" + query + key.map(it -> signature(query, it)).orElse("");
  }

  /** Of a query whose names are in order, and whose values stay as they are when encoded. */
  private static String signature(String query, Secret key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] hmac = mac.doFinal(encoded(query).getBytes(StandardCharsets.UTF_8));
      return "&signature="
          + encoded(Base64.getEncoder().encodeToString(hmac))
          + "&signature_algorithm=HMAC-SHA256";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
