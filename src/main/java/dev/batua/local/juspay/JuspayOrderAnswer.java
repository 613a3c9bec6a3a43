package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** How Juspay writes an order and an attempt on it. */
final class JuspayOrderAnswer {
  /** What a page wants to have posted, as it is. */
  static final Map<String, String> POSTED =
      Map.of("PaReq", "eJx\r\nwjA+/=", "amount", "205.00", "note", "<Rs 205 & more>");

  private JuspayOrderAnswer() {}

  /** An order that was looked up: numbers and texts mixed, and refunded before it is. */
  static ObjectNode of(JuspayOrder order, String base) {
    String status = order.status();
    ObjectNode json = begin(order, status);
    json.put("amount", JuspayJson.rupees(order.paise()))
        .put("effective_amount", JuspayJson.rupeesText(order.paise()))
        .put("currency", order.fields().getOrDefault("currency", "INR"))
        .put("customer_id", order.fields().get("customer_id"))
        .put("customer_email", order.fields().get("customer_email"))
        .put("customer_phone", order.fields().get("customer_phone"))
        .put("product_id", order.fields().getOrDefault("product_id", ""))
        .put("return_url", order.fields().getOrDefault("return_url", ""))
        .put("date_created", JuspayJson.seconds(order.created()))
        .put("amount_refunded", JuspayJson.rupees(order.refundedPaise()));
    if (order.refunds().isEmpty()) {
      json.put("refunded", false);
    } else {
      json.put("refunded", "true");
    }
    order.decisive().ifPresent(attempt -> addAttempt(json, order, attempt));
    ArrayNode refunds = json.putArray("refunds");
    order.refunds().forEach(refund -> refunds.add(refund.json()));
    addLinks(json, order, base);
    json.put("udf1", "").putArray("offers");
    json.putObject("metadata");
    return json;
  }

  private static ObjectNode begin(JuspayOrder order, String status) {
    ObjectNode json = JuspayJson.object();
    json.put("order_id", order.id())
        .put("id", "ordeh_" + uuid(order.id()))
        .put("merchant_id", order.merchantId())
        .put("status", status);
    return JuspayStatuses.FAILED.contains(status)
        ? json.put("status_id", String.valueOf(JuspayStatuses.number(status)))
        : json.put("status_id", JuspayStatuses.number(status));
  }

  private static String uuid(String id) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, 16);
  }

  private static void addAttempt(ObjectNode json, JuspayOrder order, JuspayAttempt attempt) {
    boolean failed = JuspayStatuses.FAILED.contains(attempt.status());
    json.put("payment_method_type", "WALLET")
        .put("payment_method", attempt.paymentMethod())
        .put("txn_id", attempt.txnId())
        .put("txn_uuid", uuid(attempt.txnId()))
        .put("payer_vpa", "null")
        .put("bank_error_code", failed ? "03" : "")
        .put("bank_error_message", failed ? "Not sufficient funds" : "")
        .putObject("wallet")
        .put("txn_flow_type", attempt.way().flow());
    json.putObject("txn_detail")
        .put("txn_id", attempt.txnId())
        .put("order_id", order.id())
        .put("status", attempt.status())
        .put("error_code", failed ? "03" : null)
        .put("error_message", failed ? "Not sufficient funds" : "")
        .put("txn_amount", JuspayJson.rupees(order.paise()))
        .put("net_amount", JuspayJson.rupees(order.paise()))
        .put("surcharge_amount", (String) null)
        .put("gateway_id", 19)
        .put("gateway", attempt.paymentMethod())
        .put("currency", "INR")
        .put("express_checkout", false)
        .put("redirect", true)
        .put("created", JuspayJson.millis(attempt.created()));
  }

  static void addLinks(ObjectNode json, JuspayOrder order, String base) {
    String link = base + "/orders/" + uuid(order.id()) + "/payment-page";
    json.putObject("payment_links")
        .put("web", link)
        .put("mobile", link + "?mobile=true")
        .put("iframe", link + "?iframe=true");
  }

  /** An order that was just made: of two flavours, and both mean the same. */
  static ObjectNode made(JuspayOrder order, boolean minimal, String base) {
    if (!minimal) {
      return of(order, base);
    }
    ObjectNode json =
        JuspayJson.object()
            .put("status", "CREATED")
            .put("status_id", 1)
            .put("id", "ord_" + uuid(order.id()))
            .put("order_id", order.id());
    addLinks(json, order, base);
    return json;
  }

  /** An attempt that was just begun, with a page where there is one. */
  static ObjectNode of(JuspayOrder order, JuspayAttempt attempt, String base) {
    ObjectNode json =
        JuspayJson.object()
            .put("order_id", order.id())
            .put("txn_id", attempt.txnId())
            .put("txn_uuid", uuid(attempt.txnId()))
            .put("status", attempt.status());
    json.putObject("offer_details").putArray("offers");
    if (attempt.way().hasPage() && (attempt.isOpen() || attempt.isCharged())) {
      addPage(json.putObject("payment").putObject("authentication"), order, attempt, base);
    }
    return json;
  }

  private static void addPage(
      ObjectNode page, JuspayOrder order, JuspayAttempt attempt, String base) {
    boolean posts = attempt.way() == JuspayAttempt.Way.REDIRECT_DEBIT_BY_POST;
    page.put("method", posts ? "POST" : "GET").put("url", base + JuspayPages.path(order, attempt));
    if (posts) {
      ObjectNode params = page.putObject("params");
      POSTED.forEach(params::put);
    }
  }
}
