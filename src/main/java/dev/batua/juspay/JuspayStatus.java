package dev.batua.juspay;

import dev.batua.problem.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statuses of an order, of which any is an answer to a debit too: what each says of an order
 * that was looked up, what of a debit that was just sent, and whether the order may be debited
 * (again). Success is CHARGED and nothing else. A word that is not here is unknown and never a
 * failure; NOT_FOUND is not here, since it is no order's.
 *
 * <p>Source: "Get Order Status", "Wallet Direct Debit" and "Order & Transaction" of Juspay's pages.
 * A failed attempt leaves the order payable, and may still be charged late.
 */
enum JuspayStatus {
  CREATED(Outcome.PENDING, Outcome.PENDING, true),
  NEW(Outcome.PENDING, Outcome.PENDING, true),
  STARTED(Outcome.PENDING, Outcome.PENDING, false),
  PENDING_VBV(Outcome.PENDING, Outcome.PENDING, false),
  /** A debit's only: the balance is too low, and the page is where to top up. */
  PENDING(Outcome.PENDING, Outcome.PENDING, false),
  VBV_SUCCESSFUL(Outcome.PENDING, Outcome.PENDING, false),
  AUTHORIZING(Outcome.PENDING, Outcome.PENDING, false),
  AUTHORIZED(Outcome.PENDING, Outcome.PENDING, false),
  COD_INITIATED(Outcome.PENDING, Outcome.UNKNOWN, false),
  CAPTURE_INITIATED(Outcome.PENDING, Outcome.PENDING, false),
  VOID_INITIATED(Outcome.PENDING, Outcome.UNKNOWN, false),
  CHARGED(Outcome.SUCCEEDED, Outcome.SUCCEEDED, false),
  JUSPAY_DECLINED(Outcome.REFUSED, Outcome.REFUSED, true),
  AUTHENTICATION_FAILED(Outcome.REFUSED, Outcome.REFUSED, true),
  AUTHORIZATION_FAILED(Outcome.REFUSED, Outcome.REFUSED, true),
  /** The money went back; no answer to a new debit. */
  VOIDED(Outcome.REFUSED, Outcome.UNKNOWN, false),
  AUTO_REFUNDED(Outcome.REFUSED, Outcome.UNKNOWN, false),
  PARTIAL_CHARGED(Outcome.UNKNOWN, Outcome.UNKNOWN, false),
  CAPTURE_FAILED(Outcome.UNKNOWN, Outcome.UNKNOWN, false),
  VOID_FAILED(Outcome.UNKNOWN, Outcome.UNKNOWN, false),
  TO_BE_CHARGED(Outcome.UNKNOWN, Outcome.UNKNOWN, false);

  private static final Map<String, JuspayStatus> BY_WORD =
      Stream.of(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

  private final Outcome ofOrder;
  private final Outcome ofDebit;
  private final boolean payable;

  JuspayStatus(Outcome ofOrder, Outcome ofDebit, boolean payable) {
    this.ofOrder = ofOrder;
    this.ofDebit = ofDebit;
    this.payable = payable;
  }

  /** Whether the word is the status of an order or of its payment. */
  static boolean isOne(String word) {
    return word != null && BY_WORD.containsKey(word);
  }

  /** What the status of an order that was looked up says about its payment. */
  static Outcome ofOrder(String word) {
    return of(word).map(status -> status.ofOrder).orElse(Outcome.UNKNOWN);
  }

  /**
   * What is known of a debit by the status in the answer to it.
   *
   * @param page whether there is a page for the customer
   */
  static Outcome ofDebit(String word, boolean page) {
    boolean forTheCustomer = word.equals("PENDING") || word.equals("PENDING_VBV");
    return page && forTheCustomer
        ? Outcome.ACTION_REQUIRED
        : of(word).map(status -> status.ofDebit).orElse(Outcome.UNKNOWN);
  }

  /** Whether no attempt on the order is under way or has taken money. */
  static boolean isPayable(String word) {
    return of(word).map(status -> status.payable).orElse(false);
  }

  private static Optional<JuspayStatus> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
