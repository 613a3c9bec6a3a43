package dev.batua.local.juspay;

import dev.batua.juspay.JuspaySettings;
import dev.batua.local.Exchange;
import dev.batua.local.Page;
import dev.batua.local.Reply;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages at which a customer goes on with a top-up or an order. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayPages {
  private static final String TOPUP = "/wallets/topup/start/";
  private static final String ORDER = "/txns/topup/";
  private static final String START = "/v2/pay/start/";
  private static final String FINISH = "/pay/finish/";

  private final JuspayState state;
  private final JuspayReturn wayBack;

  JuspayPages(JuspaySettings settings, JuspayState state) {
    this.state = state;
    wayBack = new JuspayReturn(settings.responseKey());
  }

  static boolean isPage(String path) {
    return Stream.of(TOPUP, ORDER, START, FINISH).anyMatch(path::startsWith);
  }

  /** Where the customer goes on with an attempt. */
  static String path(JuspayOrder order, JuspayAttempt attempt) {
    if (!attempt.isOpen()) {
      return finish(order, attempt);
    }
    return attempt.way().isDirect()
        ? ORDER + order.id()
        : START + order.merchantId() + "/" + attempt.txnId();
  }

  private static String finish(JuspayOrder order, JuspayAttempt attempt) {
    return FINISH + order.merchantId() + "/" + attempt.txnId();
  }

  Reply answer(Exchange exchange, String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    Optional<Reply> page =
        path.startsWith(TOPUP)
            ? state.topup(id).map(topup -> topup(topup, exchange))
            : path.startsWith(ORDER)
                ? state.kept(id).flatMap(it -> it.decisive().map(last -> page(it, last, exchange)))
                : state.orderOf(id).map(it -> page(it, it.attempt(id), exchange));
    return page.orElseGet(Page::notFound);
  }

  /** What a customer decided at a page, if that is what came. */
  private static Optional<Boolean> paid(Exchange exchange) {
    return Optional.of(exchange)
        .filter(it -> it.method().equals("POST"))
        .map(it -> it.form().get("action"))
        .map("pay"::equals);
  }

  private Reply topup(JuspayTopup topup, Exchange exchange) {
    return paid(exchange).map(paid -> decided(topup, paid)).orElseGet(() -> page(topup));
  }

  /** What was paid is in the wallet. */
  private Reply decided(JuspayTopup topup, boolean paid) {
    JuspayTopup now = topup.isOpen() ? topup.with(paid ? "SUCCESS" : "FAILURE") : topup;
    if (topup.isOpen() && paid) {
      state.add(topup.walletId(), JuspayJson.paise(topup.amount()));
    }
    state.keep(now);
    return now.returnUrl() == null ? page(now) : Reply.seeOther(now.wayBack());
  }

  private static Reply page(JuspayTopup topup) {
    String about = "Wallet " + topup.walletId() + ", top-up " + topup.topupTxnId();
    if (topup.isOpen()) {
      return Page.decision("Top up your wallet", "Rs " + topup.amount(), about);
    }
    boolean paid = topup.status().equals("SUCCESS");
    return Page.finished(paid ? "Topped up" : "Cancelled", "Rs " + topup.amount(), about);
  }

  private Reply page(JuspayOrder order, JuspayAttempt attempt, Exchange exchange) {
    return paid(exchange)
        .map(paid -> decided(order, attempt, paid))
        .orElseGet(
            () -> attempt.isOpen() ? open(order, attempt, exchange) : finished(order, attempt));
  }

  /** A wallet has too little in it: that much is topped up, and all of it is paid with. */
  private Reply decided(JuspayOrder order, JuspayAttempt attempt, boolean paid) {
    JuspayAttempt now =
        attempt.isOpen() ? attempt.with(paid ? "CHARGED" : "AUTHENTICATION_FAILED") : attempt;
    if (now.isCharged() && attempt.isOpen()) {
      state.empty(now.walletId());
    }
    state.keep(order.with(now));
    String returnUrl = order.fields().getOrDefault("return_url", "");
    return Reply.seeOther(
        returnUrl.isEmpty() || !now.comesBack()
            ? state.base() + finish(order, now)
            : wayBack.to(returnUrl, order, now));
  }

  private static Reply open(JuspayOrder order, JuspayAttempt attempt, Exchange exchange) {
    if (attempt.way().isDirect()) {
      return Page.decision(
          "Your balance is too low",
          "Order " + order.id(),
          "Pay tops up the wallet and then pays the order.");
    }
    if (attempt.way() == JuspayAttempt.Way.REDIRECT_DEBIT_BY_POST
        && !exchange.form().equals(JuspayOrderAnswer.POSTED)) {
      return Page.finished(
          "Not like this",
          "Order " + order.id(),
          "This page wants its params posted as they came.");
    }
    return Page.decision(
        "Pay with " + attempt.paymentMethod(),
        "Rs " + JuspayJson.rupeesText(order.paise()),
        "Order " + order.id());
  }

  private static Reply finished(JuspayOrder order, JuspayAttempt attempt) {
    return Page.finished(
        attempt.isCharged() ? "Paid" : "Not paid",
        "Order " + order.id(),
        "Transaction " + attempt.txnId() + " is " + attempt.status() + ".");
  }
}
