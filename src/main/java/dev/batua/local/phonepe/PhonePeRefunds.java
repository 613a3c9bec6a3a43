package dev.batua.local.phonepe;

import static dev.batua.local.phonepe.PhonePeError.INVALID_TRANSACTION_ID;
import static dev.batua.local.phonepe.PhonePeError.OF_ANY;
import static dev.batua.local.phonepe.PhonePeError.OF_PAYMENTS;
import static dev.batua.local.phonepe.PhonePeError.REVERSAL_WINDOW_EXCEEDED;
import static dev.batua.local.phonepe.PhonePeError.TXN_OLDER_THAN_LIMIT;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.stream.Stream;

/** The refunds, which are pending for a moment. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeRefunds implements Resource<PhonePeCall> {
  private static final String TOO_MUCH = "EXCESS_REFUND_AMOUNT";

  private static final Triggers REFUNDED =
      Triggers.of("A refund that is made at once", "SUCCEEDED", "PAYMENT_SUCCESS");
  private static final Triggers MORE =
      Triggers.of("More than is left", "PROVIDER_REFUSED", TOO_MUCH);
  private static final Triggers ODD =
      Triggers.of("Something nobody documented", "PROVIDER_FAILED", "NEW_CODE");
  private static final Triggers CODES =
      PhonePeError.triggers(
              OF_ANY,
              Stream.concat(
                      Stream.of(OF_PAYMENTS),
                      Stream.of(REVERSAL_WINDOW_EXCEEDED, TXN_OLDER_THAN_LIMIT))
                  .toArray(PhonePeError[]::new))
          .but("TRANSACTION_NOT_FOUND", "PROVIDER_REFUSED");

  private final PhonePeState state;

  PhonePeRefunds(PhonePeState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "phonepe-refund",
        new Trigger(
            "refundId",
            List.of(
                REFUNDED,
                MORE,
                CODES,
                ODD,
                Calling.triggers("PENDING"),
                Misbehaviour.LOST_ANSWERS,
                Misbehaviour.OF_QUESTIONS)));
  }

  @Override
  public Optional<Reply> answer(PhonePeCall call) {
    return call.is("POST", "/v3/credit/backToSource")
        ? Optional.of(Misbehaviour.lost(call.text("transactionId"), refund(call)))
        : Optional.empty();
  }

  private Reply refund(PhonePeCall call) {
    boolean one = call.payload().has("originalTransactionId");
    return new PhonePePayload(call)
        .id("transactionId")
        .id(one ? "originalTransactionId" : "providerReferenceId")
        .paise("amount", 1)
        .optionalText("merchantOrderId")
        .optionalText("subMerchant")
        .optionalText("message")
        .error()
        .or(() -> repeated(call))
        .or(() -> asked(call))
        .or(() -> original(call, one).map(debit -> refund(debit, call)))
        .orElseGet(PhonePeError.TRANSACTION_NOT_FOUND::reply);
  }

  private Optional<PhonePeTransaction> original(PhonePeCall call, boolean byOurId) {
    return byOurId
        ? state.transaction(call.text("originalTransactionId"))
        : state.byReference(call.text("providerReferenceId"));
  }

  /** An id is good once; one of those that are there before gets its answer again. */
  private Optional<Reply> repeated(PhonePeCall call) {
    String id = call.text("transactionId");
    if (id.equals(call.text("originalTransactionId"))) {
      return Optional.of(INVALID_TRANSACTION_ID.reply());
    }
    if (!state.isUsed(id)) {
      return Optional.empty();
    }
    return state
        .kept(id)
        .filter(it -> state.mayBeRepeated(id) && it.isRefund())
        .filter(it -> it.paise() == call.paise("amount"))
        .map(this::reply)
        .or(() -> Optional.of(INVALID_TRANSACTION_ID.reply()));
  }

  private Optional<Reply> asked(PhonePeCall call) {
    String id = call.text("transactionId");
    return switch (Triggers.word(id)) {
      case "PAYMENT_SUCCESS", "PAYMENT_PENDING", "PAYMENT_INITIATED" ->
          Optional.of(reply(made(call, null, id).with(Triggers.word(id))));
      case TOO_MUCH -> Optional.of(tooMuch(made(call, null, id)));
      default -> PhonePeError.asked(id);
    };
  }

  private PhonePeTransaction made(PhonePeCall call, String walletId, String refundOf) {
    return new PhonePeTransaction(
        call.text("transactionId"),
        call.paise("amount"),
        "PAYMENT_PENDING",
        state.now(),
        walletId,
        refundOf,
        Calling.of(call.text("transactionId")));
  }

  private Reply refund(PhonePeTransaction debit, PhonePeCall call) {
    PhonePeTransaction made = made(call, debit.walletId(), debit.id());
    if (!debit.isPaid() || debit.isRefund()) {
      return PhonePeError.PAYMENT_ERROR.reply();
    }
    if (made.paise() > state.refundable(debit)) {
      return tooMuch(made);
    }
    state.keep(made);
    return reply(made);
  }

  private Reply reply(PhonePeTransaction refund) {
    return PhonePeJson.reply(refund.code(), refund.refunded(state.merchantId()));
  }

  private Reply tooMuch(PhonePeTransaction refund) {
    ObjectNode data = refund.with("PAYMENT_ERROR").refunded(state.merchantId());
    return PhonePeJson.reply("PAYMENT_ERROR", data.put("payResponseCode", TOO_MUCH));
  }
}
