package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.JvmEnvironment;
import dev.batua.operation.OperationAnswer;
import dev.batua.problem.ProblemException;
import dev.batua.provider.AnswerText;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.start.Readiness;
import dev.batua.text.Secret;
import io.smallrye.config.SmallRyeConfig;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of Juspay's, and of what stands before it, is worth to each kind of call. */
class JuspayOutcomesTest {
  private static final SmallRyeConfig CONFIG = JvmEnvironment.config(Map.of());
  private static final Juspay JUSPAY =
      new Juspay(
          CONFIG.getConfigMapping(JuspaySettings.class),
          JvmEnvironment.parts(CONFIG, new Readiness()));
  private static final DirectDebit.Request DEBIT =
      new DirectDebit.Request("c", "order_1", Secret.of("t"), "PAYTM", true, null);
  private static final TopupWallet.Request TOPUP =
      new TopupWallet.Request("c", "wallet_1", "topup_1", 100L, null);
  private static final RefundOrder.Request REFUND =
      new RefundOrder.Request("c", "order_1", "rf1", 100L);
  private static final GetOrder.Request LOOK_UP = new GetOrder.Request("c", "order_1");

  private static final String UNKNOWN = "PROVIDER_FAILED UNKNOWN";
  private static final String REFUSED = "PROVIDER_REFUSED REFUSED";
  private static final String KEYS = "PROVIDER_CREDENTIALS REFUSED";

  private interface Reading {
    OperationAnswer of(ProviderAnswer answer);
  }

  private static String debit(int status, String body) {
    return judged(
        DEBIT, status, body, answer -> new DirectDebit(JUSPAY, null).answer(answer, DEBIT));
  }

  private static String topup(int status, String body) {
    return judged(
        TOPUP, status, body, answer -> new TopupWallet(JUSPAY, null).answer(answer, TOPUP));
  }

  private static String refund(int status, String body) {
    return judged(
        REFUND, status, body, answer -> new RefundOrder(JUSPAY, null).answer(answer, REFUND));
  }

  private static String lookUp(int status, String body) {
    return judged(
        LOOK_UP, status, body, answer -> new GetOrder(JUSPAY, null).answer(answer, LOOK_UP));
  }

  private static String judged(
      ProviderRequest<?, ?> request, int status, String body, Reading reading) {
    AnswerText text = new AnswerText(status, body.getBytes(StandardCharsets.UTF_8));
    try {
      return reading.of(JUSPAY.accept(text.decoded("juspay", request))).outcome().name();
    } catch (ProblemException e) {
      return e.code() + " " + e.code().outcome();
    }
  }

  private static String about(String order, String status) {
    return "{\"order_id\":%s,\"status\":\"%s\"}".formatted(order, status);
  }

  private static String older(String code) {
    return "{\"status\":\"error\",\"error_message\":\"m\",\"error_code\":\"" + code + "\"}";
  }

  private static String newer(String code) {
    return ("{\"status\":\"ERROR\",\"error_code\":null,\"error_info\":{\"category\":\"USER_ERROR\","
            + "\"code\":\"%s\",\"developer_message\":\"m\"}}")
        .formatted(code);
  }

  @ParameterizedTest
  @CsvSource({
    "CHARGED, SUCCEEDED",
    "PENDING_VBV, PENDING",
    "NEW, PENDING",
    "AUTHORIZED, PENDING",
    "AUTHORIZATION_FAILED, PROVIDER_REFUSED REFUSED",
    "JUSPAY_DECLINED, PROVIDER_REFUSED REFUSED",
    "VOIDED, UNKNOWN",
    "PARTIAL_CHARGED, UNKNOWN"
  })
  void the_status_of_the_order_decides_whatever_the_HTTP_status_is(String status, String wanted) {
    for (int http : new int[] {200, 201, 400, 401, 403, 404, 408, 409, 422, 429, 500, 503}) {
      assertEquals(wanted, debit(http, about("\"order_1\"", status)), () -> "with " + http);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"order_2\"", "[\"order_2\"]", "[\"order_1\"]", "{\"id\":\"order_1\"}", "true"})
  void what_is_about_another_order_decides_nothing(String order) {
    for (int http : new int[] {200, 400, 401, 403, 404, 429, 500}) {
      for (String status : new String[] {"CHARGED", "AUTHORIZATION_FAILED", "NEW", "SETTLING"}) {
        assertEquals(UNKNOWN, debit(http, about(order, status)));
        assertEquals(UNKNOWN, lookUp(http, about(order, status)));
      }
      for (String code : new String[] {"INVALID_INPUT", "UNAUTHORIZED", "RESOURCE_NOT_FOUND"}) {
        String error = older(code).replaceFirst("\\{", "{\"order_id\":" + order + ",");
        assertEquals(UNKNOWN, debit(http, error), error);
        assertEquals(UNKNOWN, lookUp(http, error), error);
      }
    }
    assertEquals(UNKNOWN, lookUp(400, about(order, "NOT_FOUND")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \""})
  void what_does_not_say_which_order_it_is_about_decides_nothing(String order) {
    for (int http : new int[] {200, 400, 401, 500}) {
      for (String status : new String[] {"CHARGED", "AUTHORIZATION_FAILED", "SETTLING"}) {
        assertEquals(UNKNOWN, debit(http, about(order, status)));
        assertEquals(UNKNOWN, debit(http, "{\"status\":\"" + status + "\"}"));
      }
    }
    assertEquals(UNKNOWN, topup(200, "{\"status\":\"PENDING\",\"payment_url\":\"https://a.in/\"}"));
  }

  @Test
  void an_error_need_not_say_which_order_it_is_about() {
    assertEquals(REFUSED, debit(400, older("invalid_request")));
    assertEquals(
        REFUSED, debit(400, older("invalid_request").replaceFirst("\\{", "{\"order_id\":null,")));
    assertEquals(
        REFUSED,
        debit(400, older("invalid_request").replaceFirst("\\{", "{\"order_id\":\"Order_1\",")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DUPLICATE_REQUEST",
        "duplicate_request",
        "duplicate.call",
        "INVALID_ACTION",
        "ALREADY_EXISTS",
        "unique",
        "DUPLICATE_ORDER_ID",
        "EXPIRED",
        "UNKNOWN_ERROR",
        "internal_error"
      })
  void what_speaks_of_the_orders_state_leaves_a_debit_open(String code) {
    for (int http : new int[] {200, 400, 401, 403, 404, 409, 422, 500}) {
      assertEquals(UNKNOWN, debit(http, older(code)), () -> "with " + http);
      assertEquals(UNKNOWN, debit(http, newer(code)), () -> "with " + http);
    }
    String both = newer(code).replace("null", "\"invalid_request\"");
    assertEquals(UNKNOWN, debit(400, both));
    assertEquals(REFUSED, topup(400, older(code)));
    assertEquals(REFUSED, topup(409, newer(code)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INVALID_INPUT",
        "MISSING_MANDATORY_PARAMETER",
        "GATEWAY_NOT_FOUND",
        "ACCOUNT_NOT_FOUND",
        "INVALID_ACCOUNT_DETAILS",
        "LOCKER_NOT_CONFIGURED",
        "FEATURE_NOT_ENABLED",
        "invalid_request",
        "invalid_request_error",
        "Mandatory fields are missing",
        "null_error",
        "Invalid"
      })
  void what_speaks_of_the_request_is_a_no(String code) {
    for (int http : new int[] {400, 403, 404, 409, 422}) {
      assertEquals(REFUSED, debit(http, older(code)), () -> "with " + http);
      assertEquals(REFUSED, debit(http, newer(code)), () -> "with " + http);
    }
    // Neither with 200 nor with what stands in between too is it certain.
    for (int http : new int[] {200, 408, 425, 499, 500}) {
      assertEquals(UNKNOWN, debit(http, older(code)), () -> "with " + http);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESOURCE_NOT_FOUND", "object_not_found"})
  void what_is_not_there_is_a_no(String code) {
    assertEquals("NOT_FOUND REFUSED", debit(400, older(code)));
    assertEquals("NOT_FOUND REFUSED", debit(404, newer(code)));
    assertEquals(UNKNOWN, debit(200, older(code)));
    assertEquals(UNKNOWN, debit(500, newer(code)));
  }

  @Test
  void an_order_that_does_not_exist_is_a_no_to_its_debit() {
    assertEquals("NOT_FOUND REFUSED", debit(400, about("\"order_1\"", "NOT_FOUND")));
    assertEquals("UNKNOWN", debit(200, about("\"order_1\"", "NOT_FOUND")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"order_id\":\"order_1\",\"status\":\"SETTLING\"}",
        "{\"order_id\":\"order_1\",\"txn_id\":\"m-order_1-1\"}",
        "{\"status\":\"charged\"}",
        "{\"txn_id\":\"m-order_1-1\",\"status\":\"SETTLING\",\"error_code\":\"UNAUTHORIZED\"}",
        "{\"txn_id\":\"m-order_1-1\",\"error_code\":\"invalid_request\",\"error_message\":\"m\"}"
      })
  void what_tells_of_a_debit_that_has_begun_is_no_no(String body) {
    for (int http : new int[] {400, 401, 403, 404, 409, 429, 500}) {
      assertEquals(UNKNOWN, debit(http, body), () -> "with " + http);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>no</html>",
        "{}",
        "[]",
        "null",
        "{\"message\":\"Not Found\"}",
        "{\"a\":"
      })
  void a_4xx_is_Juspays_no_only_where_Juspay_says_it(String body) {
    for (int http : new int[] {400, 402, 404, 405, 407, 408, 409, 413, 422, 425, 431, 499}) {
      assertEquals(UNKNOWN, debit(http, body), () -> "with " + http);
      assertEquals(UNKNOWN, lookUp(http, body), () -> "with " + http);
    }
    for (int http : new int[] {400, 404, 405, 407, 422}) {
      assertEquals(REFUSED, topup(http, body), () -> "with " + http);
    }
    for (int http : new int[] {408, 425, 499}) {
      assertEquals(UNKNOWN, topup(http, body), () -> "with " + http);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Forbidden</html>", "{}", "{\"message\":\"Forbidden\"}"})
  void a_firewall_is_a_no_and_does_not_accuse_the_keys(String body) {
    assertEquals(REFUSED, debit(403, body));
    assertEquals(REFUSED, topup(403, body));
    assertEquals(REFUSED, lookUp(403, body));
    assertTurnedAway(403, body);
  }

  @Test
  void an_address_that_Juspay_does_not_know_is_a_no_and_does_not_accuse_the_keys() {
    String published =
        "{\"error\":true,\"error_message\":\"Bad origin\",\"user_message\":\"No\","
            + "\"error_info\":{\"code\":\"BAD_ORIGIN\"}}";
    for (int http : new int[] {400, 401, 403}) {
      assertTurnedAway(http, published);
      assertTurnedAway(http, older("bad_origin"));
      assertTurnedAway(http, "{\"status\":\"bad_origin\",\"error_message\":\"m\"}");
    }
  }

  private static void assertTurnedAway(int http, String body) {
    assertEquals(REFUSED, debit(http, body));
    AnswerText text = new AnswerText(http, body.getBytes(StandardCharsets.UTF_8));
    try {
      JUSPAY.accept(text.decoded("juspay", DEBIT));
    } catch (ProblemException e) {
      assertTrue(e.detail().contains("address"), e::detail);
      assertTrue(e.detail().contains("keys are not the cause"), e::detail);
    }
  }

  @Test
  void refused_keys_are_known_by_401_or_by_their_code() {
    for (String body : new String[] {"{}", older("x"), older("access_denied")}) {
      assertEquals(KEYS, debit(401, body));
      assertEquals(KEYS, topup(401, body));
      assertEquals(KEYS, lookUp(401, body));
    }
    for (String code : new String[] {"UNAUTHORIZED", "UNAUTHENTICATED", "access_denied"}) {
      for (int http : new int[] {400, 401, 403}) {
        assertEquals(KEYS, debit(http, newer(code)));
      }
    }
    assertEquals(UNKNOWN, debit(401, "<html>Log in</html>"));
    assertEquals(REFUSED, topup(401, "<html>Log in</html>"));
  }

  @Test
  void a_provider_over_its_limit_takes_no_more() {
    for (String body : new String[] {"", "<html></html>", "{}", older("too_many")}) {
      assertEquals("PROVIDER_BUSY REFUSED", debit(429, body));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308, 500, 502, 503, 504, 520, 600})
  void what_is_neither_an_answer_nor_a_no_is_unknown(int http) {
    assertEquals(UNKNOWN, debit(http, "<html></html>"));
    assertEquals(UNKNOWN, debit(http, older("invalid_request")));
    assertEquals(UNKNOWN, topup(http, older("invalid_request")));
  }

  @Test
  void nothing_there_is_known_by_its_word() {
    for (int http : new int[] {200, 400, 404}) {
      for (String body :
          new String[] {
            about("\"order_1\"", "NOT_FOUND"),
            newer("RESOURCE_NOT_FOUND"),
            older("object_not_found"),
            "{\"status\":\"NOT_FOUND\"}"
          }) {
        assertEquals("NOT_FOUND REFUSED", lookUp(http, body), body);
      }
    }
    assertEquals(UNKNOWN, lookUp(404, ""));
    assertEquals(UNKNOWN, lookUp(500, about("\"order_1\"", "NOT_FOUND")));
  }

  private static String refunded(String orderStatus, String refundStatus) {
    return """
        {"order_id":"order_1","status":"%s","refunds":[{"unique_request_id":"rf1","status":"%s"}]}"""
        .formatted(orderStatus, refundStatus);
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, SUCCEEDED",
    "PENDING, PENDING",
    "MANUAL_REVIEW, PENDING",
    "FAILURE, PROVIDER_REFUSED REFUSED",
    "REFUNDED, UNKNOWN"
  })
  void a_refund_that_is_there_decides_whatever_the_HTTP_status_is(String status, String wanted) {
    for (int http : new int[] {200, 201, 400, 401, 403, 404, 409, 429, 500}) {
      for (String order : new String[] {"CHARGED", "AUTO_REFUNDED", "AUTHORIZATION_FAILED"}) {
        assertEquals(wanted, refund(http, refunded(order, status)), () -> "with " + http);
      }
    }
    assertEquals(wanted, refund(200, refunded("SETTLING", status)));
  }

  @ParameterizedTest
  @CsvSource({"SUCCESS, SUCCEEDED", "PENDING, PENDING", "FAILURE, PROVIDER_REFUSED REFUSED"})
  void a_refund_that_is_the_whole_answer_decides_too(String status, String wanted) {
    String flat = about("\"order_1\"", status).replaceFirst("\\{", "{\"unique_request_id\":%s,");
    for (int http : new int[] {200, 400, 401, 500}) {
      assertEquals(wanted, refund(http, flat.formatted("\"rf1\"")), () -> "with " + http);
      for (String other : new String[] {"\"rf2\"", "[\"rf1\"]", "null"}) {
        assertEquals(UNKNOWN, refund(http, flat.formatted(other)), () -> "with " + http);
      }
    }
    String failed = flat.formatted("\"rf1\"").replaceFirst("\\{", "{\"error_message\":\"m\",");
    assertEquals(wanted, refund(200, failed));
  }

  /** It is the status of what was paid, not of what is paid back. */
  @ParameterizedTest
  @ValueSource(strings = {"CHARGED", "AUTO_REFUNDED", "VOIDED", "NEW", "AUTHORIZATION_FAILED"})
  void the_status_of_an_order_says_nothing_of_its_refund(String status) {
    for (int http : new int[] {200, 400, 401, 403, 404, 429, 500}) {
      assertEquals(UNKNOWN, refund(http, about("\"order_1\"", status)), () -> "with " + http);
    }
  }

  @Test
  void a_refund_is_not_told_by_what_is_about_another() {
    for (int http : new int[] {200, 400, 401, 404}) {
      String other = refunded("CHARGED", "SUCCESS").replace("order_1", "order_2");
      assertEquals(UNKNOWN, refund(http, other));
      String error = older("invalid.amount.exceeded");
      for (String id : new String[] {"\"order_id\":\"order_2\"", "\"unique_request_id\":\"rf2\""}) {
        assertEquals(UNKNOWN, refund(http, error.replaceFirst("\\{", "{" + id + ",")));
      }
    }
    assertEquals(REFUSED, refund(400, older("invalid.amount.exceeded")));
    assertEquals(UNKNOWN, refund(200, older("invalid.amount.exceeded")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"duplicate.call", "DUPLICATE_REQUEST", "ALREADY_EXISTS", "unique"})
  void a_refund_that_was_asked_for_before_is_there_already(String code) {
    for (int http : new int[] {400, 401, 403, 409, 422}) {
      assertEquals("ALREADY_EXISTS REFUSED", refund(http, older(code)), () -> "with " + http);
      assertEquals("ALREADY_EXISTS REFUSED", refund(http, newer(code)), () -> "with " + http);
    }
    assertEquals(UNKNOWN, refund(200, older(code)));
    assertEquals(UNKNOWN, refund(500, older(code)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVALID_ACTION", "EXPIRED", "UNKNOWN_ERROR", "internal_error"})
  void what_speaks_of_the_orders_state_leaves_a_refund_open(String code) {
    for (int http : new int[] {200, 400, 401, 409, 500}) {
      assertEquals(UNKNOWN, refund(http, older(code)), () -> "with " + http);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>no</html>", "{}", "{\"message\":\"Not Found\"}"})
  void a_4xx_is_a_no_to_a_refund_only_where_Juspay_says_it(String body) {
    for (int http : new int[] {400, 404, 409, 422}) {
      assertEquals(UNKNOWN, refund(http, body), () -> "with " + http);
    }
  }
}
