package dev.batua.phonepe;

import dev.batua.operation.Operation;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.ProviderAnswer;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks up a debit, a capture or a refund by its id. */
@Named(GetTransaction.NAME)
@Singleton
public class GetTransaction extends Operation<PhonePeApi, PhonePeAccount, GetTransaction.Request> {
  static final String NAME = "phonepe-get-transaction";

  public GetTransaction(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "GET /phonepe/transactions/{transactionId}"), phonePe, responder);
  }

  /**
   * Which one.
   *
   * @param transactionId the merchant's own id of the debit, capture or refund
   * @param amountPaise what it should be of, or null
   */
  record Request(String transactionId, Long amountPaise) implements SignedQuestion, OfTransaction {

    @Override
    public String path() {
      return PhonePeApi.TRANSACTION_STATUS;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.transaction(
          new PhonePeHeaders(signed.xVerify()), signed.merchantId(), transactionId);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.path("transactionId", TransactionId.SHAPE), input.optionalQueryPaise("amountPaise"));
  }

  /**
   * How it stands.
   *
   * @param outcome by the code alone: SUCCEEDED, PENDING, REFUSED; UNKNOWN for any other code, and
   *     where it is of another amount than it should be
   * @param transactionId the merchant's own id
   * @param amountPaise what it is of
   * @param amountMatches whether that is what it should be; only where that was said
   * @param providerReferenceId PhonePe's id
   * @param providerCode PhonePe's code as it came
   * @param payResponseCode PhonePe's reason as it came; an open set
   */
  @RegisterForReflection
  public record Answer(
      Outcome outcome,
      String transactionId,
      Long amountPaise,
      Boolean amountMatches,
      String providerReferenceId,
      String providerCode,
      String payResponseCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    Outcome outcome = outcome(answer);
    Long amount = Paise.in(answer);
    Long wanted = request.amountPaise();
    boolean asWanted = wanted == null || wanted.equals(amount);
    return new Answer(
        asWanted || outcome != Outcome.SUCCEEDED ? outcome : Outcome.UNKNOWN,
        request.transactionId(),
        amount,
        wanted == null || amount == null ? null : asWanted,
        answer.shown("data.providerReferenceId"),
        answer.shown("code"),
        answer.shown("data.payResponseCode"));
  }

  /** By the code alone; a success must say that it is about this one. */
  static Outcome outcome(ProviderAnswer answer) {
    return switch (PhonePeCode.of(answer.text("code"))) {
      case DONE -> {
        TransactionId.requireIn(answer);
        // SUCCESS alone tells that the question was answered.
        yield "PAYMENT_SUCCESS".equals(answer.text("code")) ? Outcome.SUCCEEDED : Outcome.UNKNOWN;
      }
      case PAYMENT_FAILED -> Outcome.REFUSED;
      case PENDING -> Outcome.PENDING;
      default -> Outcome.UNKNOWN;
    };
  }

  /** Soon after a debit NOT_FOUND means "not yet", and a failed look-up says nothing at all. */
  @Override
  protected Outcome outcome(ProblemCode code) {
    return Outcome.UNKNOWN;
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"success":true,"code":"PAYMENT_SUCCESS","data":{"transactionId":"rehearsal",
            "amount":100}}""")
        .at("transactionId");
  }
}
