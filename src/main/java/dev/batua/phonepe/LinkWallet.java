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
 * Links a user's wallet by the OTP that the user got, for the device on which it is done.
 *
 * <p>Source: "Verify OTP and Linking" of PhonePe's pages.
 */
@Named(LinkWallet.NAME)
@Singleton
public class LinkWallet extends PlainOperation<PhonePeApi, PhonePeAccount, LinkWallet.Request> {
  static final String NAME = "phonepe-link-wallet";

  /** A text, whose leading zeros count. */
  private static final Shape OTP = Shape.pattern("[0-9]{4,10}", "4 to 10 digits");

  public LinkWallet(PhonePe phonePe, Responder responder) {
    super(Route.of(NAME, "POST /phonepe/link"), phonePe, responder);
  }

  /**
   * What proves that the user wants it.
   *
   * @param otpToken from the sending of the OTP
   * @param otp what the user got
   * @param device on which the user acts; no other can be debited from
   */
  record Request(Secret otpToken, Secret otp, PhonePeDevice device) implements SignedRequest {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public String afterUnknown() {
      return "No money has moved. Have another OTP sent and link by that: this one may be used up.";
    }

    @Override
    public List<Secret> secrets() {
      return List.of(otpToken, otp);
    }

    @Override
    public String path() {
      return PhonePeApi.VERIFY_OTP;
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed) {
      return api.verifyOtp(new PhonePeHeaders(signed.xVerify(), device), signed.body());
    }

    @Override
    public ObjectNode payload(String merchantId) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("merchantId", merchantId)
          .put("otpToken", otpToken.reveal())
          .put("otp", otp.reveal());
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.secret("otpToken", Shape.TOKEN), input.secret("otp", OTP), PhonePeDevice.idOf(input));
  }

  /**
   * The linked wallet.
   *
   * @param userAuthToken what the wallet is asked and debited with until it is unlinked; a
   *     credential, which the caller keeps encrypted, by user and device
   * @param issuedAt when it came here, RFC 3339 in UTC
   */
  @RegisterForReflection
  public record Answer(@JsonSerialize(using = Revealed.class) Secret userAuthToken, String issuedAt)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    return new Answer(Issued.token(answer, "userAuthToken"), UtcTime.now().toString());
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"otpToken":"rehearsal","otp":"01234","deviceId":"device"}""",
        """
        {"success":true,"code":"SUCCESS","data":{"userAuthToken":"token"}}""");
  }
}
