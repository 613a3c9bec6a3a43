package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.batua.operation.OperationAnswer;
import dev.batua.problem.Outcome;
import dev.batua.provider.ProviderAnswer;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What became of a top-up.
 *
 * @param outcome ACTION_REQUIRED; UNKNOWN where Juspay answered with a status it never documented
 * @param redirectUrl where the customer pays
 * @param walletId Juspay's id of the wallet
 * @param topupTxnId the merchant's own id of this top-up
 * @param providerStatus Juspay's status as it came
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TopupWalletAnswer(
    Outcome outcome, String redirectUrl, String walletId, String topupTxnId, String providerStatus)
    implements OperationAnswer {

  /** PENDING with a payment_url is all that the page documents. */
  static TopupWalletAnswer of(ProviderAnswer answer, TopupWalletRequest request) {
    Juspay.requireSame(answer, "topup_txn_id", request.topupTxnId());
    Juspay.requireSame(answer, "wallet_id", request.walletId());
    boolean documented = "PENDING".equals(answer.text("status"));
    String url = answer.url("payment_url");
    if (url == null && documented) {
      throw Juspay.failed(answer, "has no payment_url to send the customer to");
    }
    return new TopupWalletAnswer(
        documented ? Outcome.ACTION_REQUIRED : Outcome.UNKNOWN,
        url,
        request.walletId(),
        request.topupTxnId(),
        answer.text("status"));
  }
}
