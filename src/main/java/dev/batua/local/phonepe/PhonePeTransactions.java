package dev.batua.local.phonepe;

import static dev.batua.local.phonepe.PhonePeError.OF_ANY;
import static dev.batua.local.phonepe.PhonePeError.OF_PAYMENTS;

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
import java.util.Set;

/** How debits, captures and refunds stand. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeTransactions implements Resource<PhonePeCall> {
  private static final Set<String> OF_ONE =
      Set.of(
          "PAYMENT_SUCCESS",
          "PAYMENT_ERROR",
          "PAYMENT_DECLINED",
          "PAYMENT_CANCELLED",
          "PAYMENT_PENDING",
          "PAYMENT_INITIATED",
          "TIMED_OUT");

  private static final Triggers PAID =
      Triggers.of("A payment that was made", "SUCCEEDED", "PAYMENT_SUCCESS");
  private static final Triggers CODES =
      PhonePeError.triggers(OF_ANY, OF_PAYMENTS)
          .but("PAYMENT_ERROR", "REFUSED")
          .but("PAYMENT_DECLINED", "REFUSED")
          .but("PAYMENT_CANCELLED", "REFUSED")
          .but("TIMED_OUT", "UNKNOWN");
  private static final Triggers ODD =
      Triggers.of("Something nobody documented", "PROVIDER_FAILED", "NEW_CODE");

  private final PhonePeState state;

  PhonePeTransactions(PhonePeState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "phonepe-get-transaction",
        new Trigger("transactionId", List.of(PAID, CODES, ODD, Misbehaviour.OF_QUESTIONS)));
  }

  @Override
  public Optional<Reply> answer(PhonePeCall call) {
    return call.is("GET", "/v3/transaction/*/*/status")
        ? Optional.of(status(call.id()))
        : Optional.empty();
  }

  private Reply status(String id) {
    String word = Triggers.word(id);
    if (OF_ONE.contains(word)) {
      return reply(PhonePeTransaction.before(id, state.now()).with(word));
    }
    return PhonePeError.asked(id)
        .or(() -> state.transaction(id).map(this::reply))
        .orElseGet(PhonePeError.TRANSACTION_NOT_FOUND::reply);
  }

  private Reply reply(PhonePeTransaction transaction) {
    ObjectNode data = transaction.json(state.merchantId());
    return transaction.code().equals("TRANSACTION_NOT_FOUND")
        ? PhonePeError.TRANSACTION_NOT_FOUND.reply()
        : PhonePeJson.reply(transaction.code(), data);
  }
}
