package dev.batua.local.juspay;

import dev.batua.local.Calling;
import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator.Trigger;
import dev.batua.local.StatefulSimulator.Resource;
import dev.batua.local.Triggers;
import dev.batua.local.juspay.JuspayAttempt.Way;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The attempts to pay an order: by a wallet's token, or at a page where there is none. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayTxns implements Resource<JuspayCall> {
  private static final String TOKEN = "direct_wallet_token";

  /** Those whose page wants to be posted to. */
  private static final Set<String> BY_POST = Set.of("PAYTM", "FREECHARGE");

  private static final Triggers PAGES =
      Triggers.of("A page", "ACTION_REQUIRED", "GET", "POST", "NO_PAGE").but("NO_PAGE", "PENDING");

  /** By its id, an order is looked up first; what goes wrong after that has a word of its own. */
  private static final String AFTER_LOOK_UP = "PAY_";

  private static final Triggers AFTERWARDS =
      Triggers.of(
              "A bad day after the look-up", "PROVIDER_FAILED", "PAY_500", "PAY_BROKEN", "PAY_404")
          .but("PAY_BROKEN", "PROVIDER_TIMEOUT")
          .but("PAY_404", "PROVIDER_REFUSED");

  private static final Triggers LOOK_UPS_OF_PAGES =
      Stream.of("404", "500", "REDIRECT", "NOT-JSON", "HUGE", "BROKEN", "NO-ANSWER")
          .reduce(
              Misbehaviour.TRIGGERS,
              (triggers, word) -> triggers.but(word, "LOOKUP_FAILED"),
              (one, other) -> other);

  private final JuspayState state;

  JuspayTxns(JuspayState state) {
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    return Map.of(
        "juspay-direct-debit",
        new Trigger(
            "directWalletToken",
            List.of(
                JuspayStatuses.DEBITS,
                JuspayStatuses.ODD_DEBITS,
                JuspayError.OF_DEBITS,
                Calling.triggers("SUCCEEDED"),
                Misbehaviour.LOST_ANSWERS,
                Misbehaviour.OF_QUESTIONS)),
        "juspay-pay-by-wallet",
        new Trigger(
            "orderId",
            List.of(
                JuspayStatuses.PAYMENTS,
                JuspayStatuses.ODD_LOOK_UPS,
                PAGES,
                AFTERWARDS,
                JuspayError.TRIGGERS.upTo(20),
                LOOK_UPS_OF_PAGES)));
  }

  /** Whether it is paid at a page, for which no key is needed. */
  static boolean isWithoutKey(JuspayCall call) {
    return call.is("POST", "/txns") && !call.form().containsKey(TOKEN);
  }

  @Override
  public Optional<Reply> answer(JuspayCall call) {
    if (!call.is("POST", "/txns")) {
      return Optional.empty();
    }
    if (!call.get("format").equals("json")) {
      return Optional.of(Reply.json(302, "").with("Location", "https://api.juspay.in/"));
    }
    String trigger =
        isWithoutKey(call)
            ? call.get("order_id").replace(Triggers.PREFIX + AFTER_LOOK_UP, Triggers.PREFIX)
            : call.get(TOKEN);
    return new JuspayForm(
            call.form(),
            "order_id",
            "merchant_id",
            "payment_method_type",
            "payment_method",
            "redirect_after_payment")
        .id("order_id", 20)
        .oneOf("payment_method_type", "WALLET")
        .word("payment_method")
        .oneOf("redirect_after_payment", "true", "false")
        .error()
        .or(() -> foreign(call.get("merchant_id")))
        .or(() -> JuspayError.asked(trigger))
        .or(
            () ->
                state
                    .order(call.get("order_id"))
                    .map(order -> Misbehaviour.lost(trigger, begin(order, call))))
        .or(() -> Optional.of(JuspayError.noSuchOrder(call.get("order_id"))));
  }

  private Optional<Reply> foreign(String merchantId) {
    return state.merchantId().equals(merchantId)
        ? Optional.empty()
        : Optional.of(JuspayError.ACCESS_DENIED.reply());
  }

  private Reply begin(JuspayOrder order, JuspayCall call) {
    if (!order.isPayable()) {
      boolean underWay = JuspayStatuses.isUnderWay(order.status());
      return (underWay ? JuspayError.DUPLICATE_REQUEST : JuspayError.INVALID_ACTION).reply();
    }
    if (isWithoutKey(call)) {
      return begun(order, attempt(order, call, null, way(call), "PENDING_VBV"));
    }
    String token = call.get(TOKEN);
    return JuspayTokens.isNobodys(token)
        ? debitNobody(order, call, token)
        : debit(order, call, token);
  }

  private static Way way(JuspayCall call) {
    return switch (Triggers.word(call.get("order_id"))) {
      case "GET" -> Way.REDIRECT_DEBIT;
      case "POST" -> Way.REDIRECT_DEBIT_BY_POST;
      case "NO_PAGE" -> Way.REDIRECT_DEBIT_WITHOUT_PAGE;
      default ->
          BY_POST.contains(call.get("payment_method"))
              ? Way.REDIRECT_DEBIT_BY_POST
              : Way.REDIRECT_DEBIT;
    };
  }

  /** A token that was issued for a wallet: too little in it wants a page. */
  private Reply debit(JuspayOrder order, JuspayCall call, String token) {
    Optional<JuspayWallet> wallet =
        state.tokens().use(token).flatMap(state::wallet).filter(JuspayWallet::linked);
    if (wallet.isEmpty()) {
      return JuspayError.EXPIRED.reply("The wallet token was used before, or is too old");
    }
    String walletId = wallet.get().id();
    boolean enough = wallet.get().paise() >= order.paise();
    if (enough) {
      state.add(walletId, -order.paise());
    }
    String status = enough ? "CHARGED" : "PENDING";
    return begun(order, attempt(order, call, walletId, Way.DIRECT_DEBIT, status));
  }

  /** A token of nobody's wallet, in which there is always enough, or as the token asks for. */
  private Reply debitNobody(JuspayOrder order, JuspayCall call, String token) {
    if (!state.tokens().useNobodys(token)) {
      return JuspayError.EXPIRED.reply("The wallet token was used before");
    }
    String word = Triggers.word(token);
    Way way = word.equals("PENDING_NO_URL") ? Way.DIRECT_DEBIT_WITHOUT_PAGE : Way.DIRECT_DEBIT;
    return begun(order, attempt(order, call, null, way, JuspayStatuses.of(word, "CHARGED")));
  }

  private JuspayAttempt attempt(
      JuspayOrder order, JuspayCall call, String walletId, Way way, String status) {
    return new JuspayAttempt(
        order.nextTxnId(),
        call.get("payment_method"),
        walletId,
        way,
        call.get("redirect_after_payment").equals("true"),
        status,
        state.now(),
        Calling.of(call.get(TOKEN), order.id()));
  }

  private Reply begun(JuspayOrder order, JuspayAttempt attempt) {
    state.keep(order.with(attempt));
    return JuspayJson.ok(JuspayOrderAnswer.of(order, attempt, state.base()));
  }
}
