package dev.batua.local.juspay;

import dev.batua.local.Calling;
import dev.batua.local.Triggers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order, the attempts to pay it, and its refunds.
 *
 * @param id the merchant's own id
 * @param fields what the merchant said of it
 * @param untried its status while nothing was tried
 * @param created when it was made
 */
record JuspayOrder(
    String id,
    String merchantId,
    Map<String, String> fields,
    long paise,
    String untried,
    Instant created,
    List<JuspayAttempt> attempts,
    List<JuspayRefund> refunds) {
  private static final long BEFORE_PAISE = 205_00;

  /** A new one. */
  static JuspayOrder of(Map<String, String> fields, String merchantId, Instant now) {
    return new JuspayOrder(
        fields.get("order_id"),
        merchantId,
        fields,
        JuspayJson.paise(fields.get("amount")),
        "NEW",
        now,
        List.of(),
        List.of());
  }

  /** One that is there as if it had been made before: NEW, or as its id asks for. */
  static JuspayOrder before(String id, String merchantId, Instant now) {
    String status = JuspayStatuses.of(Triggers.word(id), "NEW");
    boolean tried = !JuspayStatuses.isUntried(status);
    JuspayOrder order =
        new JuspayOrder(
            id,
            merchantId,
            Map.of(),
            BEFORE_PAISE,
            tried ? "NEW" : status,
            now,
            List.of(),
            List.of());
    JuspayAttempt.Way way = JuspayAttempt.Way.DIRECT_DEBIT;
    return tried
        ? order.with(
            new JuspayAttempt(
                order.nextTxnId(), "PAYTM", null, way, true, status, now, Calling.NEVER))
        : order;
  }

  /** The attempt that decides: the one that was charged, or the last one. */
  Optional<JuspayAttempt> decisive() {
    return charged()
        .or(() -> attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(lastIndex())));
  }

  private int lastIndex() {
    return attempts.size() - 1;
  }

  /** The attempt that was charged. */
  Optional<JuspayAttempt> charged() {
    return attempts.stream().filter(JuspayAttempt::isCharged).findFirst();
  }

  /** One of its attempts. */
  JuspayAttempt attempt(String txnId) {
    return attempts.stream().filter(it -> it.txnId().equals(txnId)).findFirst().orElseThrow();
  }

  /** Juspay's status. */
  String status() {
    return decisive().map(JuspayAttempt::status).orElse(untried);
  }

  /** Whether it may be paid (again). */
  boolean isPayable() {
    return JuspayStatuses.PAYABLE.contains(status());
  }

  /** The id of the attempt after the last one. */
  String nextTxnId() {
    return merchantId + "-" + id + "-" + (attempts.size() + 1);
  }

  /** With an attempt more, or with one that has changed. */
  JuspayOrder with(JuspayAttempt attempt) {
    boolean known = attempts.stream().anyMatch(it -> it.txnId().equals(attempt.txnId()));
    Stream<JuspayAttempt> others =
        attempts.stream().map(it -> it.txnId().equals(attempt.txnId()) ? attempt : it);
    List<JuspayAttempt> now =
        Stream.concat(others, known ? Stream.empty() : Stream.of(attempt)).toList();
    return new JuspayOrder(id, merchantId, fields, paise, untried, created, now, refunds);
  }

  /** With a refund more, or with one that has changed. */
  JuspayOrder with(JuspayRefund refund) {
    Stream<JuspayRefund> others = refunds.stream().filter(it -> !it.id().equals(refund.id()));
    return with(Stream.concat(others, Stream.of(refund)).toList());
  }

  JuspayOrder with(List<JuspayRefund> others) {
    return new JuspayOrder(id, merchantId, fields, paise, untried, created, attempts, others);
  }

  /** Without the refunds that count. */
  JuspayOrder withoutMoney() {
    return with(refunds.stream().filter(JuspayRefund::isTrigger).toList());
  }

  Optional<JuspayRefund> refund(String refundId) {
    return refunds.stream().filter(refund -> refund.id().equals(refundId)).findFirst();
  }

  /** What went back, or is about to. */
  long refundedPaise() {
    return refunds.stream()
        .filter(refund -> !refund.isTrigger())
        .mapToLong(JuspayRefund::paise)
        .sum();
  }

  /** What can still be refunded. */
  long refundablePaise() {
    return paise - refundedPaise();
  }

  /** Whether it is as its id asks for, whatever is done about it. */
  boolean isTrigger() {
    return id.startsWith(Triggers.PREFIX) && !Triggers.isOfTelling(id);
  }
}
