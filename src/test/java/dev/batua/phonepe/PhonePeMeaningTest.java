package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Outcome;
import dev.batua.operation.ProblemException;
import dev.batua.operation.ProviderAnswer;
import dev.batua.operation.ProviderCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PhonePe's words mean, without anything around. */
class PhonePeMeaningTest {
  private static ProviderAnswer answer(String json) {
    ProviderCall call = new ProviderCall("phonepe", false, "Again.", List.of());
    return new ProviderAnswer(call, 200, null, null, Event.parsed(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BAD_REQUEST",
        "INVALID_USER_AUTH_TOKEN",
        "USER_BLACKLISTED",
        "USER_DOESNOT_EXIST",
        "WALLET_NOT_ACTIVATED",
        "WALLET_LIMIT_BREACHED",
        "APP_VERSION_NOT_SUPPORTED",
        "WALLET_RELINK_REQUIRED"
      })
  void a_documented_no_is_one(String code) {
    assertTrue(PhonePeCode.isRefusal(code));
  }

  @Test
  void anything_else_is_not() {
    assertFalse(PhonePeCode.isRefusal(null));
    assertFalse(PhonePeCode.isRefusal("SUCCESS"));
    assertFalse(PhonePeCode.isRefusal("AUTHORIZATION_FAILED"));
  }

  @Test
  void a_link_is_passed_on_and_must_be_there() {
    String json =
        "{\"code\":\"SUCCESS\",\"data\":{\"responseType\":\"T\",\"redirectUrl\":\"phonepe://a\"}}";
    assertEquals(
        new TopupWalletAnswer(Outcome.ACTION_REQUIRED, "phonepe://a", "T", "SUCCESS"),
        TopupWalletAnswer.of(answer(json), null));
    assertThrows(ProblemException.class, () -> TopupWalletAnswer.of(answer("{}"), null));
  }

  @Test
  void a_signed_payload_is_sent_as_it_was_signed_and_not_shown() {
    SignedPayload signed = new SignedPayload("e30=", "canary");
    assertEquals("{\"request\":\"e30=\"}", signed.body());
    assertEquals("SignedPayload[***]", signed.toString());
  }
}
