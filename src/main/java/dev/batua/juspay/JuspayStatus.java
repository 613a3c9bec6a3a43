package dev.batua.juspay;

import dev.batua.problem.Outcome;
import java.util.Set;

/**
 * What Juspay's statuses mean for a caller. Success is CHARGED and nothing else; a status that is
 * not listed here (VOIDED, AUTO_REFUNDED and NOT_FOUND are no answer to a new debit either) is
 * unknown and never a failure.
 */
final class JuspayStatus {
  private static final Set<String> FAILED =
      Set.of("JUSPAY_DECLINED", "AUTHENTICATION_FAILED", "AUTHORIZATION_FAILED");
  private static final Set<String> FOR_THE_CUSTOMER = Set.of("PENDING", "PENDING_VBV");
  private static final Set<String> UNDECIDED =
      Set.of("PENDING", "PENDING_VBV", "NEW", "STARTED", "VBV_SUCCESSFUL", "AUTHORIZING");

  private static final Set<String> ORDER_UNDECIDED =
      Set.of(
          "CREATED",
          "NEW",
          "STARTED",
          "PENDING_VBV",
          "VBV_SUCCESSFUL",
          "AUTHORIZING",
          "AUTHORIZED",
          "COD_INITIATED",
          "CAPTURE_INITIATED",
          "VOID_INITIATED");

  /** The money never went or went back. */
  private static final Set<String> ORDER_UNPAID =
      Set.of(
          "JUSPAY_DECLINED",
          "AUTHENTICATION_FAILED",
          "AUTHORIZATION_FAILED",
          "VOIDED",
          "AUTO_REFUNDED");

  private static final Set<String> ORDER_UNCLEAR =
      Set.of("PARTIAL_CHARGED", "CAPTURE_FAILED", "VOID_FAILED");

  private JuspayStatus() {}

  /** Whether the status says that the payment failed. */
  static boolean isFailed(String status) {
    return FAILED.contains(status);
  }

  /** Whether the status says by itself how far the payment is. */
  static boolean isDocumented(String status) {
    return outcome(status, null) != Outcome.UNKNOWN;
  }

  /** Whether an order that was looked up may have the status. */
  static boolean isOfAnOrder(String status) {
    return ofOrder(status) != Outcome.UNKNOWN || ORDER_UNCLEAR.contains(status);
  }

  /**
   * What the status of an order says about its payment.
   *
   * <p>Source: "Get Order Status" of Juspay's API reference. A failed attempt leaves the order
   * payable.
   */
  static Outcome ofOrder(String status) {
    if (status.equals("CHARGED")) {
      return Outcome.SUCCEEDED;
    }
    if (ORDER_UNPAID.contains(status)) {
      return Outcome.REFUSED;
    }
    return ORDER_UNDECIDED.contains(status) ? Outcome.PENDING : Outcome.UNKNOWN;
  }

  /**
   * What is known after a status that does not say that the payment failed.
   *
   * @param redirectUrl where to send the customer, or null
   */
  static Outcome outcome(String status, String redirectUrl) {
    if (status.equals("CHARGED")) {
      return Outcome.SUCCEEDED;
    }
    if (redirectUrl != null && FOR_THE_CUSTOMER.contains(status)) {
      return Outcome.ACTION_REQUIRED;
    }
    return UNDECIDED.contains(status) ? Outcome.PENDING : Outcome.UNKNOWN;
  }
}
