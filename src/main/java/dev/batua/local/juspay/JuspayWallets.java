package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator.Trigger;
import dev.batua.local.StatefulSimulator.Resource;
import dev.batua.local.Triggers;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wallets that a customer has. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayWallets implements Resource<JuspayCall> {
  private static final Triggers LISTS =
      Triggers.of("A list", Triggers.DONE, "EMPTY", "NO_LIST").but("NO_LIST", "PROVIDER_FAILED");
  private static final Triggers UNKNOWN_CUSTOMER =
      Triggers.of("A customer that is not there", "NOT_FOUND", "NULL_ERROR");

  private final JuspayState state;

  JuspayWallets(JuspayState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "juspay-list-wallets",
        new Trigger("customerId", List.of(LISTS, JuspayError.TRIGGERS, Misbehaviour.OF_QUESTIONS)),
        "juspay-refresh-wallets",
        new Trigger(
            "customerId",
            List.of(LISTS, UNKNOWN_CUSTOMER, JuspayError.TRIGGERS, Misbehaviour.TRIGGERS)),
        "juspay-create-wallet",
        new Trigger(
            "customerId",
            List.of(JuspayWalletCommands.KINDS, JuspayError.TRIGGERS, Misbehaviour.TRIGGERS)));
  }

  @Override
  public Optional<Reply> answer(JuspayCall call) {
    if (call.is("POST", "/customers/*/wallets")) {
      return Optional.of(create(call));
    }
    if (call.is("GET", "/customers/*/wallets")) {
      return Optional.of(list(call, false));
    }
    return call.is("GET", "/customers/*/wallets/refresh-balances")
        ? Optional.of(list(call, true))
        : Optional.empty();
  }

  private Reply create(JuspayCall call) {
    return new JuspayForm(call.form(), "gateway")
        .word("gateway")
        .optionalOneOf("command", "authenticate")
        .optionalDigits("mobile_number")
        .error()
        .or(() -> JuspayError.asked(call.id()))
        .orElseGet(
            () ->
                state
                    .customer(call.id())
                    .map(customer -> create(customer, call.form()))
                    .orElseGet(JuspayError.OBJECT_NOT_FOUND::reply));
  }

  private Reply create(JuspayCustomer customer, Map<String, String> form) {
    JuspayWallet wallet =
        JuspayWallet.of(state.newId("wlm_"), customer, form, state.now())
            .of(JuspayWalletCommands.kind(customer.id(), form.get("gateway")));
    state.keep(wallet);
    return JuspayJson.ok(wallet.json(null));
  }

  private Reply list(JuspayCall call, boolean live) {
    if (Triggers.word(call.id()).equals("EMPTY")) {
      return JuspayJson.ok(JuspayJson.list(List.of()));
    }
    if (Triggers.word(call.id()).equals("NO_LIST")) {
      return Reply.json(200, "{\"object\":\"list\"}");
    }
    return JuspayError.asked(call.id())
        .or(() -> UNKNOWN_CUSTOMER.values().containsKey(call.id()) ? none(live) : Optional.empty())
        .or(() -> state.customer(call.id()).map(customer -> list(customer, live)))
        .or(() -> none(live))
        .orElseThrow();
  }

  private Reply list(JuspayCustomer customer, boolean live) {
    return JuspayJson.ok(
        JuspayJson.list(
            state.walletsOf(customer).stream().map(wallet -> json(wallet, live)).toList()));
  }

  private ObjectNode json(JuspayWallet wallet, boolean live) {
    Instant refreshed = live ? state.now() : wallet.refreshed();
    JuspayWallet now =
        wallet.with(wallet.otpSent(), wallet.linked(), wallet.mobileNumber(), refreshed);
    state.keep(now);
    return now.json(state.issueToken(now));
  }

  /** A customer who is not there has a code of its own where all wallets are refreshed. */
  private static Optional<Reply> none(boolean live) {
    return Optional.of(
        live
            ? JuspayError.reply(
                400, "Invalid Request", "null_error", "Customer not found for the given customerId")
            : JuspayError.OBJECT_NOT_FOUND.reply());
  }
}
