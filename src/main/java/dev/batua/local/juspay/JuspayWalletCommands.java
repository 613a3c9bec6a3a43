package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator.Trigger;
import dev.batua.local.StatefulSimulator.Resource;
import dev.batua.local.Triggers;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One wallet: what it is, and what is done about it. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayWalletCommands implements Resource<JuspayCall> {
  /** The one OTP that is right. */
  private static final String OTP = "0000";

  static final Triggers KINDS =
      Triggers.of("A wallet of its own kind", Triggers.DONE, "TWID", "SIMPL");
  private static final Triggers UNLINKED =
      Triggers.of("A wallet that is not linked", Triggers.DONE, "UNLINKED");
  private static final Triggers NOT_SAID =
      Triggers.of("Nothing about whether it is linked", "PROVIDER_FAILED", "NO_LINKED");
  private static final Triggers STILL_LINKED =
      Triggers.of("A wallet that stays linked", "PROVIDER_FAILED", "LINKED");

  private final JuspayState state;

  JuspayWalletCommands(JuspayState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "juspay-get-wallet",
        trigger(Misbehaviour.OF_QUESTIONS, KINDS, UNLINKED),
        "juspay-send-otp",
        trigger(Misbehaviour.TRIGGERS, KINDS),
        "juspay-link-wallet",
        trigger(
            Misbehaviour.TRIGGERS, KINDS, UNLINKED.but("UNLINKED", "PROVIDER_REFUSED"), NOT_SAID),
        "juspay-refresh-wallet",
        trigger(Misbehaviour.TRIGGERS, KINDS, UNLINKED.but("UNLINKED", "PROVIDER_REFUSED")),
        "juspay-delink-wallet",
        trigger(Misbehaviour.TRIGGERS, KINDS, STILL_LINKED),
        "juspay-update-mobile-number",
        trigger(Misbehaviour.TRIGGERS, KINDS));
  }

  private static Trigger trigger(Triggers misbehaviour, Triggers... own) {
    return new Trigger(
        "walletId",
        Stream.concat(Stream.of(own), Stream.of(JuspayError.TRIGGERS, misbehaviour)).toList());
  }

  /** The kind of wallet that an id asks for. */
  static String kind(String id, String otherwise) {
    return switch (Triggers.word(id)) {
      case "TWID" -> "TWID_V2";
      case "SIMPL" -> "SIMPL";
      default -> otherwise;
    };
  }

  @Override
  public Optional<Reply> answer(JuspayCall call) {
    boolean command = call.is("POST", "/wallets/*") && call.form().containsKey("command");
    if (!command && !call.is("GET", "/wallets/*")) {
      return Optional.empty();
    }
    return JuspayError.asked(call.id())
        .or(() -> state.wallet(call.id()).map(this::asTheIdAsks).map(it -> answer(call, it)))
        .or(() -> Optional.of(JuspayError.RESOURCE_NOT_FOUND.reply()));
  }

  private JuspayWallet asTheIdAsks(JuspayWallet wallet) {
    boolean linked = wallet.linked() && !Triggers.word(wallet.id()).equals("UNLINKED");
    return wallet
        .of(kind(wallet.id(), wallet.gateway()))
        .with(wallet.otpSent(), linked, wallet.mobileNumber(), wallet.refreshed());
  }

  private Reply answer(JuspayCall call, JuspayWallet wallet) {
    return switch (call.form().getOrDefault("command", "get")) {
      case "get" -> JuspayJson.ok(older(wallet));
      case "authenticate" -> authenticate(wallet);
      case "link" -> link(wallet, call.form().get("otp"));
      case "refresh" -> refresh(wallet);
      case "delink" -> delink(wallet);
      case "update" -> update(wallet, call);
      default -> JuspayError.INVALID_REQUEST.reply("No such command");
    };
  }

  /** In the older form: linked is a text, and the time has an offset. */
  private ObjectNode older(JuspayWallet wallet) {
    ObjectNode json = wallet.json(state.issueToken(wallet));
    return wallet.linked()
        ? json.put("linked", "true").put("last_refreshed", JuspayJson.old(wallet.refreshed()))
        : json;
  }

  /** Sends an OTP. The answer has no token and says nothing of a wallet that is linked. */
  private Reply authenticate(JuspayWallet wallet) {
    state.keep(wallet.with(true, wallet.linked(), wallet.mobileNumber(), wallet.refreshed()));
    return JuspayJson.ok(wallet.json(null));
  }

  private Reply link(JuspayWallet wallet, String otp) {
    String word = Triggers.word(wallet.id());
    if (otp == null || otp.isEmpty()) {
      return JuspayError.reply(
          400, "Invalid Request", "Invalid", "OTP is required while linking wallet.");
    }
    boolean right = otp.equals(OTP) && wallet.hasOtp() && !word.equals("UNLINKED");
    if (!right) {
      return JuspayJson.ok(wallet.json(null));
    }
    ObjectNode json = kept(wallet.with(true, true, wallet.mobileNumber(), state.now()));
    return JuspayJson.ok(word.equals("NO_LINKED") ? json.without("linked") : json);
  }

  private Reply refresh(JuspayWallet wallet) {
    return wallet.linked()
        ? JuspayJson.ok(kept(wallet.with(true, true, wallet.mobileNumber(), state.now())))
        : JuspayError.INVALID_ACTION.reply("The wallet is not linked");
  }

  private Reply delink(JuspayWallet wallet) {
    boolean stays = Triggers.word(wallet.id()).equals("LINKED");
    return JuspayJson.ok(
        kept(wallet.with(false, stays, wallet.mobileNumber(), wallet.refreshed())));
  }

  private Reply update(JuspayWallet wallet, JuspayCall call) {
    return new JuspayForm(call.form(), "mobile_number")
        .digits("mobile_number")
        .error()
        .orElseGet(
            () ->
                JuspayJson.ok(
                    kept(
                        wallet.with(false, false, call.get("mobile_number"), wallet.refreshed()))));
  }

  /** A wallet as it is from now on, with a new token where it is linked. */
  private ObjectNode kept(JuspayWallet wallet) {
    state.keep(wallet);
    return wallet.json(state.issueToken(wallet));
  }
}
