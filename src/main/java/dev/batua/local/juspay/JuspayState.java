package dev.batua.local.juspay;

import dev.batua.juspay.JuspaySettings;
import dev.batua.local.Later;
import dev.batua.local.StatefulSimulator.State;
import dev.batua.local.Triggers;
import dev.batua.local.id.NewIds;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Juspay keeps, in memory, for one request at a time. Some things are there as if they had
 * been made before, so that a first request needs none before it: by how their ids begin.
 */
@Singleton
@UnlessBuildProfile("prod")
class JuspayState implements State {
  private static final List<String> CUSTOMERS = List.of("customer_", Triggers.PREFIX);
  private static final List<String> WALLETS = List.of(JuspayWallet.BEFORE, Triggers.PREFIX);
  private static final List<String> ORDERS = List.of("order_", "event_", "local_", Triggers.PREFIX);

  private final Map<String, JuspayCustomer> customers = new LinkedHashMap<>();
  private final Map<String, JuspayWallet> wallets = new LinkedHashMap<>();
  private final Map<String, JuspayOrder> orders = new LinkedHashMap<>();
  private final Map<String, JuspayTopup> topups = new HashMap<>();
  private final JuspayTokens tokens;
  private final JuspayWebhooks webhooks;
  private final Later later;
  private final NewIds ids;
  private final String base;
  private final String merchantId;
  private final Clock clock;

  JuspayState(JuspaySettings settings, JuspayWebhooks webhooks, Later later, NewIds ids) {
    this.webhooks = webhooks;
    this.later = later;
    this.ids = ids;
    base = settings.url().orElse("");
    merchantId = settings.merchantId().orElse("");
    clock = Clock.systemUTC();
    tokens = new JuspayTokens(clock, ids);
  }

  /** The URL that Juspay is reached at. */
  String base() {
    return base;
  }

  String merchantId() {
    return merchantId;
  }

  Instant now() {
    return clock.instant();
  }

  private static boolean begins(String id, List<String> prefixes) {
    return prefixes.stream().anyMatch(id::startsWith);
  }

  /** A new id of Juspay's own. */
  String newId(String prefix) {
    return prefix + ids.next(prefix, 16);
  }

  @Override
  public synchronized Map<String, List<?>> kept() {
    return Map.of(
        "customers", List.copyOf(customers.values()),
        "wallets", List.copyOf(wallets.values()),
        "orders", List.copyOf(orders.values()),
        "topups", List.copyOf(topups.values()));
  }

  @Override
  public synchronized void forget() {
    customers.clear();
    wallets.clear();
    orders.clear();
    topups.clear();
    tokens.forget();
  }

  /** A customer by the merchant's id or by Juspay's. */
  Optional<JuspayCustomer> customer(String id) {
    if (begins(id, CUSTOMERS) && !customers.containsKey(id)) {
      keep(JuspayCustomer.before(id, now()));
    }
    return customers.values().stream()
        .filter(customer -> customer.id().equals(id) || customer.juspayId().equals(id))
        .findFirst();
  }

  void keep(JuspayCustomer customer) {
    customers.put(customer.id(), customer);
  }

  /** A wallet by its id; one that begins like a trigger is always as it was at first. */
  Optional<JuspayWallet> wallet(String id) {
    if (begins(id, WALLETS) && !wallets.containsKey(id)) {
      keep(JuspayWallet.before(id, null, now()));
    }
    return Optional.ofNullable(wallets.get(id));
  }

  /** The wallets of a customer; one that was there before has one. */
  List<JuspayWallet> walletsOf(JuspayCustomer customer) {
    String first = JuspayWallet.BEFORE + customer.juspayId();
    if (!customer.made() && !wallets.containsKey(first)) {
      keep(JuspayWallet.before(first, customer.juspayId(), now()));
    }
    return wallets.values().stream()
        .filter(wallet -> customer.juspayId().equals(wallet.customerId()))
        .toList();
  }

  void keep(JuspayWallet wallet) {
    boolean trigger = wallet.id().startsWith(Triggers.PREFIX);
    wallets.put(wallet.id(), trigger ? JuspayWallet.before(wallet.id(), null, now()) : wallet);
  }

  /** Takes all out of a wallet, if there is one. */
  void empty(String walletId) {
    Optional.ofNullable(walletId).flatMap(this::wallet).ifPresent(wallet -> keep(wallet.with(0)));
  }

  /** Adds to what is in a wallet, or takes from it; nothing happens where there is none. */
  void add(String walletId, long paise) {
    Optional.ofNullable(walletId)
        .flatMap(this::wallet)
        .ifPresent(wallet -> keep(wallet.with(wallet.paise() + paise)));
  }

  /** A new token of a wallet, or null where it is not linked. */
  String issueToken(JuspayWallet wallet) {
    return wallet.linked() ? tokens.issue(wallet.id()) : null;
  }

  JuspayTokens tokens() {
    return tokens;
  }

  /** A top-up by the simulator's own id of it. */
  Optional<JuspayTopup> topup(String id) {
    return Optional.ofNullable(topups.get(id));
  }

  void keep(JuspayTopup topup) {
    topups.put(topup.id(), topup);
  }

  /**
   * An order by the merchant's own id; one whose id begins like a trigger is as its id asks for,
   * whatever was done about it, and has its refunds.
   */
  Optional<JuspayOrder> order(String id) {
    Optional<JuspayOrder> kept = kept(id);
    return begins(id, ORDERS) && kept.filter(it -> !it.isTrigger()).isEmpty()
        ? Optional.of(before(id).with(kept.map(JuspayOrder::refunds).orElse(List.of())))
        : kept;
  }

  /** An order that was made, paid or refunded since the start. */
  Optional<JuspayOrder> kept(String id) {
    return Optional.ofNullable(orders.get(id));
  }

  private JuspayOrder before(String id) {
    return JuspayOrder.before(id, merchantId, now());
  }

  /** Keeps it, and calls back about what has come to its end with it. */
  void keep(JuspayOrder order) {
    JuspayOrder before = orders.put(order.id(), order);
    webhooks.tell(Optional.ofNullable(before), order, base);
    if (order.refunds().stream().anyMatch(JuspayRefund::waits)) {
      later.in(JuspayRefund.MOMENT.plusMillis(1), this::settle);
    }
  }

  /** The order that has an attempt of a transaction's id. */
  Optional<JuspayOrder> orderOf(String txnId) {
    return orders.values().stream()
        .filter(order -> order.attempts().stream().anyMatch(it -> it.txnId().equals(txnId)))
        .findFirst();
  }

  /** Settles the refunds that have waited for long enough; what goes back is in the wallet then. */
  @Override
  public synchronized void settle() {
    for (JuspayOrder order : List.copyOf(orders.values())) {
      Stream<JuspayRefund> due = order.refunds().stream().filter(refund -> refund.isDue(now()));
      for (JuspayRefund refund : due.toList()) {
        keep(orders.get(order.id()).with(refund.settled()));
        order
            .charged()
            .filter(attempt -> !refund.isTrigger())
            .ifPresent(attempt -> add(attempt.walletId(), refund.paise()));
      }
    }
  }
}
