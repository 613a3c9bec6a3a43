package dev.batua.local.phonepe;

import dev.batua.local.Later;
import dev.batua.local.StatefulSimulator.State;
import dev.batua.local.Triggers;
import dev.batua.phonepe.PhonePeSettings;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What PhonePe keeps of payments, in memory, for one request at a time. Some things are there as if
 * they had been made before, so that a first request needs none before it: by how their ids begin.
 */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeState implements State {
  /** Of an id that begins like this nothing is kept: it is always as it was at first. */
  private static final List<String> ALWAYS = List.of("event_", Triggers.PREFIX);

  private static final String BEFORE = "txn_";

  private final Map<String, PhonePeTransaction> transactions = new LinkedHashMap<>();
  private final Map<String, PhonePeAuthorization> authorizations = new HashMap<>();
  private final PhonePeUsers users;
  private final PhonePeCallbacks callbacks;
  private final Later later;
  private final String merchantId;
  private final Clock clock;

  PhonePeState(
      PhonePeSettings settings, PhonePeUsers users, PhonePeCallbacks callbacks, Later later) {
    this.users = users;
    this.callbacks = callbacks;
    this.later = later;
    merchantId = settings.merchantId().orElse("");
    clock = Clock.systemUTC();
  }

  String merchantId() {
    return merchantId;
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public synchronized Map<String, List<?>> kept() {
    Map<String, List<?>> kept = new HashMap<>(users.kept());
    kept.put("transactions", List.copyOf(transactions.values()));
    kept.put("authorizations", List.copyOf(authorizations.values()));
    return kept;
  }

  @Override
  public synchronized void forget() {
    transactions.clear();
    authorizations.clear();
    users.forget();
  }

  private static boolean isAlways(String id) {
    return ALWAYS.stream().anyMatch(id::startsWith) && !Triggers.isOfTelling(id);
  }

  private static boolean isThere(String id) {
    return isAlways(id) || id.startsWith(BEFORE);
  }

  /** Whether an id was used, so that nothing else may have it; those of triggers may. */
  boolean isUsed(String id) {
    return !Triggers.isOfTelling(id)
        && (transactions.containsKey(id) || authorizations.containsKey(id));
  }

  /** A debit, capture or refund that was made since the start. */
  Optional<PhonePeTransaction> kept(String id) {
    return Optional.ofNullable(transactions.get(id));
  }

  /** The same, or one that was there before. */
  Optional<PhonePeTransaction> transaction(String id) {
    return kept(id)
        .or(
            () ->
                isThere(id) && !isUsed(id)
                    ? Optional.of(PhonePeTransaction.before(id, now()))
                    : Optional.empty());
  }

  /** One by PhonePe's own id of it. */
  Optional<PhonePeTransaction> byReference(String reference) {
    return transactions.values().stream()
        .filter(it -> it.reference().equals(reference))
        .findFirst();
  }

  /** Whether the same once more gets the same answer, as if it were the first. */
  boolean mayBeRepeated(String id) {
    return isThere(id);
  }

  /** Keeps it, and calls back about it if it has come to its end. */
  void keep(PhonePeTransaction transaction) {
    if (isAlways(transaction.id())) {
      return;
    }
    transactions.put(transaction.id(), transaction);
    callbacks.tell(transaction);
    if (transaction.waits()) {
      later.in(PhonePeTransaction.MOMENT.plusMillis(1), this::settle);
    }
  }

  /** What can still be given back of a debit; of one that is there always, all. */
  long refundable(PhonePeTransaction debit) {
    return debit.paise()
        - transactions.values().stream()
            .filter(it -> !isAlways(debit.id()) && debit.id().equals(it.refundOf()))
            .filter(it -> it.isPaid() || it.code().equals("PAYMENT_PENDING"))
            .mapToLong(PhonePeTransaction::paise)
            .sum();
  }

  /** Money that is held, or was there before to be. */
  Optional<PhonePeAuthorization> authorization(String id) {
    return Optional.ofNullable(authorizations.get(id))
        .or(
            () ->
                isThere(id) && !isUsed(id)
                    ? Optional.of(PhonePeAuthorization.before(id))
                    : Optional.empty());
  }

  /** Keeps it, and gives back to the wallet what is held no longer. */
  void keep(PhonePeAuthorization authorization, long letGo) {
    users.add(authorization.walletId(), letGo);
    if (!isAlways(authorization.id())) {
      authorizations.put(authorization.id(), authorization);
    }
  }

  /** Lets time pass: what has waited is paid, given back, captured or let go. */
  @Override
  public synchronized void settle() {
    for (PhonePeTransaction due :
        transactions.values().stream().filter(it -> it.isDue(now())).toList()) {
      keep(due.with(PhonePeTransaction.PAID));
      if (due.isRefund()) {
        users.add(due.walletId(), due.paise());
      }
      Optional.ofNullable(authorizations.get(due.id()))
          .ifPresent(it -> keep(it.with("COMPLETED"), 0));
    }
    authorizations.values().stream()
        .filter(it -> it.isOver(now()))
        .toList()
        .forEach(it -> keep(it.with("CANCELLED"), it.paise()));
  }
}
