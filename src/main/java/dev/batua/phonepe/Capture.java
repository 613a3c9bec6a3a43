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
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes what an authorization holds, or a part of it, which releases the rest. */
@Named(Capture.NAME)
@Singleton
public class Capture extends SettledOperation<PhonePeApi, PhonePeAccount, Capture.Request> {
  static final String NAME = "phonepe-capture";

  private static final String NOTHING_HELD =
      "it knows no such authorization; soon after one was asked for that means not yet. Nothing was"
          + " captured.";

  public Capture(PhonePe phonePe, Responder responder) {
    super(
        Route.of(NAME, "POST /phonepe/authorizations/{transactionId}/capture"), phonePe, responder);
  }

  /**
   * What to take.
   *
   * @param transactionId the merchant's own id of the authorization
   * @param amountPaise how much, at most what is held; null takes all
   */
  record Request(String transactionId, Long amountPaise) implements SignedRequest, OfTransaction {

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
          + ") before capturing again.";
    }

    @Override
    public String path() {
      return PhonePeApi.CAPTURE;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.capture(new PhonePeHeaders(signed.xVerify()), signed.body());
    }

    @Override
    public ObjectNode payload(String merchantId) {
      ObjectNode payload =
          JsonNodeFactory.instance
              .objectNode()
              .put("merchantId", merchantId)
              .put("transactionId", transactionId)
              .put("amount", amountPaise);
      payload.removeNulls();
      return payload;
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.path("transactionId", TransactionId.SHAPE), input.optionalPaise("amountPaise"));
  }

  /**
   * What became of it.
   *
   * @param outcome by the code alone: SUCCEEDED with PAYMENT_SUCCESS; PENDING where the capture was
   *     taken on, whatever its state is, since none proves payment
   * @param transactionId the merchant's own id, by which the payment is looked up
   * @param amountPaise how much
   * @param authState PhonePe's state as it came
   * @param providerReferenceId PhonePe's id
   * @param providerCode PhonePe's code as it came
   */
  @RegisterForReflection
  public record Answer(
      Outcome outcome,
      String transactionId,
      Long amountPaise,
      String authState,
      String providerReferenceId,
      String providerCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    return switch (PhonePeCode.of(answer.text("code"))) {
      case DONE -> taken(answer, request);
      case PENDING -> made(Outcome.PENDING, answer, request);
      case NOT_FOUND -> throw PhonePe.refused(answer, NOTHING_HELD);
      default -> throw PhonePe.failed(answer, "leaves open what became of it");
    };
  }

  private static Answer taken(ProviderAnswer answer, Request request) {
    TransactionId.requireIn(answer);
    boolean paid = "PAYMENT_SUCCESS".equals(answer.text("code"));
    return made(paid ? Outcome.SUCCEEDED : Outcome.PENDING, answer, request);
  }

  private static Answer made(Outcome outcome, ProviderAnswer answer, Request request) {
    return new Answer(
        outcome,
        request.transactionId(),
        Paise.in(answer, request.amountPaise()),
        answer.shown(AuthState.FIELD),
        answer.shown("data.providerReferenceId"),
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
        standing.words().code());
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"amountPaise":100}""",
            """
            {"code":"SUCCESS","data":{"transactionId":"rehearsal","amount":100,
            "authState":"CREATED"}}""")
        .at("transactionId");
  }
}
