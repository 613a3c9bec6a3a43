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

/**
 * Holds money in a linked wallet until it is captured or the authorization is cancelled or runs
 * out; where too little is in it, gives the link at which it is topped up.
 */
@Named(Authorize.NAME)
@Singleton
public class Authorize extends SettledOperation<PhonePeApi, PhonePeAccount, Authorize.Request> {
  static final String NAME = "phonepe-authorize";

  public Authorize(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "POST /phonepe/authorizations"), phonePe, responder);
  }

  /**
   * What to hold.
   *
   * @param transactionId the merchant's own id of it, never used before
   * @param amountPaise how much
   * @param userAuthToken the user's token
   * @param expiryMinutes after which PhonePe cancels it by itself; null leaves that to PhonePe
   * @param device the device on which the user acts
   */
  record Request(
      String transactionId,
      Long amountPaise,
      Secret userAuthToken,
      Long expiryMinutes,
      PhonePeDevice device)
      implements SignedRequest, OfTransaction {

    /** It keeps money from its owner: as little to be repeated as what takes it. */
    @Override
    public Effect effect() {
      return Effect.MOVES_MONEY;
    }

    @Override
    public String afterUnknown() {
      return "Money may be held: ask for authorization "
          + transactionId
          + " (GET /phonepe/authorizations/"
          + transactionId
          + "), or cancel it, before another one.";
    }

    @Override
    public List<Secret> secrets() {
      return Arrays.asList(userAuthToken);
    }

    @Override
    public String path() {
      return PhonePeApi.AUTHORIZE;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.authorize(new PhonePeHeaders(signed.xVerify(), device), signed.body());
    }

    @Override
    public ObjectNode payload(String merchantId) {
      ObjectNode payload =
          JsonNodeFactory.instance
              .objectNode()
              .put("merchantId", merchantId)
              .put("userAuthToken", userAuthToken.reveal())
              .put("transactionId", transactionId)
              .put("amount", amountPaise)
              .put("authRequestType", "WALLET_AUTH")
              .put("expiry", expiryMinutes);
      payload.removeNulls();
      return payload;
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.text("transactionId", TransactionId.SHAPE),
        input.paise("amountPaise"),
        input.secret("userAuthToken", Shape.TOKEN),
        input.optionalNumber("expiryMinutes"),
        PhonePeDevice.of(input));
  }

  /**
   * What became of it.
   *
   * @param outcome the payment's, for which money is held: PENDING until it is captured, never
   *     SUCCEEDED; ACTION_REQUIRED where nothing is held and the wallet is to be topped up first;
   *     UNKNOWN for any other state
   * @param transactionId the merchant's own id
   * @param amountPaise how much
   * @param redirectUrl opens PhonePe's app at the top-up; minted for this request, never to be kept
   * @param authState PhonePe's state as it came; AUTHORIZED is what was asked for
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
      String authState,
      String providerReferenceId,
      String responseType,
      String providerCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    return switch (PhonePeCode.of(answer.text("code"))) {
      case DONE ->
          AppLink.isOne(answer)
              ? made(Outcome.ACTION_REQUIRED, answer, request, AppLink.of(answer))
              : authorized(answer, request);
      case PENDING -> made(Outcome.PENDING, answer, request, null);
      default -> throw PhonePe.failed(answer, "leaves open what became of it");
    };
  }

  private static Answer authorized(ProviderAnswer answer, Request request) {
    TransactionId.requireIn(answer);
    Outcome outcome = AuthState.of(answer).isHeld() ? Outcome.PENDING : Outcome.UNKNOWN;
    return made(outcome, answer, request, null);
  }

  private static Answer made(
      Outcome outcome, ProviderAnswer answer, Request request, String redirectUrl) {
    return new Answer(
        outcome,
        request.transactionId(),
        Paise.in(answer, request.amountPaise()),
        redirectUrl,
        answer.shown(AuthState.FIELD),
        answer.shown("data.providerReferenceId"),
        answer.shown("data.responseType"),
        answer.shown("code"));
  }

  @Override
  protected Subject subject(Request request) {
    return TransactionStanding.of(Subject.Kind.AUTHORIZATION, request.transactionId());
  }

  /** That money is held is what was asked for, and what becomes of it then is up to the caller. */
  @Override
  protected boolean isOpen(OperationAnswer answer) {
    return answer.outcome() == Outcome.UNKNOWN;
  }

  /** Held is what was asked for; whether it is captured or cancelled then is another matter. */
  @Override
  protected boolean isLast(Standing standing) {
    return standing.outcome() == Outcome.PENDING;
  }

  @Override
  protected Answer made(Standing standing, Request request) {
    return new Answer(
        standing.outcome(),
        request.transactionId(),
        standing.amountPaise(),
        null,
        standing.words().status(),
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
        {"success":true,"code":"SUCCESS","data":{"transactionId":"rehearsal","amount":100,
        "authState":"AUTHORIZED"}}""");
  }
}
