package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A customer.
 *
 * @param id the merchant's own id
 * @param fields what the merchant said of the customer
 * @param created when it was made
 * @param made whether it was made since the start
 */
record JuspayCustomer(String id, Map<String, String> fields, Instant created, boolean made) {
  private static final Duration CLIENT_TOKEN_LIFE = Duration.ofMinutes(15);

  /** One that is there as if it had been made before. */
  static JuspayCustomer before(String id, Instant now) {
    return new JuspayCustomer(id, Map.of("mobile_number", "9000000001"), now, false);
  }

  /** Juspay's id. */
  String juspayId() {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    return "cst_" + UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, 16);
  }

  /** A token for the customer's device, with what goes with it. */
  static ObjectNode clientToken(String token, Instant now) {
    return JuspayJson.object()
        .put("client_auth_token", token)
        .put("client_auth_token_expiry", JuspayJson.seconds(now.plus(CLIENT_TOKEN_LIFE)));
  }

  ObjectNode json() {
    return JuspayJson.object()
        .put("id", juspayId())
        .put("object", "customer")
        .put("object_reference_id", id)
        .put("mobile_number", fields.get("mobile_number"))
        .put("mobile_country_code", fields.getOrDefault("mobile_country_code", "91"))
        .put("email_address", fields.getOrDefault("email_address", ""))
        .put("first_name", fields.get("first_name"))
        .put("last_name", fields.get("last_name"))
        .put("date_created", JuspayJson.seconds(created))
        .put("last_updated", JuspayJson.micros(created));
  }
}
