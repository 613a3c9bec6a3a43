package dev.batua.local.phonepe;

import static dev.batua.local.phonepe.PhonePeError.OF_ANY;
import static dev.batua.local.phonepe.PhonePeError.OF_WALLETS;

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

/** What is in a wallet, and what can be done with it. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeBalances implements Resource<PhonePeCall> {
  private static final Triggers STATES =
      Triggers.of("A wallet in another state", Triggers.DONE, "EMPTY", "NO_KYC");
  private static final Triggers ODD =
      Triggers.of("Something nobody documented", "PROVIDER_FAILED", "NEW_CODE", "NO_WALLET");

  private final PhonePeUsers users;

  PhonePeBalances(PhonePeUsers users) {
    this.users = users;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "phonepe-wallet-balance",
        new Trigger(
            "userAuthToken",
            List.of(
                STATES, PhonePeError.triggers(OF_ANY, OF_WALLETS), ODD, Misbehaviour.TRIGGERS)));
  }

  @Override
  public Optional<Reply> answer(PhonePeCall call) {
    return call.is("POST", "/v3/wallet/balance") ? Optional.of(balance(call)) : Optional.empty();
  }

  private Reply balance(PhonePeCall call) {
    String token = call.text("userAuthToken");
    long least = call.text("topupWorkflowType").equals("NON_TRANSACTIONAL") ? 0 : 1;
    return new PhonePePayload(call)
        .text("userAuthToken")
        .paise("txnAmount", least)
        .oneOf("topupWorkflowType", "TRANSACTIONAL", "NON_TRANSACTIONAL")
        .version()
        .error()
        .or(() -> PhonePeError.asked(token))
        .or(() -> users.hindrance(token, call.deviceId()).map(PhonePeError::reply))
        .orElseGet(() -> PhonePeJson.ok(data(users.walletOf(token).orElseThrow(), call)));
  }

  private static ObjectNode data(PhonePeWallet kept, PhonePeCall call) {
    String word = Triggers.word(call.text("userAuthToken"));
    ObjectNode data = PhonePeJson.object().put("responseType", "WALLET_ONLY");
    if (word.equals("NO_WALLET")) {
      return data;
    }
    PhonePeWallet wallet =
        new PhonePeWallet(
            kept.id(),
            word.equals("EMPTY") ? 0 : kept.paise(),
            kept.kyc() && !word.equals("NO_KYC"));
    long lacks = wallet.lacks(call.paise("txnAmount"));
    data.putObject("wallet")
        .put("availableBalance", wallet.paise())
        .put("usableBalance", wallet.usable())
        .put("maxTopupAllowed", wallet.room())
        .put("debitPossible", wallet.kyc() && lacks == 0)
        .put("topupPossible", wallet.kyc() && call.hasVersion() && lacks <= wallet.room());
    return data.put(
        "displayMessage",
        wallet.kyc() ? null : PhonePeError.message(PhonePeError.WALLET_NOT_ACTIVATED.name()));
  }
}
