package dev.batua.phonepe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.operation.SettledOperation;
import dev.batua.problem.Outcome;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.request.Input;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
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

/** Debits a linked wallet; where too little is in it, gives the link at which it is topped up. */
@Named(DirectDebit.NAME)
@Singleton
public class DirectDebit extends SettledOperation<PhonePeApi, PhonePeAccount, DirectDebit.Request> {
  static final String NAME = "phonepe-direct-debit";

  private static final String OR_TOPUP = "TOPUP_OR_DEBIT";

  public DirectDebit(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "POST /phonepe/wallet/debit"), phonePe, responder);
  }

  /**
   * What to debit.
   *
   * @param transactionId the merchant's own id of this attempt, never used before
   * @param amountPaise what to take
   * @param userAuthToken the user's token
   * @param debitType DEBIT, or TOPUP_OR_DEBIT for a link where too little is there
   * @param phonePeVersionCode the version of the user's PhonePe app; without it there is no link
   * @param device the device on which the user acts
   */
  record Request(
      String transactionId,
      Long amountPaise,
      Secret userAuthToken,
      String debitType,
      Long phonePeVersionCode,
      PhonePeDevice device)
      implements SignedRequest, OfTransaction {

    @Override
    public Effect effect() {
      return Effect.MOVES_MONEY;
    }

    @Override
    public String afterUnknown() {
      return "Ask for transaction "
          + transactionId
          + " (GET /phonepe/transactions/"
          + transactionId
          + ") before debiting again; not found means not yet for a quarter of an hour.";
    }

    @Override
    public List<Secret> secrets() {
      return Arrays.asList(userAuthToken);
    }

    @Override
    public String path() {
      return PhonePeApi.WALLET_DEBIT;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.debitWallet(new PhonePeHeaders(signed.xVerify(), device), signed.body());
    }

    @Override
    public ObjectNode payload(String merchantId) {
      ObjectNode payload =
          JsonNodeFactory.instance
              .objectNode()
              .put("merchantId", merchantId)
              .put("transactionId", transactionId)
              .put("amount", amountPaise)
              .put("userAuthToken", userAuthToken.reveal())
              .put("debitType", debitType);
      if (phonePeVersionCode != null) {
        payload.putObject("deviceContext").put("phonePeVersionCode", phonePeVersionCode);
      }
      return payload;
    }
  }

  @Override
  protected Request read(Input input) {
    String type = input.optionalText("debitType", Shape.oneOf("DEBIT", OR_TOPUP));
    return new Request(
        input.text("transactionId", TransactionId.SHAPE),
        input.paise("amountPaise"),
        input.secret("userAuthToken", Shape.TOKEN),
        type == null ? "DEBIT" : type,
        OR_TOPUP.equals(type)
            ? input.number("phonePeVersionCode")
            : input.optionalNumber("phonePeVersionCode"),
        PhonePeDevice.of(input));
  }

  /**
   * What became of it.
   *
   * @param outcome by the code alone: SUCCEEDED or PENDING; ACTION_REQUIRED where nothing was
   *     debited and the wallet is to be topped up first
   * @param transactionId the merchant's own id
   * @param amountPaise what was debited
   * @param redirectUrl opens PhonePe's app at the top-up; minted for this request, never to be kept
   * @param providerReferenceId PhonePe's id
   * @param responseType PhonePe's word for what it did
   * @param providerCode PhonePe's code as it came
   */
  @RegisterForReflection
  public record Answer(
      Outcome outcome,
      String transactionId,
      Long amountPaise,
      String redirectUrl,
      String providerReferenceId,
      String responseType,
      String providerCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    return switch (PhonePeCode.of(answer.text("code"))) {
      case DONE -> AppLink.isOne(answer) ? toTopUp(answer, request) : debited(answer, request);
      case PENDING -> made(Outcome.PENDING, answer, request, null);
      default -> throw PhonePe.failed(answer, "leaves open what became of it");
    };
  }

  /** No debit took place, and there is nothing to ask for. */
  private static Answer toTopUp(ProviderAnswer answer, Request request) {
    if (isPaid(answer)) {
      throw PhonePe.failed(answer, "is both a payment and a link");
    }
    return made(Outcome.ACTION_REQUIRED, answer, request, AppLink.of(answer));
  }

  /** It must say that it is this one, and a payment; SUCCESS alone may be said of a link, too. */
  private static Answer debited(ProviderAnswer answer, Request request) {
    TransactionId.requireIn(answer);
    if (!isPaid(answer) && !"PAYMENT".equals(answer.text("data.responseType"))) {
      throw PhonePe.failed(answer, "does not say that it is a payment");
    }
    return made(Outcome.SUCCEEDED, answer, request, null);
  }

  private static boolean isPaid(ProviderAnswer answer) {
    return "PAYMENT_SUCCESS".equals(answer.text("code"));
  }

  private static Answer made(
      Outcome outcome, ProviderAnswer answer, Request request, String redirectUrl) {
    return new Answer(
        outcome,
        request.transactionId(),
        Paise.in(answer, request.amountPaise()),
        redirectUrl,
        answer.shown("data.providerReferenceId"),
        answer.shown("data.responseType"),
        answer.shown("code"));
  }

  @Override
  protected Subject subject(Request request) {
    return TransactionStanding.of(Subject.Kind.PAYMENT, request.transactionId());
  }

  @Override
  protected Answer made(Standing standing, Request request) {
    return new Answer(
        standing.outcome(),
        request.transactionId(),
        standing.amountPaise(),
        null,
        standing.providerId(),
        null,
        standing.words().code());
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"transactionId":"rehearsal","amountPaise":100,"userAuthToken":"token","deviceId":"device"}""",
        """
        {"success":true,"code":"SUCCESS","data":{"responseType":"PAYMENT",
        "transactionId":"rehearsal","amount":100}}""");
  }
}
