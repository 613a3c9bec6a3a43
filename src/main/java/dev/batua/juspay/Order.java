package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.batua.operation.OperationAnswer;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.ProviderAnswer;
import dev.batua.text.UtcTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * An order as Juspay knows it; what is missing, or cannot be read, is left out. What was refunded
 * is told by its refunds alone: Juspay's {@code refunded} is true too early and false too late.
 *
 * <p>Source: "Get Order Status" of Juspay's API reference.
 *
 * @param outcome the payment's: SUCCEEDED; PENDING; REFUSED where the last attempt failed, which
 *     leaves the order payable, or where the money went back; UNKNOWN for any other status
 * @param orderId the merchant's own id of it
 * @param juspayOrderId Juspay's id of it
 * @param txnId Juspay's id of the last attempt
 * @param providerStatus Juspay's status as it came
 * @param payable whether it may be tried again: no attempt is under way or has taken money
 * @param amountPaise what it is about
 * @param effectiveAmountPaise what of it is to be paid after offers
 * @param currency the currency, whose hundredths the amounts are
 * @param customerId the customer's id
 * @param paymentMethod how it was paid, such as PAYTM
 * @param paymentMethodType such as WALLET
 * @param txnFlowType such as DIRECT_DEBIT or REDIRECT_DEBIT
 * @param refundedPaise what was paid back; null where that is not known
 * @param refundPendingPaise what is being paid back, or looked at by somebody; null likewise
 * @param refunds every refund
 * @param lastAttempt the last attempt to pay it
 * @param createdAt when it was made, RFC 3339 in UTC
 */
@RegisterForReflection
public record Order(
    Outcome outcome,
    String orderId,
    String juspayOrderId,
    String txnId,
    String providerStatus,
    boolean payable,
    Long amountPaise,
    Long effectiveAmountPaise,
    String currency,
    String customerId,
    String paymentMethod,
    String paymentMethodType,
    String txnFlowType,
    Long refundedPaise,
    Long refundPendingPaise,
    List<Refund> refunds,
    Attempt lastAttempt,
    String createdAt)
    implements OperationAnswer {

  /**
   * Reads an order; ends the operation where it has no status.
   *
   * @param orderId the merchant's own id of it, which Juspay may have in other letters
   */
  static Order of(ProviderAnswer order, String orderId) {
    String status = Juspay.status(order);
    List<Refund> refunds =
        order.list("refunds").map(all -> all.stream().map(Refund::of).toList()).orElse(null);
    return new Order(
        JuspayStatus.ofOrder(status),
        orderId,
        order.shown("id"),
        order.shown("txn_id"),
        order.shown("status"),
        JuspayStatus.isPayable(status),
        Rupees.toPaise(order.text("amount")),
        Rupees.toPaise(order.text("effective_amount")),
        order.shown("currency"),
        order.shown("customer_id"),
        order.shown("payment_method"),
        order.shown("payment_method_type"),
        order.call().shown(order.either("wallet.txn_flow_type", "txn_detail.txn_flow_type")),
        refunds == null ? null : Refund.sum(refunds, Outcome.SUCCEEDED),
        refunds == null ? null : Refund.sum(refunds, Outcome.PENDING),
        refunds,
        Attempt.of(order),
        UtcTime.orNull(order.text("date_created")));
  }

  /**
   * An attempt to pay an order: it may have failed where the order may still be paid.
   *
   * @param txnId Juspay's id of it
   * @param providerStatus Juspay's status of it as it came
   * @param providerCode why it failed, as a code of Juspay's or of the bank's
   * @param providerMessage why it failed
   * @param amountPaise how much it was about
   * @param createdAt when it began, RFC 3339 in UTC
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attempt(
      String txnId,
      String providerStatus,
      String providerCode,
      String providerMessage,
      Long amountPaise,
      String createdAt) {

    /** The last one of an order, or null where none is told of. */
    private static Attempt of(ProviderAnswer order) {
      ProviderAnswer attempt = order.object("txn_detail");
      if (!attempt.isReadable()) {
        return null;
      }
      ProviderWords own = JuspayWords.ofPart(attempt, "error_code", "error_message");
      ProviderWords banks = JuspayWords.ofPart(order, "bank_error_code", "bank_error_message");
      return new Attempt(
          attempt.shown("txn_id"),
          own.status(),
          own.code() == null ? banks.code() : own.code(),
          own.message() == null ? banks.message() : own.message(),
          Rupees.toPaise(attempt.text("txn_amount")),
          UtcTime.orNull(attempt.text("created")));
    }
  }
}
