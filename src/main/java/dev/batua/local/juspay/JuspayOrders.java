package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator.Trigger;
import dev.batua.local.StatefulSimulator.Resource;
import dev.batua.local.Triggers;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayOrders implements Resource<JuspayCall> {
  private static final Triggers MADE =
      Triggers.of("An order that was made", Triggers.DONE, "CREATED", "NEW");
  private static final Triggers MADE_BEFORE =
      Triggers.of("An order of this id", "ALREADY_EXISTS", "DUPLICATE");

  private static final Triggers FORGED =
      Triggers.of("A signature of somebody else's", "REFUSED", "JUSPAY_DECLINED");

  private static final String RETURNED = "order_id=";

  private final JuspayState state;

  JuspayOrders(JuspayState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "juspay-create-order",
        new Trigger(
            "orderId",
            List.of(
                MADE,
                MADE_BEFORE,
                JuspayError.TRIGGERS.but("DUPLICATE_REQUEST", "ALREADY_EXISTS").upTo(20),
                Misbehaviour.TRIGGERS)),
        "juspay-get-order",
        new Trigger(
            "orderId",
            List.of(
                JuspayStatuses.LOOK_UPS,
                JuspayStatuses.ODD_LOOK_UPS,
                JuspayError.TRIGGERS.upTo(20),
                Misbehaviour.OF_QUESTIONS)),
        "juspay-check-return",
        new Trigger(
            "returned",
            List.of(
                JuspayStatuses.LOOK_UPS.within(RETURNED, ""),
                JuspayStatuses.ODD_LOOK_UPS.within(RETURNED, ""),
                FORGED.within(RETURNED, "&status=CHARGED&status_id=21&signature=Zm9yZ2Vk"),
                JuspayError.TRIGGERS.upTo(20).within(RETURNED, ""),
                Misbehaviour.OF_QUESTIONS.within(RETURNED, ""))));
  }

  @Override
  public Optional<Reply> answer(JuspayCall call) {
    if (call.is("POST", "/orders")) {
      return Optional.of(create(call));
    }
    return call.is("GET", "/orders/*") ? Optional.of(get(call.id())) : Optional.empty();
  }

  private Reply create(JuspayCall call) {
    if (call.get("order_id").isEmpty() || call.get("amount").isEmpty()) {
      String missing = "Mandatory fields are missing";
      return JuspayError.reply(400, "Bad Request", missing, missing);
    }
    String id = call.get("order_id");
    return new JuspayForm(call.form(), "order_id", "amount")
        .id("order_id", 20)
        .rupees("amount")
        .optionalWord("currency")
        .optionalReturnUrl("return_url")
        .error()
        .or(() -> JuspayError.asked(id))
        .or(() -> isMade(id) ? Optional.of(madeBefore()) : Optional.empty())
        .orElseGet(() -> create(call.form()));
  }

  private boolean isMade(String id) {
    return MADE_BEFORE.values().containsKey(id)
        || state.kept(id).filter(order -> !order.isTrigger()).isPresent();
  }

  private static Reply madeBefore() {
    return JuspayJson.reply(
        400,
        JuspayJson.object()
            .put("status", "DUPLICATE_ORDER_ID")
            .put("status_id", 40)
            .put("error_message", "Order already exists with the given order_id"));
  }

  /** With a customer it has the full flavour, without one the minimal one. */
  private Reply create(Map<String, String> form) {
    JuspayOrder order = JuspayOrder.of(form, state.merchantId(), state.now());
    boolean minimal =
        order.isTrigger() ? order.id().endsWith("CREATED") : !form.containsKey("customer_id");
    if (!order.isTrigger()) {
      state.keep(order);
    }
    ObjectNode json = JuspayOrderAnswer.made(order, minimal, state.base());
    if ("true".equals(form.get("options.get_client_auth_token"))) {
      json.set("juspay", JuspayCustomer.clientToken(state.newId("tkn_"), state.now()));
    }
    return JuspayJson.ok(json);
  }

  private Reply get(String id) {
    return JuspayError.asked(id)
        .or(() -> notFound(state.order(id)))
        .or(
            () ->
                state
                    .order(id)
                    .map(order -> JuspayOrderAnswer.of(order, state.base()))
                    .map(JuspayJson::ok))
        .orElseGet(() -> JuspayError.noSuchOrder(id));
  }

  /** Some answer so with 200, and without more words. */
  private static Optional<Reply> notFound(Optional<JuspayOrder> order) {
    return order
        .filter(it -> it.status().equals("NOT_FOUND"))
        .map(
            it ->
                JuspayJson.ok(
                    JuspayJson.object()
                        .put("status", "NOT_FOUND")
                        .put("status_id", 40)
                        .put("order_id", it.id())));
  }
}
