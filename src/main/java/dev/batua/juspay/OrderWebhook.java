package dev.batua.juspay;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.callback.Callback;
import dev.batua.callback.Ignored;
import dev.batua.callback.Told;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.ProviderJson;
import dev.batua.request.Delivery;
import dev.batua.text.Shape;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Takes what Juspay calls back with when something has happened to an order.
 *
 * <p>Source: "Webhooks" of Juspay's pages.
 */
@Named(OrderWebhook.NAME)
@Singleton
public class OrderWebhook extends Callback<JuspayApi, JuspayAccount> {
  static final String NAME = "juspay-webhook";

  /** What an order or an attempt to pay it can go through. */
  private static final Set<String> EVENTS =
      Set.of(
          "ORDER_SUCCEEDED",
          "ORDER_FAILED",
          "ORDER_AUTHORIZED",
          "ORDER_REFUNDED",
          "ORDER_REFUND_FAILED",
          "TXN_CREATED",
          "TXN_CHARGED",
          "TXN_FAILED",
          "REFUND_INITIATED",
          "REFUND_MANUAL_REVIEW_NEEDED",
          "AUTO_REFUND_INITIATED",
          "AUTO_REFUND_SUCCEEDED",
          "AUTO_REFUND_FAILED");

  private static final Shape ORDER_ID = Shape.id(20);

  private final ObjectMapper json;

  public OrderWebhook(Juspay juspay, Responder responder, ObjectMapper json) {
    super(List.of(Route.of(NAME, "POST /juspay/webhooks")), juspay, responder);
    this.json = json;
  }

  @Override
  protected boolean isVerified(Delivery delivery, JuspayAccount account) {
    return account.webhookUsers().have(delivery.header("Authorization").orElse(null));
  }

  @Override
  protected Told read(Delivery delivery, JuspayAccount account) {
    ProviderJson event = object(delivery);
    String name = event.text("event_name");
    if (name == null || !EVENTS.contains(name)) {
      return Told.nothing(Ignored.UNKNOWN_EVENT);
    }
    ProviderJson order = event.object("content.order");
    ProviderJson told = order.isObject() ? order : event.object("content.txn");
    String merchant = told.text("merchant_id");
    if (merchant != null && !merchant.equalsIgnoreCase(account.merchantId())) {
      return Told.nothing(Ignored.FOREIGN_MERCHANT);
    }
    String orderId = told.text("order_id");
    if (orderId == null || !ORDER_ID.accepts().test(orderId)) {
      return Told.nothing(Ignored.NO_ID);
    }
    String amount = told.text(order.isObject() ? "amount" : "txn_amount");
    return Told.of(
        OrderStanding.payment(orderId, routingId(told, orderId)), Rupees.toPaise(amount));
  }

  private ProviderJson object(Delivery delivery) {
    byte[] text = delivery.body().orElse("").getBytes(StandardCharsets.UTF_8);
    ProviderJson event = ProviderJson.of(text, json);
    if (!event.isObject()) {
      Delivery.refuse("body", "must be one JSON object in UTF-8");
    }
    return event;
  }

  /** The customer's id, where it can be one; an order of a guest's is routed by its own. */
  private static String routingId(ProviderJson told, String orderId) {
    String customer = told.text("customer_id");
    boolean usable = customer != null && Shape.HEADER.accepts().test(customer);
    return usable ? customer : orderId;
  }
}
