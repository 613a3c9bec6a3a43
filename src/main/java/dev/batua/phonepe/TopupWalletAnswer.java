package dev.batua.phonepe;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.batua.operation.OperationAnswer;
import dev.batua.problem.Outcome;
import dev.batua.provider.ProviderAnswer;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The link with which the user tops up the wallet.
 *
 * @param outcome always ACTION_REQUIRED
 * @param redirectUrl opened by the app on the user's device, such as {@code phonepe://...}; minted
 *     for this request, so never to be kept
 * @param responseType PhonePe's word for the kind of link
 * @param providerCode PhonePe's code as it came
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TopupWalletAnswer(
    Outcome outcome, String redirectUrl, String responseType, String providerCode)
    implements OperationAnswer {

  static TopupWalletAnswer of(ProviderAnswer answer, TopupWalletRequest request) {
    String url = answer.text("data.redirectUrl");
    if (url == null) {
      throw PhonePe.failed(answer, "has no redirectUrl");
    }
    return new TopupWalletAnswer(
        Outcome.ACTION_REQUIRED, url, answer.text("data.responseType"), answer.text("code"));
  }
}
