package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-wallet-balance"))
class WalletBalanceTest extends OperationRules {

  @Override
  protected Event valid() {
    return Event.with(
        """
        {"userAuthToken":"%s","amountPaise":20500,"topupWorkflowType":"TRANSACTIONAL",
         "deviceId":"device_1"}"""
            .formatted(Canary.USER_TOKEN));
  }

  @Override
  protected String validAnswer() {
    return answer("false", "true");
  }

  /** PhonePe's sample, with what is possible. */
  private static String answer(String debitPossible, String topupPossible) {
    return """
        {"success":true,"code":"SUCCESS","message":"ok","data":{"responseType":"WALLET_ONLY",
         "wallet":{"availableBalance":9900,"usableBalance":9800,"maxTopupAllowed":1000000,
         "debitPossible":%s,"topupPossible":%s},"displayMessage":null}}"""
        .formatted(debitPossible, topupPossible);
  }

  private static String sent(String more) {
    return "{\"merchantId\":\"MERCHANT\",\"userAuthToken\":\"" + Canary.USER_TOKEN + "\"," + more;
  }

  @Test
  void sends_what_is_needed_and_nothing_else() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals(
        sent("\"txnAmount\":20500,\"topupWorkflowType\":\"TRANSACTIONAL\"}"),
        Posted.payload(stub.only(), "/v3/wallet/balance").toString());
    assertEquals("device_1", stub.only().headers().get("X-DEVICE-ID"));
    assertNull(stub.only().headers().get("X-DEVICE-MODEL"));
  }

  @Test
  void sends_all_that_is_there() {
    stub.answers(200, validAnswer());
    valid()
        .field("phonePeVersionCode", 400698)
        .field("deviceManufacturer", "OnePlus")
        .field("deviceModel", "AC2001")
        .field("osVersion", "29")
        .field("deviceUpiId", "431B25BF650BGL")
        .field("merchantAppVersion", "1.0.0")
        .field("deviceLatitude", "39")
        .field("deviceLongitude", "-45.25")
        .field("deviceNetworkType", "MOBILE_DATA_4G")
        .send();
    assertEquals(
        sent(
            "\"txnAmount\":20500,\"topupWorkflowType\":\"TRANSACTIONAL\","
                + "\"deviceContext\":{\"phonePeVersionCode\":400698}}"),
        Posted.payload(stub.only(), "/v3/wallet/balance").toString());
    Map.of(
            "X-DEVICE-MANUFACTURER", "OnePlus",
            "X-DEVICE-MODEL", "AC2001",
            "X-OS-VERSION", "29",
            "X-DEVICE-UPI-ID", "431B25BF650BGL",
            "X-MERCHANT-APP-VERSION", "1.0.0",
            "X-DEVICE-LATITUDE", "39",
            "X-DEVICE-LONGITUDE", "-45.25",
            "X-DEVICE-NETWORK-TYPE", "MOBILE_DATA_4G")
        .forEach((name, value) -> assertEquals(value, stub.only().headers().get(name), name));
  }

  @Test
  void answers_with_the_wallet() {
    stub.answers(200, validAnswer());
    assertEquals(
        Event.parsed(
            """
            {"availablePaise":9900,"usablePaise":9800,"maxTopupPaise":1000000,
             "debitPossible":false,"topupPossible":true,"show":"TOP_UP_AND_PAY",
             "providerCode":"SUCCESS"}"""),
        valid().send().body());
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, PAY",
    "true, false, PAY",
    "true, null, PAY",
    "false, true, TOP_UP_AND_PAY",
    "false, false, NOTHING",
    "'\"false\"', '\"true\"', TOP_UP_AND_PAY",
    "false, null, ",
    "null, true, ",
    "null, false, ",
    "1, '\"yes\"', "
  })
  void says_what_to_offer_where_PhonePe_says_what_is_possible(
      String debit, String topup, String show) {
    stub.answers(200, answer(debit, topup));
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals(show, answer.text("show"));
  }

  @Test
  void PhonePes_own_message_for_the_user_is_passed_on() {
    stub.answers(200, answer("false", "false").replace(":null}", ":\"Complete your KYC\"}"));
    Answer answer = valid().send();
    assertEquals("NOTHING", answer.text("show"));
    assertEquals("Complete your KYC", answer.text("displayMessage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "99.5", "\"Rs 1\"", "null", "[1]", "1e99", "9007199254740992"})
  void what_is_no_amount_is_left_out_and_never_0(String amount) {
    stub.answers(200, validAnswer().replace("9900", amount));
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertNull(answer.text("availablePaise"));
    assertEquals("9800", answer.text("usablePaise"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "null", "{\"wallet\":null}", "{\"wallet\":[]}", "{\"wallet\":\"a\"}"})
  void a_success_without_a_wallet_is_none(String data) {
    stub.answers(200, "{\"success\":true,\"code\":\"SUCCESS\",\"data\":" + data + "}");
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void a_success_that_is_none_is_unknown() {
    stub.answers(200, validAnswer().replace("\"success\":true", "\"success\":false"));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BAD_REQUEST",
        "INVALID_USER_AUTH_TOKEN",
        "WALLET_RELINK_REQUIRED",
        "WALLET_NOT_ACTIVATED",
        "INVALID_DEVICE_ID",
        "USER_BLACKLISTED"
      })
  void a_documented_no_is_a_refusal(String code) {
    stub.answers(200, Posted.refusal(code));
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    assertEquals(code, answer.text("providerCode"));
  }

  @Test
  void an_amount_is_0_only_where_nothing_is_to_be_paid() {
    stub.answers(200, validAnswer());
    Event nothing = valid().field("topupWorkflowType", "NON_TRANSACTIONAL").field("amountPaise", 0);
    assertEquals(200, nothing.send().status());
    assertEquals(
        "0", Posted.payload(stub.only(), "/v3/wallet/balance").path("txnAmount").toString());
    assertInvalid(valid().field("amountPaise", 0), "amountPaise");
  }

  @ParameterizedTest
  @CsvSource({
    "topupWorkflowType, OTHER",
    "deviceId, 'a b'",
    "deviceLatitude, north",
    "deviceModel, ''",
    "amountPaise, 20500"
  })
  void refuses_what_PhonePe_does_not_take(String field, String value) {
    assertInvalid(valid().field(field, value), field);
  }

  @Test
  void a_misspelt_field_is_named() {
    assertInvalid(valid().field("topupWorkFlowType", "TRANSACTIONAL"), "topupWorkFlowType");
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"phonePeVersionCode\":\"400698\",\"mobileNumber\":\"9876501234\"}"),
        "amountPaise",
        "deviceId",
        "mobileNumber",
        "phonePeVersionCode",
        "topupWorkflowType",
        "userAuthToken");
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class WalletBalanceIT extends WalletBalanceTest {}
