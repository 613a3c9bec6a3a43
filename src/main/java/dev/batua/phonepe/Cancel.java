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
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives back what an authorization holds. */
@Named(Cancel.NAME)
@Singleton
public class Cancel extends PlainOperation<PhonePeApi, PhonePeAccount, Cancel.Request> {
  static final String NAME = "phonepe-cancel";

  public Cancel(PhonePe phonePe, Responder responder) {
    super(
        Route.of(NAME, "POST /phonepe/authorizations/{transactionId}/cancel"), phonePe, responder);
  }

  /**
   * Which one.
   *
   * @param transactionId the merchant's own id of the authorization
   */
  record Request(String transactionId) implements SignedRequest, OfTransaction {

    @Override
    public Effect effect() {
      return Effect.ENDS;
    }

    @Override
    public Set<String> ownCodes() {
      return Set.of("AUTHORIZATION_ALREADY_CANCELLED");
    }

    @Override
    public String afterUnknown() {
      return "Send it again until it succeeds: the user's money may stay held otherwise.";
    }

    @Override
    public String path() {
      return PhonePeApi.CANCEL;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.cancel(new PhonePeHeaders(signed.xVerify()), signed.body());
    }

    @Override
    public ObjectNode payload(String merchantId) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("merchantId", merchantId)
          .put("transactionId", transactionId);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(input.path("transactionId", TransactionId.SHAPE));
  }

  /**
   * That it is cancelled.
   *
   * @param transactionId the merchant's own id
   * @param cancelled always true
   * @param alreadyCancelled true where it was before, by an earlier request or by itself
   * @param authState PhonePe's state as it came
   * @param providerCode PhonePe's code as it came
   */
  @RegisterForReflection
  public record Answer(
      String transactionId,
      boolean cancelled,
      Boolean alreadyCancelled,
      String authState,
      String providerCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    boolean already = PhonePeCode.of(answer.text("code")) == PhonePeCode.ENDED;
    if (!already) {
      requireCancelled(answer);
    }
    return new Answer(
        request.transactionId(),
        true,
        already ? true : null,
        answer.shown(AuthState.FIELD),
        answer.shown("code"));
  }

  private static void requireCancelled(ProviderAnswer answer) {
    TransactionId.requireIn(answer);
    if (!AuthState.of(answer).isCancelled()) {
      throw PhonePe.failed(answer, "does not say that it is cancelled");
    }
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {}""",
            """
            {"success":true,"code":"SUCCESS","data":{"transactionId":"rehearsal",
            "authState":"CANCELLED"}}""")
        .at("transactionId");
  }
}
