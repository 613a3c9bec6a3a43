package dev.batua.phonepe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Mints a link with which the user tops up the wallet; moves no money by itself. What is null is
 * left to PhonePe's defaults.
 *
 * @param amountPaise what to add
 * @param recommendedAmountsPaise three other amounts to offer
 * @param adjustAmount whether PhonePe adjusts the amount to the user's balance
 * @param linkType the type of link
 * @param userAuthToken the user's token
 * @param topupWorkflowType TRANSACTIONAL or NON_TRANSACTIONAL: the journey the user is on
 * @param phonePeVersionCode the version of the user's PhonePe app
 */
record TopupWalletRequest(
    Long amountPaise,
    List<Long> recommendedAmountsPaise,
    Boolean adjustAmount,
    String linkType,
    Secret userAuthToken,
    String topupWorkflowType,
    Long phonePeVersionCode)
    implements ProviderRequest<PhonePeApi, PhonePeAccount> {

  static TopupWalletRequest of(Input input) {
    return new TopupWalletRequest(
        input.paise("amountPaise"),
        input.optionalPaise("recommendedAmountsPaise", 3),
        input.optionalFlag("adjustAmount"),
        input.optionalText("linkType", Shape.WORD),
        input.optionalSecret("userAuthToken", Shape.TOKEN),
        input.text("topupWorkflowType", Shape.oneOf("TRANSACTIONAL", "NON_TRANSACTIONAL")),
        input.optionalNumber("phonePeVersionCode"));
  }

  @Override
  public boolean movesMoney() {
    return false;
  }

  @Override
  public String afterUnknown() {
    return "No money has moved: send it again.";
  }

  @Override
  public List<Secret> secrets() {
    return Arrays.asList(userAuthToken);
  }

  @Override
  public Uni<RestResponse<InputStream>> send(PhonePeApi api, PhonePeAccount account) {
    SignedPayload signed = account.sign(payload(account.merchantId()), PhonePeApi.WALLET_TOPUP);
    return api.topupWallet(signed.xVerify(), signed.body());
  }

  /** The payload with its fields in the order of PhonePe's page. PhonePe counts in paise too. */
  private ObjectNode payload(String merchantId) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("merchantId", merchantId).put("amount", amountPaise);
    if (recommendedAmountsPaise != null) {
      recommendedAmountsPaise.forEach(payload.putArray("recommendedAmounts")::add);
    }
    if (adjustAmount != null) {
      payload.put("adjustAmount", adjustAmount);
    }
    if (linkType != null) {
      payload.put("linkType", linkType);
    }
    if (userAuthToken != null) {
      payload.put("userAuthToken", userAuthToken.reveal());
    }
    payload.put("topupWorkflowType", topupWorkflowType);
    if (phonePeVersionCode != null) {
      payload.putObject("deviceContext").put("phonePeVersionCode", phonePeVersionCode);
    }
    return payload;
  }
}
