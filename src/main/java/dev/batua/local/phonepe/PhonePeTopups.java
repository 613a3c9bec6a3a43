package dev.batua.local.phonepe;

import static dev.batua.local.phonepe.PhonePeError.OF_ANY;
import static dev.batua.local.phonepe.PhonePeError.OF_WALLETS;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The links with which wallets are topped up. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeTopups implements Resource<PhonePeCall> {
  static final Triggers ODD =
      Triggers.of("Something nobody documented", "PROVIDER_FAILED", "NEW_CODE", "NO_LINK");

  private final PhonePeUsers users;

  PhonePeTopups(PhonePeUsers users) {
    this.users = users;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "phonepe-topup-wallet",
        new Trigger(
            "userAuthToken",
            List.of(PhonePeError.triggers(OF_ANY, OF_WALLETS), ODD, Misbehaviour.TRIGGERS)));
  }

  @Override
  public Optional<Reply> answer(PhonePeCall call) {
    return call.is("POST", "/v3/wallet/topup") ? Optional.of(topup(call)) : Optional.empty();
  }

  private Reply topup(PhonePeCall call) {
    String token = call.text("userAuthToken");
    return new PhonePePayload(call)
        .paise("amount", 1)
        .oneOf("topupWorkflowType", "TRANSACTIONAL", "NON_TRANSACTIONAL")
        .optional("recommendedAmounts", PhonePeTopups::isThreeAmounts)
        .optional("adjustAmount", JsonNode::isBoolean)
        .optionalText("linkType")
        .optionalText("userAuthToken")
        .version()
        .error()
        .or(() -> PhonePeError.asked(token))
        .orElseGet(() -> token.isEmpty() ? ofNobody(call) : of(users.walletOf(token), call));
  }

  private static boolean isThreeAmounts(JsonNode list) {
    return list.isArray()
        && list.size() == 3
        && list.valueStream().allMatch(amount -> PhonePePayload.isPaise(amount, 1));
  }

  private Reply ofNobody(PhonePeCall call) {
    return PhonePeJson.ok(PhonePeJson.link(users.topup(null, call.paise("amount"))));
  }

  private Reply of(Optional<PhonePeWallet> known, PhonePeCall call) {
    if (known.isEmpty()) {
      return PhonePeError.INVALID_USER_AUTH_TOKEN.reply();
    }
    PhonePeWallet wallet = known.get();
    if (!wallet.kyc()) {
      return PhonePeError.WALLET_NOT_ACTIVATED.reply();
    }
    long asked = call.paise("amount");
    boolean adjusts = call.payload().path("adjustAmount").asBoolean();
    long amount = adjusts && wallet.lacks(asked) > 0 ? wallet.lacks(asked) : asked;
    if (amount > wallet.room()) {
      return PhonePeError.WALLET_LIMIT_BREACHED.reply();
    }
    return PhonePeJson.ok(
        Triggers.word(call.text("userAuthToken")).equals("NO_LINK")
            ? PhonePeJson.noLink()
            : PhonePeJson.link(users.topup(wallet.id(), amount)));
  }
}
