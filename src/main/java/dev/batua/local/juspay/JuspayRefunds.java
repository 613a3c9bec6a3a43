package dev.batua.local.juspay;

import dev.batua.local.Calling;
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

/** The refunds, which are pending at first and a success after a moment. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayRefunds implements Resource<JuspayCall> {
  private static final long LEAST = 1_00;

  private static final Triggers STATUSES =
      Triggers.of(
              "A status of Juspay's", "PENDING", "PENDING", "SUCCESS", "MANUAL_REVIEW", "FAILURE")
          .but("SUCCESS", "SUCCEEDED")
          .but("FAILURE", "PROVIDER_REFUSED");
  private static final Triggers ODD =
      Triggers.of("Something nobody documented", "UNKNOWN", "NEW_STATUS");
  private static final Triggers REPEATED =
      Triggers.of("A refund of this id", "SUCCEEDED", "DUPLICATE");
  private static final Triggers PROCESSING =
      Triggers.of("A refund of this amount a moment ago", "PROVIDER_FAILED", "PROCESSING");
  private static final Triggers REFUSED =
      Triggers.of("A refusal", "PROVIDER_REFUSED", "TOO_MUCH", "NO_AMOUNT", "NOT_CHARGED");
  private static final Triggers NO_ORDER =
      Triggers.of("An order that is not there", "NOT_FOUND", "NOT_FOUND");

  private final JuspayState state;

  JuspayRefunds(JuspayState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "juspay-refund-order",
        new Trigger(
            "refundId",
            List.of(
                STATUSES,
                ODD,
                REPEATED,
                PROCESSING,
                REFUSED,
                NO_ORDER,
                Calling.triggers("PENDING"),
                Misbehaviour.LOST_ANSWERS,
                JuspayError.OF_DEBITS.upTo(20),
                Misbehaviour.OF_QUESTIONS)));
  }

  @Override
  public Optional<Reply> answer(JuspayCall call) {
    return call.is("POST", "/orders/*/refunds") ? Optional.of(refund(call)) : Optional.empty();
  }

  private Reply refund(JuspayCall call) {
    String refundId = call.get("unique_request_id");
    return Misbehaviour.lost(refundId, refund(refundId, call));
  }

  private Reply refund(String refundId, JuspayCall call) {
    return new JuspayForm(call.form(), "unique_request_id")
        .id("unique_request_id", 20)
        .error()
        .or(() -> JuspayError.asked(refundId))
        .or(
            () ->
                state
                    .order(call.id())
                    .filter(order -> !refundId.equals("SIM-NOT_FOUND"))
                    .map(order -> refund(order, refundId, call)))
        .orElseGet(() -> JuspayError.noSuchOrder(call.id()));
  }

  private Reply refund(JuspayOrder order, String refundId, JuspayCall call) {
    String word = Triggers.word(refundId);
    if (order.charged().isEmpty() || word.equals("NOT_CHARGED")) {
      return error("invalid.order.not_successful", "Cannot process unsuccessful order.");
    }
    if (order.refund(refundId).filter(it -> !it.isTrigger()).isPresent()) {
      return repeated();
    }
    long left = order.refundablePaise();
    long paise = paise(call.form().get("amount"), left);
    if (paise < LEAST && left > 0 || word.equals("NO_AMOUNT")) {
      return error("invalid amount", "Amount is invalid.");
    }
    return switch (word) {
      case "" -> refund(order, refundId, paise, left);
      case "TOO_MUCH" -> tooMuch();
      case "PROCESSING" ->
          error(
              "duplicate.call",
              "A refund call was already processing with this amount for the order.");
      case "DUPLICATE" -> {
        keep(order, refundId, paise, "SUCCESS");
        yield repeated();
      }
      case "NEW_STATUS" -> keep(order, refundId, paise, "REFUNDED");
      default -> keep(order, refundId, paise, Triggers.isOfTelling(refundId) ? "PENDING" : word);
    };
  }

  /** Paise of an amount; all that is left where there is none, and 0 of what is no amount. */
  private static long paise(String amount, long left) {
    if (amount == null) {
      return left;
    }
    return amount.matches("[0-9]{1,12}(\\.[0-9]{1,2})?") ? JuspayJson.paise(amount) : 0;
  }

  /** An order that is charged by its id alone never has too little left for one refund. */
  private Reply refund(JuspayOrder order, String refundId, long paise, long left) {
    if (order.isTrigger() && paise <= order.paise() && (paise > left || left == 0)) {
      return keep(order.withoutMoney(), refundId, left == 0 ? order.paise() : paise, "PENDING");
    }
    return left == 0 || paise > left ? tooMuch() : keep(order, refundId, paise, "PENDING");
  }

  private Reply keep(JuspayOrder order, String refundId, long paise, String status) {
    String source = order.charged().orElseThrow().paymentMethod();
    JuspayOrder now = order.with(new JuspayRefund(refundId, paise, status, source, state.now()));
    state.keep(now);
    return JuspayJson.ok(JuspayOrderAnswer.of(now, state.base()));
  }

  private static Reply repeated() {
    return error(
        "duplicate.call",
        "A refund call was already completed with this unique_request_id for the order.");
  }

  private static Reply tooMuch() {
    return error("invalid.amount.exceeded", "Refund amount exceeds the refundable amount.");
  }

  private static Reply error(String code, String message) {
    return JuspayError.reply(400, "ERROR", code, message);
  }
}
