package dev.batua.local;

import dev.batua.juspay.JuspaySettings;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Juspay keeps of top-ups and orders, and the pages at which a customer goes on with them. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayPages {
  private static final String TOPUP = "/wallets/topup/start/";
  private static final String ORDER = "/txns/topup/";
  private static final String FINISH = "/pay/finish/";

  private final Map<String, JuspayTopup> topups = new ConcurrentHashMap<>();
  private final Map<String, JuspayOrder> orders = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final String base;

  JuspayPages(JuspaySettings settings) {
    base = settings.url().orElse("");
  }

  static boolean isPage(String path) {
    return path.startsWith(TOPUP) || path.startsWith(ORDER) || path.startsWith(FINISH);
  }

  /** Begins a top-up; the same request once more gets the same answer. */
  Reply begin(JuspayTopup topup) {
    JuspayTopup known = topups.putIfAbsent(topup.id(), topup);
    return known == null || known.isSame(topup)
        ? Reply.json(200, topup.json(base))
        : JuspayError.duplicate();
  }

  /** Debits an order; its token is good for this order only. */
  Reply begin(JuspayOrder order) {
    if (!order.token().startsWith("SIM-")
        && !order.id().equals(tokens.computeIfAbsent(order.token(), token -> order.id()))) {
      return JuspayError.reply(400, "EXPIRED", "The wallet token was used before");
    }
    JuspayOrder known = orders.putIfAbsent(order.id(), order);
    JuspayOrder now = known == null ? order : known;
    return now.token().equals(order.token())
        ? Reply.json(200, now.json(base))
        : JuspayError.duplicate();
  }

  /** The truth about an order. */
  Reply order(String id) {
    JuspayOrder order = orders.get(id);
    return order == null
        ? JuspayError.reply(404, "RESOURCE_NOT_FOUND", "No such order")
        : Reply.json(200, order.json(base));
  }

  Reply answer(Exchange exchange, String path) {
    boolean paid = "pay".equals(exchange.form().get("action"));
    boolean decided = exchange.method().equals("POST");
    String id = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith(TOPUP) && topups.containsKey(id)) {
      return decided ? decide(id, paid) : page(topups.get(id));
    }
    if (path.startsWith(ORDER) && orders.containsKey(id)) {
      return decided ? decideOrder(id, paid) : page(orders.get(id));
    }
    return path.startsWith(FINISH)
        ? Page.finished("Payment finished", "Transaction " + id + " is done.")
        : Page.notFound();
  }

  private Reply decide(String id, boolean paid) {
    JuspayTopup topup =
        topups.computeIfPresent(
            id,
            (same, now) ->
                now.status().equals("PENDING") ? now.with(paid ? "SUCCESS" : "FAILURE") : now);
    if (topup.returnUrl() == null) {
      return Page.finished(
          "Top-up finished", "Top-up " + topup.topupTxnId() + ": " + topup.status());
    }
    return Reply.seeOther(
        "%s?topup_txn_id=%s&wallet_id=%s&status=%s"
            .formatted(topup.returnUrl(), topup.topupTxnId(), topup.walletId(), topup.status()));
  }

  private Reply decideOrder(String id, boolean paid) {
    JuspayOrder order =
        orders.computeIfPresent(
            id,
            (same, now) ->
                now.status().startsWith("PENDING")
                    ? now.with(paid ? "CHARGED" : "AUTHENTICATION_FAILED")
                    : now);
    return Page.finished("Order " + order.id(), "The order is " + order.status() + " now.");
  }

  private static Reply page(JuspayTopup topup) {
    return Page.decision(
        "Top up your wallet",
        "Rs " + topup.amount(),
        "Wallet " + topup.walletId() + ", top-up " + topup.topupTxnId(),
        topup.status());
  }

  private static Reply page(JuspayOrder order) {
    return Page.decision(
        "Your balance is too low",
        "Order " + order.id(),
        "Top up the wallet and pay, or cancel.",
        order.status());
  }
}
