package dev.batua.local.phonepe;

import static dev.batua.local.phonepe.PhonePeError.AUTHORIZATION_ALREADY_CANCELLED;
import static dev.batua.local.phonepe.PhonePeError.AUTHORIZATION_ALREADY_CAPTURED;
import static dev.batua.local.phonepe.PhonePeError.INVALID_TRANSACTION_ID;
import static dev.batua.local.phonepe.PhonePeError.OF_ANY;
import static dev.batua.local.phonepe.PhonePeError.TRANSACTION_NOT_FOUND;
import static dev.batua.local.phonepe.PhonePeError.USER_DOESNOT_EXIST;

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
import java.util.Set;

/** What is done about money that is held: taken, let go, or asked for. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeCaptures implements Resource<PhonePeCall> {
  private static final Triggers ODD =
      Triggers.of("Something nobody documented", "PROVIDER_FAILED", "NEW_CODE");
  private static final Triggers CAPTURES =
      PhonePeError.triggers(
              OF_ANY,
              AUTHORIZATION_ALREADY_CANCELLED,
              INVALID_TRANSACTION_ID,
              TRANSACTION_NOT_FOUND,
              USER_DOESNOT_EXIST)
          .but("TRANSACTION_NOT_FOUND", "PROVIDER_REFUSED");
  private static final Triggers CANCELS =
      PhonePeError.triggers(
              OF_ANY,
              AUTHORIZATION_ALREADY_CANCELLED,
              AUTHORIZATION_ALREADY_CAPTURED,
              TRANSACTION_NOT_FOUND)
          .but("AUTHORIZATION_ALREADY_CANCELLED", Triggers.DONE);
  private static final Set<String> STATES =
      Set.of("AUTHORIZED", "CREATED", "COMPLETED", "CANCELLED");
  private static final Triggers OF_A_STATE =
      Triggers.of("A state", STATES.stream().sorted(), word -> Triggers.DONE);

  private final PhonePeState state;

  PhonePeCaptures(PhonePeState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "phonepe-capture",
        new Trigger("transactionId", List.of(CAPTURES, ODD, Misbehaviour.OF_QUESTIONS)),
        "phonepe-cancel",
        new Trigger("transactionId", List.of(CANCELS, ODD, Misbehaviour.TRIGGERS)),
        "phonepe-get-authorization",
        new Trigger(
            "transactionId",
            List.of(
                OF_A_STATE,
                PhonePeError.triggers(OF_ANY, TRANSACTION_NOT_FOUND),
                ODD,
                Misbehaviour.OF_QUESTIONS)));
  }

  @Override
  public Optional<Reply> answer(PhonePeCall call) {
    if (call.is("GET", "/v3/auth/*/*/status")) {
      return Optional.of(
          PhonePeError.asked(call.id())
              .or(() -> of(call.id()).map(it -> PhonePeJson.ok(it.json())))
              .orElseGet(TRANSACTION_NOT_FOUND::reply));
    }
    boolean capture = call.is("POST", "/v3/auth/capture");
    if (!capture && !call.is("POST", "/v3/auth/cancel")) {
      return Optional.empty();
    }
    return new PhonePePayload(call)
        .id("transactionId")
        .optionalPaise("amount")
        .error()
        .or(() -> PhonePeError.asked(call.text("transactionId")))
        .or(() -> of(call.text("transactionId")).map(it -> capture ? take(it, call) : letGo(it)))
        .or(() -> Optional.of(TRANSACTION_NOT_FOUND.reply()));
  }

  /** An authorization, in the state that its id may ask for. */
  private Optional<PhonePeAuthorization> of(String id) {
    String word = Triggers.word(id);
    return state.authorization(id).map(it -> STATES.contains(word) ? it.with(word) : it);
  }

  /** The answer has no {@code success}, as in PhonePe's sample. */
  private Reply take(PhonePeAuthorization held, PhonePeCall call) {
    if (held.is("CANCELLED")) {
      return AUTHORIZATION_ALREADY_CANCELLED.reply();
    }
    if (!held.is("AUTHORIZED")) {
      return INVALID_TRANSACTION_ID.reply();
    }
    long amount = call.payload().path("amount").asLong(held.paise());
    if (amount > held.paise()) {
      return PhonePeError.BAD_REQUEST.reply();
    }
    PhonePeAuthorization taken = held.captured(amount);
    state.keep(taken, held.paise() - amount);
    state.keep(
        new PhonePeTransaction(
            held.id(),
            amount,
            "PAYMENT_PENDING",
            state.now(),
            held.walletId(),
            null,
            Calling.of(held.id())));
    ObjectNode answer =
        PhonePeJson.object()
            .put("code", "SUCCESS")
            .put("message", PhonePeError.message("SUCCESS"))
            .set("data", taken.brief(amount));
    return Reply.json(200, answer.toString());
  }

  private Reply letGo(PhonePeAuthorization held) {
    if (held.is("CANCELLED")) {
      return AUTHORIZATION_ALREADY_CANCELLED.reply();
    }
    if (!held.is("AUTHORIZED")) {
      return AUTHORIZATION_ALREADY_CAPTURED.reply();
    }
    PhonePeAuthorization cancelled = held.with("CANCELLED");
    state.keep(cancelled, held.paise());
    return PhonePeJson.ok(
        PhonePeJson.object().put("transactionId", held.id()).put("authState", cancelled.state()));
  }
}
