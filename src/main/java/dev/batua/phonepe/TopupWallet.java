package dev.batua.phonepe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Operation;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.problem.Outcome;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Mints a link with which the user tops up the wallet; moves no money by itself. */
@Named(TopupWallet.NAME)
@Singleton
public class TopupWallet extends Operation<PhonePeApi, PhonePeAccount, TopupWallet.Request> {
  static final String NAME = "phonepe-topup-wallet";

  public TopupWallet(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "POST /phonepe/wallet/topup"), phonePe, responder);
  }

  /**
   * What to add. What is null is left to PhonePe's defaults.
   *
   * @param amountPaise what to add
   * @param recommendedAmountsPaise three other amounts to offer
   * @param adjustAmount whether PhonePe adjusts the amount to the user's balance
   * @param linkType the type of link
   * @param userAuthToken the user's token
   * @param topupWorkflowType TRANSACTIONAL or NON_TRANSACTIONAL: the journey the user is on
   * @param phonePeVersionCode the version of the user's PhonePe app
   */
  record Request(
      Long amountPaise,
      List<Long> recommendedAmountsPaise,
      Boolean adjustAmount,
      String linkType,
      Secret userAuthToken,
      String topupWorkflowType,
      Long phonePeVersionCode)
      implements SignedRequest {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
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
    public String path() {
      return PhonePeApi.WALLET_TOPUP;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.topupWallet(signed.xVerify(), signed.body());
    }

    /** PhonePe counts in paise too. */
    @Override
    public ObjectNode payload(String merchantId) {
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

  @Override
  protected Request read(Input input) {
    return new Request(
        input.paise("amountPaise"),
        input.optionalPaise("recommendedAmountsPaise", 3),
        input.optionalFlag("adjustAmount"),
        input.optionalText("linkType", Shape.WORD),
        input.optionalSecret("userAuthToken", Shape.TOKEN),
        input.text("topupWorkflowType", Shape.oneOf("TRANSACTIONAL", "NON_TRANSACTIONAL")),
        input.optionalNumber("phonePeVersionCode"));
  }

  /**
   * The link.
   *
   * @param outcome always ACTION_REQUIRED
   * @param redirectUrl opened by the app on the user's device, such as {@code phonepe://...};
   *     minted for this request, so never to be kept
   * @param responseType PhonePe's word for the kind of link
   * @param providerCode PhonePe's code as it came
   */
  @RegisterForReflection
  public record Answer(
      Outcome outcome, String redirectUrl, String responseType, String providerCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    return new Answer(
        Outcome.ACTION_REQUIRED,
        AppLink.of(answer),
        answer.shown("data.responseType"),
        answer.shown("code"));
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"amountPaise":100,"topupWorkflowType":"TRANSACTIONAL"}""",
        """
        {"success":true,"code":"SUCCESS","data":{"redirectUrl":"https://localhost/"}}""");
  }
}
