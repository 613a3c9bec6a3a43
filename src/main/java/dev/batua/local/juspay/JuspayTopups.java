package dev.batua.local.juspay;

import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator.Trigger;
import dev.batua.local.StatefulSimulator.Resource;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The top-ups. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayTopups implements Resource<JuspayCall> {
  private final JuspayState state;

  JuspayTopups(JuspayState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "juspay-topup-wallet",
        new Trigger(
            "walletId",
            List.of(JuspayTopup.UNDOCUMENTED, JuspayError.TRIGGERS, Misbehaviour.TRIGGERS)));
  }

  /** At the documented path, and at the one that Juspay's page prints for its sandbox. */
  @Override
  public Optional<Reply> answer(JuspayCall call) {
    boolean sandbox = call.is("POST", "/wallets/*") && !call.form().containsKey("command");
    return sandbox || call.is("POST", "/wallets/*/topup")
        ? Optional.of(topup(call))
        : Optional.empty();
  }

  private Reply topup(JuspayCall call) {
    return new JuspayForm(call.form(), "amount", "topup_txn_id")
        .rupees("amount")
        .id("topup_txn_id", 64)
        .optionalReturnUrl("return_url")
        .error()
        .or(() -> JuspayError.asked(call.id()))
        .or(() -> state.wallet(call.id()).map(wallet -> begin(wallet, call.form())))
        .orElseGet(JuspayError.RESOURCE_NOT_FOUND::reply);
  }

  /**
   * Juspay publishes nothing about a repeated id; here the same request once more gets the same
   * answer, and another one an error.
   */
  private Reply begin(JuspayWallet wallet, Map<String, String> form) {
    if (!wallet.linked()) {
      return JuspayError.INVALID_ACTION.reply("The wallet is not linked");
    }
    JuspayTopup topup = JuspayTopup.of(wallet.id(), form);
    Optional<JuspayTopup> known = state.topup(topup.id());
    if (known.filter(it -> !it.isSame(topup)).isPresent()) {
      return JuspayError.DUPLICATE_REQUEST.reply();
    }
    if (known.isEmpty()) {
      state.keep(topup);
    }
    return Reply.json(200, topup.json(state.base()));
  }
}
