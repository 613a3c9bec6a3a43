package dev.batua.local.juspay;

import dev.batua.local.Calling;
import java.time.Instant;

/**
 * One attempt to pay an order.
 *
 * @param txnId Juspay's id of it
 * @param paymentMethod such as PAYTM
 * @param walletId the wallet that is debited; null where it is nobody's
 * @param way how it is paid
 * @param comesBack whether the customer comes back to the order's return URL
 * @param status Juspay's status
 * @param created when it was begun
 * @param calling how it is told that it has come to its end
 */
record JuspayAttempt(
    String txnId,
    String paymentMethod,
    String walletId,
    Way way,
    boolean comesBack,
    String status,
    Instant created,
    Calling calling) {

  /** How an attempt is paid. */
  enum Way {
    DIRECT_DEBIT,
    /** A direct debit whose page is lost. */
    DIRECT_DEBIT_WITHOUT_PAGE,
    REDIRECT_DEBIT,
    /** At a page that wants to be posted to. */
    REDIRECT_DEBIT_BY_POST,
    /** At a page that is lost. */
    REDIRECT_DEBIT_WITHOUT_PAGE;

    boolean isDirect() {
      return this == DIRECT_DEBIT || this == DIRECT_DEBIT_WITHOUT_PAGE;
    }

    boolean hasPage() {
      return this != DIRECT_DEBIT_WITHOUT_PAGE && this != REDIRECT_DEBIT_WITHOUT_PAGE;
    }

    /** As Juspay calls it. */
    String flow() {
      return isDirect() ? "DIRECT_DEBIT" : "REDIRECT_DEBIT";
    }
  }

  JuspayAttempt with(String now) {
    return new JuspayAttempt(txnId, paymentMethod, walletId, way, comesBack, now, created, calling);
  }

  boolean isCharged() {
    return status.equals("CHARGED");
  }

  /** Whether the customer still has to decide. */
  boolean isOpen() {
    return JuspayStatuses.WITH_A_PAGE.contains(status);
  }
}
