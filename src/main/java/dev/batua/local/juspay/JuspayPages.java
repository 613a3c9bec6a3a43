package dev.batua.local.juspay;

import dev.batua.juspay.JuspaySettings;
import dev.batua.local.Exchange;
import dev.batua.local.Page;
import dev.batua.local.Reply;
import dev.batua.local.Triggers;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
  private final Set<String> usedTokens = new HashSet<>();
  private final String base;
  private final String merchantId;

  JuspayPages(JuspaySettings settings) {
    base = settings.url().orElse("");
    merchantId = settings.merchantId().orElse("");
  }

  static boolean isPage(String path) {
    return path.startsWith(TOPUP) || path.startsWith(ORDER) || path.startsWith(FINISH);
  }

  /**
   * Begins a top-up. Juspay publishes nothing about a repeated id; here the same request once more
   * gets the same answer, and another one an error.
   */
  Reply begin(JuspayTopup topup) {
    JuspayTopup known = topups.putIfAbsent(topup.id(), topup);
    return known == null || known.isSame(topup)
        ? Reply.json(200, topup.json(base))
        : JuspayError.DUPLICATE_REQUEST.reply();
  }

  /** Debits an order, which need not have been created here; a token is good once. */
  synchronized Reply begin(JuspayOrder order) {
    JuspayOrder last = orders.get(order.id());
    if (last != null && !last.isPayable()) {
      return (last.isUnderWay() ? JuspayError.DUPLICATE_REQUEST : JuspayError.INVALID_ACTION)
          .reply();
    }
    if (!order.token().startsWith(Triggers.PREFIX) && !usedTokens.add(order.token())) {
      return JuspayError.EXPIRED.reply("The wallet token was used before");
    }
    JuspayOrder attempt = last == null ? order : order.after(last);
    orders.put(order.id(), attempt);
    return Reply.json(200, attempt.json(base));
  }

  /** The truth about an order; one that nobody debited is NEW, or as its id asks for. */
  Reply order(String id) {
    JuspayOrder untried = JuspayOrder.untried(id, merchantId);
    return Reply.json(200, orders.getOrDefault(id, untried).json(base));
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
    return orders.values().stream()
        .filter(order -> order.finish().equals(path))
        .findFirst()
        .map(JuspayPages::finish)
        .orElseGet(Page::notFound);
  }

  private Reply decide(String id, boolean paid) {
    JuspayTopup topup =
        topups.computeIfPresent(
            id, (same, now) -> now.isOpen() ? now.with(paid ? "SUCCESS" : "FAILURE") : now);
    return topup.returnUrl() == null ? page(topup) : Reply.seeOther(topup.wayBack());
  }

  private Reply decideOrder(String id, boolean paid) {
    JuspayOrder order =
        orders.computeIfPresent(
            id,
            (same, now) ->
                now.isOpen() ? now.with(paid ? "CHARGED" : "AUTHENTICATION_FAILED") : now);
    return Reply.seeOther(base + order.finish());
  }

  private static Reply page(JuspayTopup topup) {
    String about = "Wallet " + topup.walletId() + ", top-up " + topup.topupTxnId();
    if (topup.isOpen()) {
      return Page.decision("Top up your wallet", "Rs " + topup.amount(), about);
    }
    boolean paid = topup.status().equals("SUCCESS");
    return Page.finished(paid ? "Topped up" : "Cancelled", "Rs " + topup.amount(), about);
  }

  private static Reply page(JuspayOrder order) {
    return order.isOpen()
        ? Page.decision(
            "Your balance is too low",
            "Order " + order.id(),
            "Pay tops up the wallet and then pays the order.")
        : finish(order);
  }

  private static Reply finish(JuspayOrder order) {
    return Page.finished(
        order.status().equals("CHARGED") ? "Paid" : "Not paid",
        "Order " + order.id(),
        "Transaction " + order.txnId() + " is " + order.status() + ".");
  }
}
