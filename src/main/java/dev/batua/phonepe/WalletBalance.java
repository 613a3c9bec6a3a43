package dev.batua.phonepe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.PlainOperation;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Tells what is in a linked wallet, and what to show the user: pay, top up and pay, or nothing.
 *
 * <p>Source: "Get Wallet Balance" and "Payment Flow" of PhonePe's pages.
 */
@Named(WalletBalance.NAME)
@Singleton
public class WalletBalance
    extends PlainOperation<PhonePeApi, PhonePeAccount, WalletBalance.Request> {
  static final String NAME = "phonepe-wallet-balance";

  private static final String TRANSACTIONAL = "TRANSACTIONAL";
  private static final String NON_TRANSACTIONAL = "NON_TRANSACTIONAL";

  public WalletBalance(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "POST /phonepe/wallet/balance"), phonePe, responder);
  }

  /**
   * For what.
   *
   * @param userAuthToken the user's token
   * @param amountPaise what is to be paid; 0 only where nothing is
   * @param topupWorkflowType TRANSACTIONAL, or NON_TRANSACTIONAL where nothing is to be paid
   * @param phonePeVersionCode the version of the user's PhonePe app; without it no top-up is
   *     possible
   * @param device the device on which the user acts
   */
  record Request(
      Secret userAuthToken,
      Long amountPaise,
      String topupWorkflowType,
      Long phonePeVersionCode,
      PhonePeDevice device)
      implements SignedRequest {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public String afterUnknown() {
      return "Nothing has changed: ask again.";
    }

    @Override
    public List<Secret> secrets() {
      return List.of(userAuthToken);
    }

    @Override
    public String path() {
      return PhonePeApi.WALLET_BALANCE;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.walletBalance(new PhonePeHeaders(signed.xVerify(), device), signed.body());
    }

    @Override
    public ObjectNode payload(String merchantId) {
      ObjectNode payload =
          JsonNodeFactory.instance
              .objectNode()
              .put("merchantId", merchantId)
              .put("userAuthToken", userAuthToken.reveal())
              .put("txnAmount", amountPaise)
              .put("topupWorkflowType", topupWorkflowType);
      if (phonePeVersionCode != null) {
        payload.putObject("deviceContext").put("phonePeVersionCode", phonePeVersionCode);
      }
      return payload;
    }
  }

  @Override
  protected Request read(Input input) {
    String type = input.text("topupWorkflowType", Shape.oneOf(TRANSACTIONAL, NON_TRANSACTIONAL));
    return new Request(
        input.secret("userAuthToken", Shape.TOKEN),
        NON_TRANSACTIONAL.equals(type)
            ? input.paiseOrZero("amountPaise")
            : input.paise("amountPaise"),
        type,
        input.optionalNumber("phonePeVersionCode"),
        PhonePeDevice.of(input));
  }

  /** What to offer at the checkout. */
  public enum Offer {
    PAY,
    TOP_UP_AND_PAY,
    NOTHING;

    /** By the table of PhonePe's "Payment Flow"; null where PhonePe leaves it open. */
    static Offer of(Boolean debitPossible, Boolean topupPossible) {
      if (Boolean.TRUE.equals(debitPossible)) {
        return PAY;
      }
      if (debitPossible == null || topupPossible == null) {
        return null;
      }
      return topupPossible ? TOP_UP_AND_PAY : NOTHING;
    }
  }

  /**
   * How the wallet stands. What PhonePe does not say, or not as an amount, is left out.
   *
   * @param availablePaise what is in it
   * @param usablePaise what of it can be used, by the limits of the user's KYC
   * @param maxTopupPaise what can be added
   * @param debitPossible whether the amount can be debited now
   * @param topupPossible whether it can be debited after a top-up, which is possible
   * @param show what to offer
   * @param displayMessage what to tell the user, in PhonePe's words
   * @param providerCode PhonePe's code as it came
   */
  @RegisterForReflection
  public record Answer(
      Long availablePaise,
      Long usablePaise,
      Long maxTopupPaise,
      Boolean debitPossible,
      Boolean topupPossible,
      Offer show,
      String displayMessage,
      String providerCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    ProviderAnswer wallet = answer.object("data.wallet");
    if (!wallet.isReadable()) {
      throw PhonePe.failed(answer, "has no wallet");
    }
    Boolean debit = wallet.flag("debitPossible");
    Boolean topup = wallet.flag("topupPossible");
    return new Answer(
        Paise.of(wallet.text("availableBalance")),
        Paise.of(wallet.text("usableBalance")),
        Paise.of(wallet.text("maxTopupAllowed")),
        debit,
        topup,
        Offer.of(debit, topup),
        answer.shown("data.displayMessage"),
        answer.shown("code"));
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"userAuthToken":"token","amountPaise":100,"topupWorkflowType":"TRANSACTIONAL",\
        "deviceId":"device"}""",
        """
        {"success":true,"code":"SUCCESS","data":{"wallet":{"availableBalance":100,
        "debitPossible":false,"topupPossible":true}}}""");
  }
}
