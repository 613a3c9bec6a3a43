package dev.batua.day;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;
import dev.batua.text.Canary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** What comes to the functions in a day. */
final class DayEvents {
  private DayEvents() {}

  /** What a merchant's app asks for. */
  static String debit(Fate fate) throws IOException {
    String text = Files.readString(Path.of("events", function(fate) + ".json"));
    ObjectNode event = (ObjectNode) Event.parsed(text);
    ObjectNode body = (ObjectNode) Event.parsed(event.path("body").asText());
    if (fate.provider().equals("juspay")) {
      body.put("orderId", fate.id());
    } else {
      body.put("transactionId", fate.id()).put("amountPaise", fate.paise());
    }
    return event.put("body", body.toString()).toString();
  }

  static String function(Fate fate) {
    return fate.provider() + "-direct-debit";
  }

  /** What the provider calls back with. */
  static String callback(Fate fate) {
    return fate.provider().equals("juspay") ? ofJuspay(fate) : ofPhonePe(fate);
  }

  private static String ofJuspay(Fate fate) {
    String user = "hooks:" + Canary.WEBHOOK_PASSWORD;
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return event(
        "authorization",
        basic,
        """
        {"id":"evt_V2_%s","event_name":"%s","content":{"order":{"order_id":"%s",
        "customer_id":"customer_1","status":"CHARGED"}}}"""
            .formatted(fate.id(), fate.refused() ? "ORDER_FAILED" : "ORDER_SUCCEEDED", fate.id()));
  }

  private static String ofPhonePe(Fate fate) {
    String json =
        """
        {"success":true,"code":"PAYMENT_SUCCESS","data":{"merchantId":"MERCHANT",
        "transactionId":"%s","amount":%d}}"""
            .formatted(fate.id(), fate.paise());
    String response = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    return event("x-verify", xVerify(response), "{\"response\":\"" + response + "\"}");
  }

  private static String xVerify(String response) {
    try {
      byte[] text = (response + Canary.SALT_KEY).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash) + "###2";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String event(String header, String value, String body) {
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    event.putObject("headers").put("content-type", "application/json").put(header, value);
    return event.put("body", body).put("isBase64Encoded", false).toString();
  }

  /** What the queue hands out. */
  static String message(String body) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.withArray("Records").addObject().put("messageId", "m").put("body", body);
    return event.toString();
  }
}
