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
import dev.batua.text.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Pays a debit or a capture back, whole or in part. */
@Named(Refund.NAME)
@Singleton
public class Refund extends SettledOperation<PhonePeApi, PhonePeAccount, Refund.Request> {
  static final String NAME = "phonepe-refund";

  private static final String NO_PAYMENT =
      "it knows no such payment to pay back; soon after a debit that means not yet. Nothing was paid"
          + " back.";

  public Refund(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "POST /phonepe/refunds"), phonePe, responder);
  }

  /**
   * What to pay back. What is null is not sent.
   *
   * @param refundId the merchant's own id of this refund, never used before, not for a debit either
   * @param originalTransactionId the merchant's own id of the debit, or null for the next one
   * @param providerReferenceId PhonePe's id of the debit
   * @param amountPaise how much, at most what is left of the debit
   * @param merchantOrderId the merchant's own id of the order
   * @param subMerchant for whom it is
   * @param message what it is for
   */
  record Request(
      String refundId,
      String originalTransactionId,
      String providerReferenceId,
      Long amountPaise,
      String merchantOrderId,
      String subMerchant,
      String message)
      implements SignedRequest {

    @Override
    public Effect effect() {
      return Effect.MOVES_MONEY;
    }

    @Override
    public Map<String, String> about() {
      return Map.of(TransactionId.FIELD, refundId);
    }

    @Override
    public String afterUnknown() {
      return "Ask for refund "
          + refundId
          + " (GET /phonepe/transactions/"
          + refundId
          + ") before paying anything back again; not found means not yet for a quarter of an hour.";
    }

    @Override
    public String path() {
      return PhonePeApi.REFUND;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.refund(new PhonePeHeaders(signed.xVerify()), signed.body());
    }

    @Override
    public ObjectNode payload(String merchantId) {
      ObjectNode payload =
          JsonNodeFactory.instance
              .objectNode()
              .put("merchantId", merchantId)
              .put("transactionId", refundId)
              .put("originalTransactionId", originalTransactionId)
              .put("providerReferenceId", providerReferenceId)
              .put("amount", amountPaise)
              .put("merchantOrderId", merchantOrderId)
              .put("subMerchant", subMerchant)
              .put("message", message);
      payload.removeNulls();
      return payload;
    }
  }

  @Override
  protected Request read(Input input) {
    input.exactlyOne("originalTransactionId", "providerReferenceId");
    Request request =
        new Request(
            input.text("refundId", TransactionId.SHAPE),
            input.optionalText("originalTransactionId", TransactionId.SHAPE),
            input.optionalText("providerReferenceId", Shape.id(64)),
            input.paise("amountPaise"),
            input.optionalText("merchantOrderId", Shape.id(47)),
            input.optionalText("subMerchant", Shape.id(64)),
            input.optionalText("message", Shape.line(256)));
    input.differ(
        "refundId", request.refundId(), "originalTransactionId", request.originalTransactionId());
    return request;
  }

  /**
   * The refund.
   *
   * @param outcome the refund's, by the code alone: SUCCEEDED; PENDING, as most are for a while
   * @param refundId the merchant's own id of it, by which it is looked up
   * @param amountPaise how much
   * @param providerReferenceId PhonePe's id of it
   * @param providerStatus PhonePe's status as it came
   * @param payResponseCode PhonePe's reason as it came; an open set
   * @param providerCode PhonePe's code as it came
   */
  @RegisterForReflection
  public record Answer(
      Outcome outcome,
      String refundId,
      Long amountPaise,
      String providerReferenceId,
      String providerStatus,
      String payResponseCode,
      String providerCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    return switch (PhonePeCode.of(answer.text("code"))) {
      case DONE -> refunded(answer, request);
      case PENDING -> made(Outcome.PENDING, answer, request);
      case NOT_FOUND -> throw PhonePe.refused(answer, NO_PAYMENT);
      default -> throw PhonePe.failed(answer, "leaves open what became of it");
    };
  }

  /** SUCCESS alone may tell no more than that the request was taken. */
  private static Answer refunded(ProviderAnswer answer, Request request) {
    TransactionId.requireIn(answer);
    if (!"PAYMENT_SUCCESS".equals(answer.text("code"))) {
      throw PhonePe.failed(answer, "does not say that it was paid back");
    }
    return made(Outcome.SUCCEEDED, answer, request);
  }

  private static Answer made(Outcome outcome, ProviderAnswer answer, Request request) {
    return new Answer(
        outcome,
        request.refundId(),
        Paise.in(answer, request.amountPaise()),
        answer.shown("data.providerReferenceId"),
        answer.shown("data.status"),
        answer.shown("data.payResponseCode"),
        answer.shown("code"));
  }

  @Override
  protected Subject subject(Request request) {
    return TransactionStanding.refund(request.refundId());
  }

  @Override
  protected Answer made(Standing standing, Request request) {
    return new Answer(
        standing.outcome(),
        request.refundId(),
        standing.amountPaise(),
        standing.providerId(),
        null,
        standing.words().status(),
        standing.words().code());
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"refundId":"rehearsal","originalTransactionId":"debit","amountPaise":100}""",
        """
        {"success":true,"code":"PAYMENT_SUCCESS","data":{"transactionId":"rehearsal",
        "amount":100}}""");
  }
}
