package dev.batua.local.phonepe;

import static dev.batua.local.phonepe.PhonePeError.INVALID_DEVICE_ID;
import static dev.batua.local.phonepe.PhonePeError.INVALID_OTP_TOKEN;
import static dev.batua.local.phonepe.PhonePeError.INVALID_USER_AUTH_TOKEN;
import static dev.batua.local.phonepe.PhonePeError.OF_ANY;
import static dev.batua.local.phonepe.PhonePeError.OTP_ALREADY_VERIFIED;
import static dev.batua.local.phonepe.PhonePeError.OTP_EXPIRED;
import static dev.batua.local.phonepe.PhonePeError.OTP_LIMIT_EXCEEDED;
import static dev.batua.local.phonepe.PhonePeError.OTP_VERIFY_FAILED;
import static dev.batua.local.phonepe.PhonePeError.USER_BLACKLISTED;
import static dev.batua.local.phonepe.PhonePeError.USER_BLOCKED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator.Trigger;
import dev.batua.local.StatefulSimulator.Resource;
import dev.batua.local.Triggers;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a wallet is linked, by an OTP, and unlinked. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeLinking implements Resource<PhonePeCall> {
  /** The one OTP that is right. */
  private static final String OTP = "01234";

  private static final int TRIES = 3;
  private static final int LONGEST_DEVICE_ID = 64;

  private static final Triggers NO_KYC =
      Triggers.of("A user who has not done the KYC", Triggers.DONE, "NO_KYC");
  private static final Triggers ODD =
      Triggers.of("Something nobody documented", "PROVIDER_FAILED", "NEW_CODE", "NO_TOKEN");
  private static final Triggers ODD_ENDS =
      Triggers.of("Something nobody documented", "PROVIDER_FAILED", "NEW_CODE");

  private final PhonePeUsers users;
  private final PhonePeState state;

  PhonePeLinking(PhonePeUsers users, PhonePeState state) {
    this.users = users;
    this.state = state;
  }

  @Override
  public Map<String, Trigger> triggers() {
    Triggers sending =
        PhonePeError.triggers(OF_ANY, USER_BLACKLISTED, USER_BLOCKED, OTP_LIMIT_EXCEEDED);
    Triggers linking =
        PhonePeError.triggers(
            OF_ANY,
            USER_BLACKLISTED,
            USER_BLOCKED,
            INVALID_OTP_TOKEN,
            INVALID_DEVICE_ID,
            OTP_LIMIT_EXCEEDED,
            OTP_ALREADY_VERIFIED,
            OTP_VERIFY_FAILED,
            OTP_EXPIRED);
    Triggers unlinking =
        PhonePeError.triggers(OF_ANY, USER_BLACKLISTED, INVALID_USER_AUTH_TOKEN)
            .but("INVALID_USER_AUTH_TOKEN", Triggers.DONE);
    return Map.of(
        "phonepe-send-otp",
        new Trigger("shortName", List.of(NO_KYC, sending, ODD, Misbehaviour.TRIGGERS)),
        "phonepe-link-wallet",
        new Trigger("otpToken", List.of(linking, ODD, Misbehaviour.TRIGGERS)),
        "phonepe-unlink-wallet",
        new Trigger("userAuthToken", List.of(unlinking, ODD_ENDS, Misbehaviour.TRIGGERS)));
  }

  @Override
  public Optional<Reply> answer(PhonePeCall call) {
    if (call.is("POST", "/v3/merchant/otp/send")) {
      return Optional.of(send(call));
    }
    if (call.is("POST", "/v3/merchant/otp/verify")) {
      return Optional.of(verify(call));
    }
    return call.is("POST", "/v3/merchant/token/unlink")
        ? Optional.of(unlink(call))
        : Optional.empty();
  }

  private ObjectNode data() {
    return PhonePeJson.object().put("merchantId", state.merchantId());
  }

  private Reply send(PhonePeCall call) {
    String word = Triggers.word(call.text("shortName"));
    return new PhonePePayload(call)
        .text("mobileNumber", "[0-9]{10}")
        .oneOf("requestType", "WALLET", "CREDIT")
        .optionalText("email")
        .optionalText("shortName")
        .error()
        .or(() -> PhonePeError.asked(call.text("shortName")))
        .orElseGet(
            () -> {
              String token = users.sendOtp(call.text("mobileNumber"), !word.equals("NO_KYC"));
              ObjectNode data = data();
              return PhonePeJson.ok(word.equals("NO_TOKEN") ? data : data.put("otpToken", token));
            });
  }

  private Reply verify(PhonePeCall call) {
    String token = call.text("otpToken");
    return new PhonePePayload(call)
        .text("otpToken")
        .text("otp")
        .error()
        .or(() -> PhonePeError.asked(token))
        .or(() -> fault(token, call).map(PhonePeError::reply))
        .orElseGet(
            () -> {
              PhonePeWallet.Otp otp = users.otp(token).orElseThrow();
              users.keep(token, otp.tried(true));
              String linked = users.link(otp, call.deviceId());
              ObjectNode data = data();
              return PhonePeJson.ok(
                  Triggers.word(token).equals("NO_TOKEN")
                      ? data
                      : data.put("userAuthToken", linked));
            });
  }

  private Optional<PhonePeError> fault(String token, PhonePeCall call) {
    if (call.deviceId().isEmpty() || call.deviceId().length() > LONGEST_DEVICE_ID) {
      return Optional.of(INVALID_DEVICE_ID);
    }
    return users
        .otp(token)
        .map(otp -> Optional.ofNullable(fault(token, otp, call.text("otp"))))
        .orElse(Optional.of(INVALID_OTP_TOKEN));
  }

  private PhonePeError fault(String token, PhonePeWallet.Otp otp, String given) {
    if (otp.verified()) {
      return OTP_ALREADY_VERIFIED;
    }
    if (users.isTooOld(otp)) {
      return OTP_EXPIRED;
    }
    if (otp.tries() >= TRIES) {
      return OTP_LIMIT_EXCEEDED;
    }
    if (given.equals(OTP)) {
      return null;
    }
    users.keep(token, otp.tried(false));
    return OTP_VERIFY_FAILED;
  }

  private Reply unlink(PhonePeCall call) {
    String token = call.text("userAuthToken");
    return new PhonePePayload(call)
        .text("userAuthToken")
        .error()
        .or(() -> PhonePeError.asked(token))
        .orElseGet(
            () ->
                users.unlink(token)
                    ? PhonePeJson.ok(data().put("userAuthToken", token))
                    : INVALID_USER_AUTH_TOKEN.reply());
  }
}
