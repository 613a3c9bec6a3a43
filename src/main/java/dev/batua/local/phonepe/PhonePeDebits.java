package dev.batua.local.phonepe;

import static dev.batua.local.phonepe.PhonePeError.INVALID_TRANSACTION_ID;
import static dev.batua.local.phonepe.PhonePeError.OF_ANY;
import static dev.batua.local.phonepe.PhonePeError.OF_PAYMENTS;
import static dev.batua.local.phonepe.PhonePeError.OF_WALLETS;

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
import java.util.Set;
import java.util.stream.Stream;

/** The debits. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeDebits implements Resource<PhonePeCall> {
  private static final String OR_TOPUP = "TOPUP_OR_DEBIT";

  /** What is paid all the same after a moment, whether it was said or not. */
  private static final Set<String> LATE =
      Set.of("INTERNAL_SERVER_ERROR", "500", "BROKEN", "NO-ANSWER", "TIMED_OUT");

  private static final Set<String> KEPT =
      Set.of("PAYMENT_ERROR", "PAYMENT_DECLINED", "PAYMENT_CANCELLED");

  private static final Triggers PAID =
      Triggers.of("The other code of a success", "SUCCEEDED", "PAYMENT_SUCCESS");
  private static final Triggers TOO_LITTLE =
      Triggers.of("A wallet with too little in it", "ACTION_REQUIRED", "EMPTY");
  private static final Triggers CODES =
      PhonePeError.triggers(
              OF_ANY,
              Stream.of(OF_WALLETS, OF_PAYMENTS).flatMap(Stream::of).toArray(PhonePeError[]::new))
          .but("TRANSACTION_NOT_FOUND", "PROVIDER_FAILED");

  private final PhonePeState state;
  private final PhonePeUsers users;

  PhonePeDebits(PhonePeState state, PhonePeUsers users) {
    this.state = state;
    this.users = users;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "phonepe-direct-debit",
        new Trigger(
            "userAuthToken",
            List.of(
                PAID,
                TOO_LITTLE,
                CODES,
                PhonePeTopups.ODD,
                Calling.triggers("SUCCEEDED"),
                Misbehaviour.LOST_ANSWERS,
                Misbehaviour.OF_QUESTIONS)));
  }

  @Override
  public Optional<Reply> answer(PhonePeCall call) {
    return call.is("POST", "/v3/wallet/debit")
        ? Optional.of(Misbehaviour.lost(call.text("userAuthToken"), debit(call)))
        : Optional.empty();
  }

  private Reply debit(PhonePeCall call) {
    return new PhonePePayload(call)
        .id("transactionId")
        .paise("amount", 1)
        .text("userAuthToken")
        .oneOf("debitType", "DEBIT", OR_TOPUP)
        .version()
        .error()
        .or(() -> repeated(call))
        .or(() -> asked(call))
        .or(
            () ->
                users
                    .hindrance(call.text("userAuthToken"), call.deviceId())
                    .map(PhonePeError::reply))
        .orElseGet(() -> of(users.walletOf(call.text("userAuthToken")).orElseThrow(), call));
  }

  /** An id is good once; one of those that are there before gets its answer again. */
  private Optional<Reply> repeated(PhonePeCall call) {
    String id = call.text("transactionId");
    if (!state.isUsed(id)) {
      return Optional.empty();
    }
    return state
        .kept(id)
        .filter(it -> state.mayBeRepeated(id) && it.isPaid() && !it.isRefund())
        .filter(it -> it.paise() == call.paise("amount"))
        .map(it -> PhonePeJson.ok(it.debited()))
        .or(() -> Optional.of(INVALID_TRANSACTION_ID.reply()));
  }

  /** What a token asks for; a look-up says later what became of it. */
  private Optional<Reply> asked(PhonePeCall call) {
    String token = call.text("userAuthToken");
    String word = Triggers.word(token);
    PhonePeTransaction made = made(call, null);
    if (Triggers.isOfTelling(token)) {
      return Optional.of(keep(made));
    }
    return switch (word) {
      case "PAYMENT_PENDING", "PAYMENT_INITIATED" -> Optional.of(keep(made.with(word)));
      case "PAYMENT_SUCCESS" -> Optional.of(keep(made.with(word), word));
      case "EMPTY" -> Optional.of(link(users.topup(null, call.paise("amount"))));
      case "NO_LINK" -> Optional.of(PhonePeJson.ok(PhonePeJson.noLink()));
      default -> {
        if (LATE.contains(word)) {
          state.keep(made.with("TRANSACTION_NOT_FOUND"));
        } else if (KEPT.contains(word)) {
          state.keep(made.with(word));
        }
        yield PhonePeError.asked(token);
      }
    };
  }

  private PhonePeTransaction made(PhonePeCall call, String walletId) {
    return new PhonePeTransaction(
        call.text("transactionId"),
        call.paise("amount"),
        PhonePeTransaction.PAID,
        state.now(),
        walletId,
        null,
        Calling.of(call.text("userAuthToken"), call.text("transactionId")));
  }

  private Reply keep(PhonePeTransaction transaction) {
    return keep(transaction, transaction.isPaid() ? "SUCCESS" : transaction.code());
  }

  private Reply keep(PhonePeTransaction transaction, String code) {
    state.keep(transaction);
    return PhonePeJson.reply(code, transaction.debited());
  }

  private static Reply link(PhonePeTopup topup) {
    return PhonePeJson.ok(PhonePeJson.link(topup));
  }

  /** Where a link is the answer, its id is not used up. */
  private Reply of(PhonePeWallet wallet, PhonePeCall call) {
    long lacks = wallet.lacks(call.paise("amount"));
    if (!wallet.kyc()) {
      return PhonePeError.WALLET_NOT_ACTIVATED.reply();
    }
    if (lacks == 0) {
      users.add(wallet.id(), -call.paise("amount"));
      return keep(made(call, wallet.id()));
    }
    if (!call.text("debitType").equals(OR_TOPUP)) {
      state.keep(made(call, wallet.id()).with("PAYMENT_ERROR"));
      return PhonePeError.PAYMENT_ERROR.reply();
    }
    if (!call.hasVersion()) {
      return PhonePeError.APP_VERSION_NOT_SUPPORTED.reply();
    }
    return lacks > wallet.room()
        ? PhonePeError.WALLET_LIMIT_BREACHED.reply()
        : link(users.topup(wallet.id(), lacks));
  }
}
