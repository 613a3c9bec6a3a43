package dev.batua.phonepe;

import static dev.batua.phonepe.PhonePeSent.payload;
import static dev.batua.phonepe.PhonePeSent.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-direct-debit"))
class DirectDebitTest extends OperationRules {
  private static final String LINK = "phonepe://internal?action_nav=walletTopUp&nav_data=e30=";
  private static final String ASK = "GET /phonepe/transactions/TXN_113";

  @Override
  protected Event valid() {
    return Event.with(
            """
            {"transactionId":"TXN_113","amountPaise":5000,"deviceId":"device_1"}""")
        .field("userAuthToken", Canary.USER_TOKEN);
  }

  @Override
  protected String validAnswer() {
    return """
        {"success":true,"code":"SUCCESS","message":"ok","data":{"responseType":"PAYMENT",
        "transactionId":"TXN_113","amount":5000,"paymentState":"COMPLETED",
        "providerReferenceId":"P0000000000000000000001"}}""";
  }

  private static String link() {
    return """
        {"success":true,"code":"SUCCESS","message":"ok","data":{
        "responseType":"WALLET_TOPUP_DEEPLINK","redirectUrl":"%s"}}"""
        .formatted(LINK);
  }

  private void assertLeftOpen(String json, String ask) {
    stub.answers(200, json);
    Answer answer = valid().send();
    assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    assertTrue(answer.text("detail").contains(ask), () -> "in " + answer);
  }

  @Test
  void sends_the_sample_payload_of_PhonePes_page_to_the_letter() throws Exception {
    stub.answers(200, validAnswer());
    Event.with(
            """
            {"transactionId":"TXN_113","amountPaise":5000,
             "userAuthToken":"DEMOMERCHANT0f0e0d0c0b0a09080706050403020100",
             "debitType":"TOPUP_OR_DEBIT","phonePeVersionCode":400698,"deviceId":"device_1"}""")
        .send();
    PhonePeSent.assertSigned("/v3/wallet/debit", stub.only());
    assertEquals(
        "{\"merchantId\":\"MERCHANT\",\"transactionId\":\"TXN_113\",\"amount\":5000,"
            + "\"userAuthToken\":\"DEMOMERCHANT0f0e0d0c0b0a09080706050403020100\","
            + "\"debitType\":\"TOPUP_OR_DEBIT\","
            + "\"deviceContext\":{\"phonePeVersionCode\":400698}}",
        payload(stub.only()).toString());
  }

  @Test
  void debits_and_makes_no_link_unless_one_is_asked_for() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("DEBIT", payload(stub.only()).path("debitType").asText());
    assertFalse(payload(stub.only()).has("deviceContext"));
  }

  /** Mistakes 16, 17 and 18 of merchants: rupees, cut short, in a text. */
  @ParameterizedTest
  @ValueSource(longs = {1, 99, 1998, 1999, 20500, 9007199254740991L})
  void sends_paise_as_paise_and_as_a_number(long paise) {
    stub.answers(200, validAnswer().replace("5000", String.valueOf(paise)));
    assertEquals(200, valid().field("amountPaise", paise).send().status());
    JsonNode amount = payload(stub.only()).path("amount");
    assertTrue(amount.isIntegralNumber());
    assertEquals(paise, amount.longValue());
  }

  @Test
  void sends_the_device_as_the_caller_tells_it() {
    stub.answers(200, validAnswer());
    valid()
        .field("deviceManufacturer", "OnePlus")
        .field("deviceModel", "AC2001")
        .field("osVersion", "29")
        .field("deviceUpiId", "431B25BF650BGL")
        .field("merchantAppVersion", "1.0.0")
        .field("deviceLatitude", "39")
        .field("deviceLongitude", "-45.25")
        .field("deviceNetworkType", "MOBILE_DATA_4G")
        .send();
    var headers = stub.only().headers();
    assertEquals("device_1", headers.get("X-DEVICE-ID"));
    assertEquals("OnePlus", headers.get("X-DEVICE-MANUFACTURER"));
    assertEquals("AC2001", headers.get("X-DEVICE-MODEL"));
    assertEquals("29", headers.get("X-OS-VERSION"));
    assertEquals("431B25BF650BGL", headers.get("X-DEVICE-UPI-ID"));
    assertEquals("1.0.0", headers.get("X-MERCHANT-APP-VERSION"));
    assertEquals("39", headers.get("X-DEVICE-LATITUDE"));
    assertEquals("-45.25", headers.get("X-DEVICE-LONGITUDE"));
    assertEquals("MOBILE_DATA_4G", headers.get("X-DEVICE-NETWORK-TYPE"));
  }

  /** Mistake 41 of merchants: it was absent, or made up for each call. */
  @Test
  void a_device_is_never_made_up() {
    assertInvalid(valid().field("deviceId", null), "deviceId");
    stub.answers(200, validAnswer());
    valid().send();
    assertTrue(
        stub.only().headers().keySet().stream()
            .map(name -> name.toUpperCase(Locale.ROOT))
            .filter(name -> name.startsWith("X-"))
            .allMatch(List.of("X-VERIFY", "X-DEVICE-ID")::contains));
  }

  /** Mistakes 12 and 42 of merchants. */
  @Test
  void a_device_id_is_one_header_of_at_most_64_characters() {
    stub.answers(200, validAnswer());
    assertEquals(200, valid().field("deviceId", "d".repeat(64)).send().status());
    for (String id : List.of("d".repeat(65), "a\r\nX-VERIFY: b", "a b", "")) {
      assertInvalid(valid().field("deviceId", id), "deviceId");
    }
    assertInvalid(valid().field("deviceModel", "a\nX-VERIFY: b"), "deviceModel");
    assertInvalid(valid().field("deviceLatitude", "north"), "deviceLatitude");
  }

  /** Mistake 47 of merchants: it was left out, and there was no link. */
  @Test
  void a_link_wants_the_version_of_the_app() {
    assertInvalid(valid().field("debitType", "TOPUP_OR_DEBIT"), "phonePeVersionCode");
  }

  /** Mistake 19 of merchants. */
  @ParameterizedTest
  @ValueSource(strings = {"a#b", "a/b", "a b", "", "12345678901234567890123456789012345678"})
  void a_transaction_id_that_PhonePe_would_not_take_is_refused(String id) {
    assertInvalid(valid().field("transactionId", id), "transactionId");
  }

  /** Mistake 48 of merchants. */
  @Test
  void PhonePes_own_and_other_products_names_are_no_fields() {
    for (String name :
        List.of("merchantTransactionId", "mobileNumber", "merchantId", "amount", "callbackUrl")) {
      assertInvalid(valid().field(name, "1"), name);
    }
  }

  @Test
  void answers_with_the_payment() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"SUCCEEDED","transactionId":"TXN_113","amountPaise":5000,
             "providerReferenceId":"P0000000000000000000001","responseType":"PAYMENT",
             "providerCode":"SUCCESS"}"""),
        valid().send().body());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 500})
  void either_code_of_a_success_is_one_whatever_the_HTTP_status(int status) {
    stub.answers(status, validAnswer().replace("\"SUCCESS\"", "\"PAYMENT_SUCCESS\""));
    assertEquals("SUCCEEDED", valid().send().text("outcome"));
    stub.answers(status, validAnswer());
    assertEquals("SUCCEEDED", valid().send().text("outcome"));
  }

  /** Mistake 25 of merchants: it was taken for a payment, and its status asked for. */
  @Test
  void a_link_is_no_payment_and_nothing_is_asked_for() {
    stub.answers(200, link());
    Answer answer = valid().send();
    assertEquals(
        Event.parsed(
            """
            {"outcome":"ACTION_REQUIRED","transactionId":"TXN_113","redirectUrl":"%s",
             "responseType":"WALLET_TOPUP_DEEPLINK","providerCode":"SUCCESS"}"""
                .formatted(LINK)),
        answer.body());
    assertEquals(1, stub.received().size());
    assertTrue(stub.lookUps().isEmpty());
  }

  /** Mistake 27 of merchants. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "{}", "\"javascript:alert(1)\"", "\"http://a.in/\""})
  void a_link_that_cannot_be_opened_is_unknown(String url) {
    assertLeftOpen(link().replace("\"" + LINK + "\"", url), ASK);
  }

  /** Mistake 24 of merchants: responseType PAYMENT was taken for a success. */
  @ParameterizedTest
  @ValueSource(strings = {"PAYMENT_PENDING", "PAYMENT_INITIATED"})
  void a_payment_that_is_pending_is_pending(String code) {
    for (String success : List.of("true", "false")) {
      stub.answers(
          200, validAnswer().replace("\"SUCCESS\"", "\"" + code + "\"").replace("true", success));
      Answer answer = valid().send();
      assertEquals("PENDING", answer.text("outcome"));
      assertEquals(code, answer.text("providerCode"));
    }
  }

  /** The code decides, though the state says COMPLETED. */
  @ParameterizedTest
  @ValueSource(strings = {"PAYMENT_ERROR", "PAYMENT_DECLINED", "PAYMENT_CANCELLED"})
  void a_payment_that_failed_is_refused(String code) {
    stub.answers(200, validAnswer().replace("\"SUCCESS\"", "\"" + code + "\""));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals(code, answer.text("providerCode"));
    assertEquals("ok", answer.text("providerMessage"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BAD_REQUEST",
        "INVALID_USER_AUTH_TOKEN",
        "INVALID_DEVICE_ID",
        "WALLET_RELINK_REQUIRED",
        "WALLET_NOT_ACTIVATED",
        "WALLET_LIMIT_BREACHED",
        "APP_VERSION_NOT_SUPPORTED",
        "USER_BLACKLISTED",
        "USER_BLOCKED",
        "USER_DOESNOT_EXIST"
      })
  void a_documented_no_is_a_refusal_whatever_the_HTTP_status(String code) {
    for (int status : new int[] {200, 400, 500}) {
      stub.answers(status, refusal(code));
      Answer answer = valid().send();
      assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
      assertEquals("why " + code, answer.text("providerMessage"));
    }
  }

  /**
   * Mistakes 20, 23, 28, 29, 31 and 33 of merchants: an id that was used, and whatever else nobody
   * can tell, was booked as a failure.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "INVALID_TRANSACTION_ID",
        "INTERNAL_SERVER_ERROR",
        "TIMED_OUT",
        "EXTERNAL_VPA_ERROR",
        "TRANSACTION_NOT_FOUND",
        "WALLET_ON_THE_MOON"
      })
  void what_leaves_the_debit_open_says_which_transaction_to_ask_for(String code) {
    assertLeftOpen(refusal(code), ASK);
    assertEquals(code, valid().send().text("providerCode"));
  }

  @Test
  void no_answer_in_time_says_which_transaction_to_ask_for() {
    Answer answer = sendTo(response -> {});
    assertUnknown(answer, 504, ProblemCode.PROVIDER_TIMEOUT);
    assertTrue(answer.text("detail").contains(ASK), () -> "in " + answer);
    assertTrue(answer.text("detail").contains("not found means not yet"), () -> "in " + answer);
  }

  /** Mistakes 34 and 38 of merchants. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"code\":\"SUCCESS\"}",
        "{\"success\":true,\"code\":\"SUCCESS\",\"data\":null}",
        "{\"success\":true,\"code\":\"PAYMENT_SUCCESS\",\"data\":{}}",
        "{\"success\":true,\"data\":{\"transactionId\":\"TXN_113\"}}",
        "{\"success\":true,\"code\":\"SUCCESS\",\"data\":{\"transactionId\":\"TXN_113\"}}",
        "{\"success\":true,\"code\":\"SUCCESS\",\"data\":{\"responseType\":\"PAYMENT\"}}",
        "{\"success\":true,\"code\":\"SUCCESS\",\"data\":{\"responseType\":\"NEW\","
            + "\"transactionId\":\"TXN_113\",\"redirectUrl\":\"phonepe://a\"}}",
        "{\"success\":true,\"code\":\"PAYMENT_SUCCESS\",\"data\":{"
            + "\"responseType\":\"WALLET_TOPUP_DEEPLINK\",\"redirectUrl\":\"phonepe://a\"}}"
      })
  void an_answer_that_does_not_say_that_this_is_paid_is_unknown(String json) {
    assertLeftOpen(json, ASK);
  }

  @Test
  void an_answer_about_another_transaction_or_amount_is_unknown() {
    assertLeftOpen(validAnswer().replace("TXN_113", "TXN_114"), ASK);
    assertLeftOpen(validAnswer().replace("5000", "500"), ASK);
    assertLeftOpen(
        validAnswer().replace("\"SUCCESS\"", "\"PAYMENT_PENDING\"").replace("5000", "500"), ASK);
  }

  @Test
  void an_answer_without_an_amount_is_one_without_it() {
    stub.answers(200, validAnswer().replace("5000", "\"50.00\""));
    Answer answer = valid().send();
    assertEquals("SUCCEEDED", answer.text("outcome"));
    assertFalse(answer.body().has("amountPaise"));
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with(
            """
            {"transactionId":"a/b","amountPaise":"5000","debitType":"CREDIT","osVersion":29}"""),
        "amountPaise",
        "debitType",
        "deviceId",
        "osVersion",
        "transactionId",
        "userAuthToken");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class DirectDebitIT extends DirectDebitTest {}
