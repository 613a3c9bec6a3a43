package dev.batua.local.phonepe;

import static dev.batua.local.phonepe.PhonePeError.OF_ANY;
import static dev.batua.local.phonepe.PhonePeError.OF_PAYMENTS;
import static dev.batua.local.phonepe.PhonePeError.OF_WALLETS;

import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator.Trigger;
import dev.batua.local.StatefulSimulator.Resource;
import dev.batua.local.Triggers;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How money is held. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeAuthorizations implements Resource<PhonePeCall> {
  private static final int MINUTES = 60;

  private static final Triggers TOO_LITTLE =
      Triggers.of("A wallet with too little in it", "ACTION_REQUIRED", "EMPTY");
  private static final Triggers CODES =
      PhonePeError.triggers(
              OF_ANY,
              Stream.of(OF_WALLETS, OF_PAYMENTS).flatMap(Stream::of).toArray(PhonePeError[]::new))
          .but("TRANSACTION_NOT_FOUND", "PROVIDER_FAILED");

  private final PhonePeState state;
  private final PhonePeUsers users;

  PhonePeAuthorizations(PhonePeState state, PhonePeUsers users) {
    this.state = state;
    this.users = users;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "phonepe-authorize",
        new Trigger(
            "userAuthToken",
            List.of(TOO_LITTLE, CODES, PhonePeTopups.ODD, Misbehaviour.OF_QUESTIONS)));
  }

  @Override
  public Optional<Reply> answer(PhonePeCall call) {
    return call.is("POST", "/v3/auth/authorize") ? Optional.of(authorize(call)) : Optional.empty();
  }

  private Reply authorize(PhonePeCall call) {
    String token = call.text("userAuthToken");
    return new PhonePePayload(call)
        .id("transactionId")
        .paise("amount", 1)
        .text("userAuthToken")
        .oneOf("authRequestType", "WALLET_AUTH")
        .optionalPaise("expiry")
        .error()
        .or(() -> repeated(call))
        .or(() -> asked(call))
        .or(() -> users.hindrance(token, call.deviceId()).map(PhonePeError::reply))
        .orElseGet(() -> of(users.walletOf(token).orElseThrow(), call));
  }

  /** An id is good once; one of those that are there before gets its answer again. */
  private Optional<Reply> repeated(PhonePeCall call) {
    String id = call.text("transactionId");
    if (!state.isUsed(id)) {
      return Optional.empty();
    }
    return state
        .authorization(id)
        .filter(it -> state.mayBeRepeated(id) && it.is("AUTHORIZED"))
        .filter(it -> it.paise() == call.paise("amount"))
        .map(PhonePeAuthorizations::reply)
        .or(() -> Optional.of(PhonePeError.INVALID_TRANSACTION_ID.reply()));
  }

  private Optional<Reply> asked(PhonePeCall call) {
    String token = call.text("userAuthToken");
    return switch (Triggers.word(token)) {
      case "PAYMENT_PENDING", "PAYMENT_INITIATED" ->
          Optional.of(
              PhonePeJson.reply(
                  Triggers.word(token),
                  made(call, null).with("CREATED").brief(call.paise("amount"))));
      case "EMPTY" ->
          Optional.of(PhonePeJson.ok(PhonePeJson.link(users.topup(null, call.paise("amount")))));
      case "NO_LINK" -> Optional.of(PhonePeJson.ok(PhonePeJson.noLink()));
      default -> PhonePeError.asked(token);
    };
  }

  private PhonePeAuthorization made(PhonePeCall call, String walletId) {
    long minutes = call.payload().path("expiry").asLong(MINUTES);
    return PhonePeAuthorization.of(
        call.text("transactionId"),
        walletId,
        call.paise("amount"),
        state.now().plus(Duration.ofMinutes(minutes)));
  }

  private static Reply reply(PhonePeAuthorization authorization) {
    return PhonePeJson.ok(authorization.brief(authorization.paise()));
  }

  private Reply of(PhonePeWallet wallet, PhonePeCall call) {
    long amount = call.paise("amount");
    if (!wallet.kyc()) {
      return PhonePeError.WALLET_NOT_ACTIVATED.reply();
    }
    if (wallet.lacks(amount) > wallet.room()) {
      return PhonePeError.WALLET_LIMIT_BREACHED.reply();
    }
    if (wallet.lacks(amount) > 0) {
      return PhonePeJson.ok(PhonePeJson.link(users.topup(wallet.id(), wallet.lacks(amount))));
    }
    PhonePeAuthorization made = made(call, wallet.id());
    state.keep(made, -amount);
    return reply(made);
  }
}
