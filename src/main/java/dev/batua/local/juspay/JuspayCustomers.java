package dev.batua.local.juspay;

import dev.batua.local.Reply;
import java.util.Map;

/** What Juspay knows of customers and their wallets. */
final class JuspayCustomers {

  private JuspayCustomers() {}

  /** Makes a customer. */
  static Reply create(Map<String, String> form) {
    return new JuspayForm(form, "object_reference_id", "mobile_number")
        .id("object_reference_id", 64)
        .error()
        .orElseGet(
            () ->
                Reply.json(
                    200,
                    "{\"id\":\"cst_%1$s\",\"object\":\"customer\",\"object_reference_id\":\"%1$s\",\"mobile_number\":\"%2$s\"}"
                        .formatted(form.get("object_reference_id"), form.get("mobile_number"))));
  }

  /** A wallet, which is linked. */
  static Reply wallet(String id) {
    return Reply.json(
        200,
        "{\"id\":\"%s\",\"object\":\"wallet_account\",\"wallet\":\"PAYTM\",\"linked\":\"true\",\"token\":\"token_%s\",\"current_balance\":95.5}"
            .formatted(id, Long.toString(System.nanoTime(), 36)));
  }
}
