package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.batua.operation.OperationAnswer;
import dev.batua.problem.Outcome;
import dev.batua.provider.ProviderAnswer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * What became of a direct debit.
 *
 * @param outcome SUCCEEDED, ACTION_REQUIRED, PENDING, or UNKNOWN for a status nobody documented
 * @param redirectUrl where the customer goes next
 * @param redirectMethod GET or POST
 * @param redirectParams what to post there
 * @param orderId the merchant's own id of the order
 * @param txnId Juspay's id of the transaction
 * @param providerStatus Juspay's status as it came
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectDebitAnswer(
    Outcome outcome,
    String redirectUrl,
    String redirectMethod,
    Map<String, String> redirectParams,
    String orderId,
    String txnId,
    String providerStatus)
    implements OperationAnswer {

  /** The URL is for the customer: where to top up if PENDING, where to go on if CHARGED. */
  static DirectDebitAnswer of(ProviderAnswer answer, DirectDebitRequest request) {
    Juspay.requireSame(answer, "order_id", request.orderId());
    String status = answer.text("status");
    String url = answer.url("payment.authentication.url");
    return new DirectDebitAnswer(
        JuspayStatus.outcome(status, url),
        url,
        url == null ? null : answer.text("payment.authentication.method"),
        url == null ? null : answer.texts("payment.authentication.params"),
        request.orderId(),
        answer.text("txn_id"),
        status);
  }
}
