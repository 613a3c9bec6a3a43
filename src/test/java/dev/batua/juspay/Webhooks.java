package dev.batua.juspay;

import dev.batua.operation.Event;
import dev.batua.text.Canary;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Webhooks as Juspay sends them. */
final class Webhooks {
  static final String FAILED =
      """
      {"id":"evt_V2_00aa","event_name":"TXN_FAILED","date_created":"2024-05-02T08:30:05Z","content":{
      "txn":{"txn_id":"acme-ord20240003-1","order_id":"ord20240003","status":"AUTHORIZATION_FAILED",
      "status_id":27,"txn_amount":8,"error_code":"03","error_message":"Not sufficient funds",
      "payment_method_type":"WALLET","payment_method":"PAYTM"}}}""";

  /** Everything a text, and the name at the end. */
  static final String REVIEW =
      """
      {"id":"evt_V2_00bb","date_created":"2024-05-02T08:30:05Z","content":{"order":{
      "order_id":"ord20240001","status":"CHARGED","status_id":"21","amount":"1551","refunded":"true",
      "amount_refunded":"1551","refunds":[{"unique_request_id":"rf0001","amount":"1476",
      "status":"MANUAL_REVIEW","sent_to_gateway":"true","ref":"2.02e+34","id":null}]}},
      "event_name":"REFUND_MANUAL_REVIEW_NEEDED"}""";

  private Webhooks() {}

  /** Of an order. */
  static String order(String name, String fields) {
    return """
        {"id":"evt_V2_00cc","event_name":"%s","content":{"order":{%s}}}"""
        .formatted(name, fields);
  }

  /** Sent by Juspay. */
  static Event sent(String body) {
    return Event.with(body).header("authorization", basic("hooks:" + Canary.WEBHOOK_PASSWORD));
  }

  static String basic(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
