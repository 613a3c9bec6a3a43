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

  private JuspayStatus() {}

  /** Whether the status says that the payment failed. */
  static boolean isFailed(String status) {
    return FAILED.contains(status);
  }

  /** Whether the status says by itself how far the payment is. */
  static boolean isDocumented(String status) {
    return outcome(status, null) != Outcome.UNKNOWN;
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
