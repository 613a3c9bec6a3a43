package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.JvmEnvironment;
import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.AnswerText;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderRequest;
import dev.batua.start.Readiness;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of PhonePe's, and of what stands before it, is worth to each kind of call. */
class PhonePeOutcomesTest {
  private static final SmallRyeConfig CONFIG = JvmEnvironment.config(Map.of());
  private static final PhonePe PHONEPE =
      new PhonePe(
          CONFIG.getConfigMapping(PhonePeSettings.class),
          JvmEnvironment.parts(CONFIG, new Readiness()));
  private static final int[] STATUSES = {
    200, 400, 401, 403, 404, 408, 417, 422, 429, 500, 503, 504
  };

  private static final String UNKNOWN = "PROVIDER_FAILED UNKNOWN";
  private static final String REFUSED = "PROVIDER_REFUSED REFUSED";
  private static final String KEYS = "PROVIDER_CREDENTIALS REFUSED";
  private static final String BUSY = "PROVIDER_BUSY REFUSED";
  private static final String NOT_FOUND = "NOT_FOUND REFUSED";
  private static final String ACCEPTED = "accepted";

  /** A call with an effect, about a transaction. */
  private record Call(Effect effect, Set<String> ownCodes)
      implements ProviderRequest<PhonePeApi, PhonePeAccount> {
    @Override
    public String afterUnknown() {
      return "Look.";
    }

    @Override
    public Map<String, String> about() {
      return Map.of("data.transactionId", "TXN_113");
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, PhonePeAccount account) {
      throw new UnsupportedOperationException();
    }
  }

  private static String judged(Effect effect, int status, String body) {
    try {
      accept(effect, status, body);
      return ACCEPTED;
    } catch (ProblemException e) {
      return e.code() + " " + e.code().outcome();
    }
  }

  private static void accept(Effect effect, int status, String body) {
    accept(new Call(effect, Set.of()), status, body);
  }

  private static void accept(Call call, int status, String body) {
    AnswerText text = new AnswerText(status, body.getBytes(StandardCharsets.UTF_8));
    PHONEPE.accept(text.decoded("phonepe", call));
  }

  private static void assertJudged(String wanted, int status, String body) {
    for (Effect effect : Effect.values()) {
      assertEquals(wanted, judged(effect, status, body), () -> effect + " " + status + " " + body);
    }
  }

  /** That it is one to every call, whatever the HTTP status and success are. */
  private static void assertMeans(String wanted, String code) {
    assertMeans(Map.of(), wanted, code);
  }

  /**
   * The same with calls that take it for something else.
   *
   * @param others what it is to these
   * @param wanted what it is to all others
   */
  private static void assertMeans(Map<Effect, String> others, String wanted, String code) {
    for (int status : STATUSES) {
      for (String success : new String[] {"\"success\":false,", "\"success\":true,", ""}) {
        for (Effect effect : Effect.values()) {
          String body = "{" + success + "\"code\":\"" + code + "\",\"data\":{}}";
          String judged = judged(effect, status, body);
          assertEquals(
              others.getOrDefault(effect, wanted), judged, () -> effect + " " + status + body);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BAD_REQUEST",
        "INVALID_DEVICE_ID",
        "USER_BLACKLISTED",
        "USER_BLOCKED",
        "USER_DOESNOT_EXIST",
        "MERCHANT_USER_NOT_FOUND",
        "WALLET_NOT_ACTIVATED",
        "WALLET_LIMIT_BREACHED",
        "WALLET_RELINK_REQUIRED",
        "APP_VERSION_NOT_SUPPORTED",
        "OTP_LIMIT_EXCEEDED",
        "OTP_ALREADY_VERIFIED",
        "OTP_VERIFY_FAILED",
        "OTP_EXPIRED",
        "INVALID_OTP_TOKEN",
        "REVERSAL_WINDOW_EXCEEDED",
        "EXCESS_REFUND_AMOUNT",
        "TXN_OLDER_THAN_LIMIT",
        "API Mapping Not Found"
      })
  void a_no_is_one(String code) {
    assertMeans(REFUSED, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AUTHORIZATION_FAILED", "KEY_NOT_CONFIGURED"})
  void what_is_about_merchant_and_salt_is_about_the_keys(String code) {
    assertMeans(KEYS, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOO_MANY_REQUESTS", "API_RATE_LIMIT_REACHED"})
  void a_limit_is_one(String code) {
    assertMeans(BUSY, code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INTERNAL_SERVER_ERROR",
        "INVALID_TRANSACTION_ID",
        "DUPLICATE_TXN_REQUEST",
        "EXTERNAL_VPA_ERROR"
      })
  void what_may_be_under_way_or_done_is_no_no(String code) {
    assertMeans(UNKNOWN, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAYMENT_ERROR", "PAYMENT_DECLINED", "PAYMENT_CANCELLED"})
  void a_payment_that_failed_is_the_truth_to_what_looks_it_up(String code) {
    assertMeans(Map.of(Effect.ASKS, ACCEPTED), REFUSED, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAYMENT_PENDING", "PAYMENT_INITIATED"})
  void a_payment_that_was_begun_is_the_truth_to_what_begins_it_and_to_what_looks_it_up(
      String code) {
    assertMeans(Map.of(Effect.ASKS, ACCEPTED, Effect.MOVES_MONEY, ACCEPTED), UNKNOWN, code);
  }

  /** Mistake 31 of merchants: it was an end in one place and none in another. */
  @Test
  void TIMED_OUT_is_an_end_to_nobody() {
    assertMeans(Map.of(Effect.ASKS, ACCEPTED), UNKNOWN, "TIMED_OUT");
  }

  @Test
  void TRANSACTION_NOT_FOUND_is_told_by_what_asks_for_one_or_ends_it() {
    assertMeans(
        Map.of(Effect.ASKS, NOT_FOUND, Effect.ENDS, NOT_FOUND, Effect.MOVES_MONEY, ACCEPTED),
        UNKNOWN,
        "TRANSACTION_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVALID_USER_AUTH_TOKEN", "AUTHORIZATION_ALREADY_CANCELLED"})
  void what_has_ended_is_a_no_but_to_what_ends_just_that(String code) {
    assertMeans(REFUSED, code);
    for (int status : STATUSES) {
      accept(new Call(Effect.ENDS, Set.of(code)), status, "{\"code\":\"" + code + "\"}");
      Call other = new Call(Effect.MOVES_MONEY, Set.of(code));
      assertThrows(
          ProblemException.class, () -> accept(other, status, "{\"code\":\"" + code + "\"}"));
    }
  }

  /** It may be this capture's own work, of an earlier time. */
  @Test
  void what_was_captured_is_no_no_to_a_capture() {
    assertMeans(Map.of(Effect.MOVES_MONEY, UNKNOWN), REFUSED, "AUTHORIZATION_ALREADY_CAPTURED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"TXN_114\"", "\"txn_113\"", "1", "[]", "{}", "false"})
  void what_is_about_another_transaction_says_nothing(String id) {
    for (String code : new String[] {"PAYMENT_SUCCESS", "PAYMENT_ERROR", "BAD_REQUEST", "NEW"}) {
      assertJudged(
          UNKNOWN, 200, "{\"code\":\"" + code + "\",\"data\":{\"transactionId\":" + id + "}}");
    }
  }

  @Test
  void what_does_not_say_what_it_is_about_may_be_about_this() {
    for (String data : new String[] {"null", "{}", "[]", "{\"transactionId\":null}", "\"\""}) {
      assertJudged(ACCEPTED, 200, "{\"code\":\"PAYMENT_SUCCESS\",\"data\":" + data + "}");
    }
    assertJudged(
        ACCEPTED, 200, "{\"code\":\"PAYMENT_SUCCESS\",\"data\":{\"transactionId\":\"TXN_113\"}}");
  }

  private static String detail(Effect effect, String body) {
    return assertThrows(ProblemException.class, () -> accept(effect, 200, body)).detail();
  }

  /** Mistake 33 of merchants: it was taken for leave to debit again. */
  @Test
  void TRANSACTION_NOT_FOUND_says_that_it_may_be_not_yet() {
    String detail = detail(Effect.ASKS, "{\"code\":\"TRANSACTION_NOT_FOUND\"}");
    assertTrue(detail.contains("means not yet"), detail);
  }

  /** Mistake 37 of merchants: it was taken for the end of the earlier one. */
  @Test
  void EXCESS_REFUND_AMOUNT_says_that_an_earlier_refund_goes_on() {
    String data = ",\"data\":{\"payResponseCode\":\"EXCESS_REFUND_AMOUNT\"}}";
    String detail = detail(Effect.MOVES_MONEY, "{\"code\":\"PAYMENT_ERROR\"" + data);
    assertTrue(detail.contains("That one goes on"), detail);
  }

  @Test
  void PhonePes_reason_is_passed_on_beside_its_code_and_message() {
    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () ->
                accept(
                    Effect.MOVES_MONEY,
                    200,
                    "{\"code\":\"PAYMENT_ERROR\",\"message\":\"why\","
                        + "\"data\":{\"payResponseCode\":\"Z9\"}}"));
    assertEquals(new ProviderWords("PAYMENT_ERROR", "why", "Z9"), problem.words());
  }

  @Test
  void a_success_is_one_unless_it_says_that_it_is_none() {
    for (String code : new String[] {"SUCCESS", "PAYMENT_SUCCESS"}) {
      for (int status : STATUSES) {
        assertJudged(ACCEPTED, status, "{\"success\":true,\"code\":\"" + code + "\"}");
        assertJudged(ACCEPTED, status, "{\"success\":\"true\",\"code\":\"" + code + "\"}");
        assertJudged(ACCEPTED, status, "{\"code\":\"" + code + "\"}");
        assertJudged(UNKNOWN, status, "{\"success\":false,\"code\":\"" + code + "\"}");
      }
      assertJudged(UNKNOWN, 302, "{\"success\":true,\"code\":\"" + code + "\"}");
    }
  }

  /** As seen of a salt that was rotated, and the kind. */
  @Test
  void what_stands_before_the_API_says_an_HTTP_status_for_a_code() {
    for (int status : new int[] {200, 400, 401, 500}) {
      assertJudged(KEYS, status, "{\"code\":\"401\",\"success\":false}");
      assertJudged(KEYS, status, "{\"code\":401,\"success\":false}");
      assertJudged(BUSY, status, "{\"code\":\"429\",\"success\":false}");
      assertJudged(REFUSED, status, "{\"code\":\"403\",\"success\":false}");
      assertJudged(UNKNOWN, status, "{\"code\":\"408\",\"success\":false}");
      assertJudged(UNKNOWN, status, "{\"code\":\"500\",\"success\":false}");
      assertJudged(UNKNOWN, status, "{\"code\":\"200\",\"success\":true}");
      String body = "{\"code\":\"404\",\"success\":false}";
      assertEquals(REFUSED, judged(Effect.MOVES_NONE, status, body));
      assertEquals(UNKNOWN, judged(Effect.MOVES_MONEY, status, body));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"WALLET_ON_THE_MOON", "success", "SUCCESS ", "1000", "bad_request"})
  void a_code_that_nobody_documented_is_unknown(String code) {
    String body = "{\"success\":false,\"code\":\"" + code + "\"}";
    for (int status : new int[] {200, 302, 400, 403, 404, 422, 500}) {
      assertJudged(UNKNOWN, status, body);
    }
    assertJudged(KEYS, 401, body);
    assertJudged(BUSY, 429, body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>no</html>", "{}", "[]", "{\"message\":\"Not Found\"}"})
  void what_has_no_code_is_known_by_its_HTTP_status(String body) {
    for (int status : new int[] {400, 404, 405, 407, 410, 417, 422}) {
      assertEquals(REFUSED, judged(Effect.MOVES_NONE, status, body));
      assertEquals(REFUSED, judged(Effect.ENDS, status, body));
      assertEquals(UNKNOWN, judged(Effect.MOVES_MONEY, status, body));
      assertEquals(UNKNOWN, judged(Effect.ASKS, status, body));
    }
    for (int status : new int[] {200, 204, 302, 408, 425, 499, 500, 502, 504}) {
      assertJudged(UNKNOWN, status, body);
    }
    assertJudged(REFUSED, 403, body);
    assertJudged(BUSY, 429, body);
  }

  @Test
  void a_401_is_about_the_keys_where_it_comes_from_an_API() {
    assertJudged(KEYS, 401, "{}");
    assertJudged(KEYS, 401, "{\"message\":\"Unauthorized\"}");
    assertEquals(REFUSED, judged(Effect.MOVES_NONE, 401, "<html>Log in</html>"));
    assertEquals(UNKNOWN, judged(Effect.MOVES_MONEY, 401, "<html>Log in</html>"));
  }

  @Test
  void a_firewall_does_not_accuse_the_keys() {
    try {
      accept(Effect.MOVES_NONE, 403, "<html>Forbidden</html>");
    } catch (ProblemException e) {
      assertTrue(e.detail().contains("keys are not the cause"), e::detail);
    }
  }
}
