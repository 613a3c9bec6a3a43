package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.batua.operation.OperationAnswer;
import dev.batua.problem.Outcome;
import dev.batua.provider.ProviderAnswer;
import dev.batua.settlement.Standing;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * What became of an attempt to pay an order.
 *
 * <p>Source: "Wallet Direct Debit" and "Wallet Payment" of Juspay's API reference.
 *
 * @param outcome SUCCEEDED, ACTION_REQUIRED, PENDING, or UNKNOWN for a status nobody documented
 * @param redirectUrl where the customer goes next
 * @param redirectMethod GET or POST
 * @param redirectParams what to post there
 * @param orderId the merchant's own id of the order
 * @param txnId Juspay's id of the transaction
 * @param providerStatus Juspay's status as it came
 * @param alreadyCharged true where the order was charged before, and nothing was sent
 * @param lookedUp whether it is the answer to a look-up
 */
@RegisterForReflection
public record Payment(
    Outcome outcome,
    String redirectUrl,
    String redirectMethod,
    Map<String, String> redirectParams,
    String orderId,
    String txnId,
    String providerStatus,
    Boolean alreadyCharged,
    @JsonIgnore boolean lookedUp)
    implements OperationAnswer {

  /**
   * Reads the answer to an attempt; ends the operation where it failed. The page is for the
   * customer: where to pay or to top up if PENDING, where to go on if CHARGED.
   */
  static Payment of(ProviderAnswer answer, String orderId) {
    String status = Juspay.status(answer);
    Outcome outcome = JuspayStatus.ofDebit(status, false);
    if (outcome == Outcome.REFUSED) {
      throw answer.call().refused(Juspay.words(answer), attemptFailed(orderId));
    }
    CustomerPage page = CustomerPage.of(answer, outcome);
    return new Payment(
        JuspayStatus.ofDebit(status, page != CustomerPage.NONE),
        page.url(),
        page.method(),
        page.params(),
        orderId,
        answer.shown("txn_id"),
        answer.shown("status"),
        null,
        false);
  }

  /** Where the order was only looked up. */
  static Payment ofOrder(Outcome outcome, String orderId, String txnId, String status) {
    Boolean charged = outcome == Outcome.SUCCEEDED ? true : null;
    return new Payment(outcome, null, null, null, orderId, txnId, status, charged, true);
  }

  /** Where only a look-up says how it stands after an attempt. */
  static Payment ofStanding(Standing order) {
    return new Payment(
        order.outcome(),
        null,
        null,
        null,
        order.subject().id("orderId"),
        order.providerId(),
        order.words().status(),
        null,
        true);
  }

  private static String attemptFailed(String orderId) {
    return "this attempt failed. The order stays payable, and may still be charged late: look it up"
        + (" at Juspay (GET /orders/" + orderId + ") before other means of payment are used.");
  }
}
