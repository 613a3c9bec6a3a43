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
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Unlinks a user's wallet: the token is good for nothing then. One that is so already counts as
 * unlinked.
 *
 * <p>Source: "Unlinking" of PhonePe's pages.
 */
@Named(UnlinkWallet.NAME)
@Singleton
public class UnlinkWallet extends PlainOperation<PhonePeApi, PhonePeAccount, UnlinkWallet.Request> {
  static final String NAME = "phonepe-unlink-wallet";

  private static final String TOKEN = "data.userAuthToken";

  public UnlinkWallet(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "POST /phonepe/unlink"), phonePe, responder);
  }

  /**
   * Which one.
   *
   * @param userAuthToken the user's token
   */
  record Request(Secret userAuthToken) implements SignedRequest {

    @Override
    public Effect effect() {
      return Effect.ENDS;
    }

    @Override
    public String afterUnknown() {
      return "Send it again: a wallet that is unlinked already is answered like one that was not.";
    }

    @Override
    public Set<String> ownCodes() {
      return Set.of("INVALID_USER_AUTH_TOKEN");
    }

    @Override
    public List<Secret> secrets() {
      return List.of(userAuthToken);
    }

    @Override
    public String path() {
      return PhonePeApi.UNLINK;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.unlink(signed.xVerify(), signed.body());
    }

    @Override
    public ObjectNode payload(String merchantId) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("merchantId", merchantId)
          .put("userAuthToken", userAuthToken.reveal());
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(input.secret("userAuthToken", Shape.TOKEN));
  }

  /**
   * The end of it.
   *
   * @param unlinked always true
   * @param alreadyUnlinked true where the token was good for nothing before; else left out
   */
  @RegisterForReflection
  public record Answer(boolean unlinked, Boolean alreadyUnlinked) implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    boolean already = PhonePeCode.of(answer.text("code")) == PhonePeCode.ENDED;
    return already ? new Answer(true, true) : unlinked(answer, request);
  }

  /** PhonePe says which token is dead; that of somebody else is not what was asked for. */
  private static Answer unlinked(ProviderAnswer answer, Request request) {
    boolean another =
        answer.has(TOKEN) && !request.userAuthToken().reveal().equals(answer.text(TOKEN));
    if (another) {
      throw PhonePe.failed(answer, "is about something else than was asked");
    }
    return new Answer(true, null);
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"userAuthToken":"rehearsal"}""",
        """
        {"success":true,"code":"SUCCESS","data":{"userAuthToken":"rehearsal"}}""");
  }
}
