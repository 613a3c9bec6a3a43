package dev.batua.phonepe;

import dev.batua.operation.OperationAnswer;
import dev.batua.operation.PlainOperation;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.ProviderAnswer;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells what an authorization holds; says nothing of a payment. */
@Named(GetAuthorization.NAME)
@Singleton
public class GetAuthorization
    extends PlainOperation<PhonePeApi, PhonePeAccount, GetAuthorization.Request> {
  static final String NAME = "phonepe-get-authorization";

  public GetAuthorization(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "GET /phonepe/authorizations/{transactionId}"), phonePe, responder);
  }

  /**
   * Which one.
   *
   * @param transactionId the merchant's own id of the authorization
   */
  record Request(String transactionId) implements SignedQuestion, OfTransaction {

    @Override
    public String path() {
      return PhonePeApi.AUTHORIZATION_STATUS;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.authorization(
          new PhonePeHeaders(signed.xVerify()), signed.merchantId(), transactionId);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(input.path("transactionId", TransactionId.SHAPE));
  }

  /**
   * How it stands.
   *
   * @param transactionId the merchant's own id
   * @param authState PhonePe's state as it came; COMPLETED does not prove a payment
   * @param authorizedPaise what is held
   * @param capturedPaise what was captured of it; 0 where nothing was
   * @param providerReferenceId PhonePe's id
   * @param providerCode PhonePe's code as it came
   */
  @RegisterForReflection
  public record Answer(
      String transactionId,
      String authState,
      Long authorizedPaise,
      Long capturedPaise,
      String providerReferenceId,
      String providerCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    TransactionId.requireIn(answer);
    AuthState.of(answer);
    return new Answer(
        request.transactionId(),
        answer.shown(AuthState.FIELD),
        Paise.of(answer.text("data.authorizedAmount")),
        Paise.of(answer.text("data.capturedAmount")),
        answer.shown("data.providerReferenceId"),
        answer.shown("code"));
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"success":true,"code":"SUCCESS","data":{"transactionId":"rehearsal",
            "authState":"AUTHORIZED","authorizedAmount":100,"capturedAmount":0}}""")
        .at("transactionId");
  }
}
