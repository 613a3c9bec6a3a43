package dev.batua.phonepe;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.PlainOperation;
import dev.batua.operation.Responder;
import dev.batua.operation.Revealed;
import dev.batua.operation.Route;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import dev.batua.text.UtcTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Has an OTP sent to a user, by which the wallet is linked then. Only the newest is good.
 *
 * <p>Source: "Trigger OTP" of PhonePe's pages.
 */
@Named(SendOtp.NAME)
@Singleton
public class SendOtp extends PlainOperation<PhonePeApi, PhonePeAccount, SendOtp.Request> {
  static final String NAME = "phonepe-send-otp";

  private static final Shape MOBILE_NUMBER =
      Shape.pattern("[0-9]{10}", "10 digits, without + and country code");
  private static final Shape SHORT_NAME = Shape.line(64);

  public SendOtp(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "POST /phonepe/link/otp"), phonePe, responder);
  }

  /**
   * To whom.
   *
   * @param mobileNumber 10 digits
   * @param email the user's address, or null
   * @param shortName the user's name, or null
   */
  record Request(Secret mobileNumber, String email, String shortName) implements SignedRequest {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public String afterUnknown() {
      return "Send it again: the user takes the newest OTP, and any older one is good for nothing.";
    }

    @Override
    public List<Secret> secrets() {
      return List.of(mobileNumber);
    }

    @Override
    public String path() {
      return PhonePeApi.SEND_OTP;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.sendOtp(signed.xVerify(), signed.body());
    }

    /** Of the types, WALLET is for debits and CREDIT for paying out. */
    @Override
    public ObjectNode payload(String merchantId) {
      ObjectNode payload = JsonNodeFactory.instance.objectNode();
      payload.put("merchantId", merchantId).put("mobileNumber", mobileNumber.reveal());
      if (email != null) {
        payload.put("email", email);
      }
      if (shortName != null) {
        payload.put("shortName", shortName);
      }
      return payload.put("requestType", "WALLET");
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.secret("mobileNumber", MOBILE_NUMBER),
        input.optionalText("email", Shape.EMAIL),
        input.optionalText("shortName", SHORT_NAME));
  }

  /**
   * What the OTP is verified with.
   *
   * @param otpToken for linking; the backend's alone, never the app's
   * @param issuedAt when it came here, RFC 3339 in UTC; PhonePe does not say how long it is good
   * @param providerCode PhonePe's code as it came
   */
  @RegisterForReflection
  public record Answer(
      @JsonSerialize(using = Revealed.class) Secret otpToken, String issuedAt, String providerCode)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    return new Answer(
        Issued.token(answer, "otpToken"), UtcTime.now().toString(), answer.shown("code"));
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"mobileNumber":"9000000001"}""",
        """
        {"success":true,"code":"SUCCESS","data":{"otpToken":"token"}}""");
  }
}
