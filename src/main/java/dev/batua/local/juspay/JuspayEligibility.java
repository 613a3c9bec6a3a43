package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ArrayNode;
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

/** Which of the pay-later wallets a customer may use. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayEligibility implements Resource<JuspayCall> {
  private static final Triggers STATUSES =
      Triggers.of(
          "A status of the wallet's",
          Triggers.DONE,
          "SUCCESS",
          "INSUFFICIENT_FUNDS",
          "USER_NOT_FOUND",
          "BAD_REQUEST",
          "INVALID_DATA",
          "NOT_ACCESSIBLE",
          "PENDING_DUES",
          "ERROR",
          "NEW_STATUS");
  private static final Triggers LISTS =
      Triggers.of("A list", Triggers.DONE, "EMPTY", "NO_LIST").but("NO_LIST", "PROVIDER_FAILED");

  private final JuspayState state;

  JuspayEligibility(JuspayState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "juspay-check-eligibility",
        new Trigger(
            "customerId", List.of(STATUSES, LISTS, JuspayError.TRIGGERS, Misbehaviour.TRIGGERS)));
  }

  @Override
  public Optional<Reply> answer(JuspayCall call) {
    return call.is("POST", "/customers/*/eligibility")
        ? Optional.of(check(call))
        : Optional.empty();
  }

  private Reply check(JuspayCall call) {
    String orderId = call.form().get("order_id");
    if (call.form().containsKey("amount") == (orderId != null)) {
      return JuspayError.MISSING_MANDATORY_PARAMETER.reply("amount or order_id is mandatory");
    }
    return new JuspayForm(call.form())
        .optionalRupees("amount")
        .error()
        .or(() -> JuspayError.asked(call.id()))
        .or(() -> state.customer(call.id()).isEmpty() ? none() : Optional.empty())
        .or(() -> orderId == null ? Optional.of(of(call, call.get("amount"))) : Optional.empty())
        .or(() -> state.order(orderId).map(it -> of(call, JuspayJson.rupeesText(it.paise()))))
        .orElseGet(() -> JuspayError.noSuchOrder(orderId));
  }

  private static Optional<Reply> none() {
    return Optional.of(JuspayError.OBJECT_NOT_FOUND.reply());
  }

  private static Reply of(JuspayCall call, String amount) {
    String word = Triggers.word(call.id());
    ObjectNode json = JuspayJson.object();
    if (word.equals("NO_LIST")) {
      return JuspayJson.ok(json);
    }
    ArrayNode methods = json.putArray("payment_methods_eligibility");
    if (STATUSES.values().containsKey(call.id())) {
      boolean success = word.equals("SUCCESS");
      methods.add(method("SIMPL", "Simpl", success, word));
    } else if (!word.equals("EMPTY")) {
      addAll(methods, JuspayJson.paise(amount));
    }
    return JuspayJson.ok(json);
  }

  /** With the oddities of the samples: what is eligible and what the status says differ. */
  private static void addAll(ArrayNode methods, long paise) {
    long limit = 2000_00;
    methods.add(
        method("SIMPL", "Simpl", paise <= limit, paise <= limit ? "SUCCESS" : "INSUFFICIENT_FUNDS")
            .put("balance", JuspayJson.rupees(limit))
            .put("due_date", "03 December 2019"));
    methods.add(
        method("LAZYPAY", "LazyPay", true, "ERROR")
            .put("gateway_error_code", "linking_required")
            .put("gateway_error_message", "Linking is required"));
    methods.add(
        method("OLAPOSTPAID", "Ola Postpaid", false, "SUCCESS")
            .put("gateway_error_code", "pending_bill"));
    methods.add(
        method("PAYTM_POSTPAID", "Paytm Postpaid", true, "SUCCESS")
            .put("balance", "1476.50")
            .put("gateway_error_code", "OC_000"));
  }

  private static ObjectNode method(
      String method, String description, boolean eligible, String status) {
    return JuspayJson.object()
        .put("payment_method", method)
        .put("payment_method_type", "CONSUMER_FINANCE")
        .put("description", description)
        .put("is_eligible", eligible)
        .put("eligibility_strategy", "TRANSACTION")
        .put("status", status);
  }
}
