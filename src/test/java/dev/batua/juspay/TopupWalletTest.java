package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.NativeEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationRules;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider.Received;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-topup-wallet"))
class TopupWalletTest extends OperationRules {

  @Override
  protected Event valid() {
    return Event.with(
            """
            {"topupTxnId":"topup_sdj4kjr8","amountPaise":100,
             "returnUrl":"https://shop.merchant.com/payments/handleResponse"}
            """)
        .header("x-routing-id", "customer_1122")
        .path("walletId", "wlt_q23xzki3pazgtezo");
  }

  @Override
  protected String validAnswer() {
    return """
        {
          "topup_txn_id": "topup_sdj4kjr8",
          "wallet_id": "wlt_q23xzki3pazgtezo",
          "status": "PENDING",
          "payment_url": "https://api.juspay.in/wallets/topup/start/wtpup_g6kasufbfsre1ntb"
        }""";
  }

  @Test
  void sends_the_sample_request_of_Juspays_page_to_the_letter() {
    stub.answers(200, validAnswer());
    valid().send();
    Received sent = stub.only();
    assertEquals("POST", sent.method());
    assertEquals("/wallets/wlt_q23xzki3pazgtezo/topup", sent.uri());
    assertEquals("customer_1122", sent.headers().get("x-routing-id"));
    assertEquals("application/x-www-form-urlencoded", sent.headers().get("Content-Type"));
    assertEquals("application/json", sent.headers().get("Accept"));
    assertEquals(
        Map.of(
            "amount", "1.00",
            "topup_txn_id", "topup_sdj4kjr8",
            "return_url", "https://shop.merchant.com/payments/handleResponse"),
        sent.form());
    assertNull(sent.headers().get("version"));
    assertNull(sent.headers().get("x-merchantid"));
  }

  @Test
  void authorizes_with_the_key_and_a_colon() {
    stub.answers(200, validAnswer());
    valid().send();
    byte[] user = (Canary.API_KEY + ":").getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "Basic " + Base64.getEncoder().encodeToString(user),
        stub.only().headers().get("Authorization"));
  }

  @Test
  void answers_with_the_page_where_the_customer_pays() {
    stub.answers(200, validAnswer());
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals(
        Event.parsed(
            """
            {"outcome":"ACTION_REQUIRED",
             "redirectUrl":"https://api.juspay.in/wallets/topup/start/wtpup_g6kasufbfsre1ntb",
             "walletId":"wlt_q23xzki3pazgtezo","topupTxnId":"topup_sdj4kjr8",
             "providerStatus":"PENDING"}
            """),
        answer.body());
  }

  @Test
  void leaves_out_a_return_url_that_is_not_given() {
    stub.answers(200, validAnswer());
    valid().field("returnUrl", null).send();
    assertFalse(stub.only().form().containsKey("return_url"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.01",
    "10, 0.10",
    "99, 0.99",
    "100, 1.00",
    "1998, 19.98",
    "1999, 19.99",
    "20500, 205.00",
    "9007199254740991, 90071992547409.91"
  })
  void sends_paise_as_exact_rupees(long paise, String rupees) {
    stub.answers(200, validAnswer());
    valid().field("amountPaise", paise).send();
    assertEquals(rupees, stub.only().form().get("amount"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1.0",
        "1.5",
        "205.00",
        "1e2",
        "\"100\"",
        "\"1.00\"",
        "true",
        "null",
        "[100]",
        "{}",
        "9007199254740992",
        "9223372036854775808",
        "1e999",
        "100000000000000000000000"
      })
  void refuses_an_amount_that_is_no_whole_number_of_paise(String amount) {
    assertInvalid(
        valid().body("{\"topupTxnId\":\"t1\",\"amountPaise\":" + amount + "}"), "amountPaise");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.merchant.com/",
        "https://shop.merchant.com/?a=b",
        "https://shop.merchant.com?",
        "https://shop.merchant.com/#a",
        "shop.merchant.com",
        "/back",
        "https://",
        "https:///back",
        "javascript:alert(1)",
        "https://u:p@shop.merchant.com/",
        "https://shop merchant.com/",
        "https://shop.merchant.com/a b",
        "https://shop.merchant.com\\b",
        "https://shop|merchant.com/",
        "https://shop.merchant.com/\u0000",
        "https://shop.merchant.com/\u00e9",
        ""
      })
  void refuses_a_return_url_that_is_not_https_or_has_a_query(String url) {
    assertInvalid(valid().field("returnUrl", url), "returnUrl");
  }

  /** A function with other settings than the one that is tested otherwise. */
  FunctionEnvironment environment(Map<String, String> settings) throws Exception {
    return new JvmEnvironment(settings);
  }

  @ParameterizedTest
  @CsvSource({
    "juspay-topup-wallet, topupTxnId, https://api.juspay.in, INVALID_REQUEST",
    "juspay-create-order, orderId, https://localhost.juspay.in, INVALID_REQUEST",
    "juspay-topup-wallet, topupTxnId, http://localhost:1, PROVIDER_UNREACHABLE",
    "juspay-create-order, orderId, http://127.0.0.1:1/juspay, PROVIDER_UNREACHABLE"
  })
  void takes_a_return_url_of_this_machine_where_the_provider_is_on_it(
      String function, String id, String provider, String code) throws Exception {
    Map<String, String> settings = StubSettings.of(function, provider);
    String event =
        valid()
            .body("{\"" + id + "\":\"t1\",\"amountPaise\":1,\"returnUrl\":\"http://localhost/\"}")
            .toString();
    try (FunctionEnvironment environment = environment(settings)) {
      assertEquals(code, new Answer(Event.parsed(environment.invoke(event))).text("code"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../txns", "a/b", "a b", "a%2fb", "a\u0000", "\u0935", "a?b"})
  void refuses_ids_that_do_not_fit(String id) {
    assertInvalid(valid().path("walletId", id), "walletId");
    assertInvalid(valid().field("topupTxnId", id), "topupTxnId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a\r\nx: y", "a\u0000", "\u0935", "a\u007f"})
  void refuses_a_routing_id_that_no_header_can_carry(String id) {
    assertInvalid(valid().header("x-routing-id", id), "x-routing-id");
  }

  @Test
  void tells_every_fault_at_once() {
    assertInvalid(
        Event.with("{\"amountPaise\":\"1.00\",\"returnUrl\":7,\"extra\":1}"),
        "amountPaise",
        "extra",
        "returnUrl",
        "topupTxnId",
        "walletId",
        "x-routing-id");
  }

  @Test
  void passes_an_undocumented_status_on_as_unknown() {
    stub.answers(
        200, "{\"status\":\"SETTLING\",\"topup_txn_id\":\"topup_sdj4kjr8\",\"amount\":\"1.0\"}");
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals("UNKNOWN", answer.text("outcome"));
    assertEquals("SETTLING", answer.text("providerStatus"));
    assertNull(answer.text("redirectUrl"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'payment_url':null",
        "'payment_url':''",
        "'payment_url':{}",
        "'payment_url':'javascript:alert(1)'",
        "'payment_url':'http://api.juspay.in/'",
        "'status':null",
        "'topup_txn_id':null",
        "'topup_txn_id':'another'",
        "'topup_txn_id':['topup_sdj4kjr8']",
        "'wallet_id':'another'",
        "'wallet_id':['wlt_q23xzki3pazgtezo']"
      })
  void an_answer_that_lacks_what_the_page_promises_is_unknown(String instead) {
    String field = instead.replace('\'', '"');
    String name = field.split(":")[0];
    stub.answers(200, validAnswer().replaceFirst(name + ": \"[^\"]*\"", field));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://pay.example/p?msg=M|ORD|NA|205.00",
        "https://a_b.in/{c}",
        "amazonpay://a"
      })
  void a_page_that_a_browser_or_a_wallet_opens_is_handed_on(String url) {
    stub.answers(200, validAnswer().replaceFirst("https://api[^\"]*", url));
    Answer answer = valid().send();
    assertEquals("ACTION_REQUIRED", answer.text("outcome"));
    assertEquals(url, answer.text("redirectUrl"));
  }

  @Test
  void a_page_that_is_held_back_is_told_from_one_that_is_not_there() {
    stub.answers(200, validAnswer().replaceFirst("https://api", "javascript:api"));
    assertTrue(valid().send().text("detail").contains("payment_url that no browser opens"));
    stub.answers(200, validAnswer().replaceFirst("\"https://api[^\"]*\"", "null"));
    assertTrue(valid().send().text("detail").contains("has no payment_url"));
  }

  @Test
  void sends_a_return_url_that_browsers_open_as_it_is() {
    stub.answers(200, validAnswer());
    String url = "https://shop_1.merchant.com/back|a[b]{c}^`d\"e<f>\\%2";
    valid().field("returnUrl", url).send();
    assertEquals(url, stub.only().form().get("return_url"));
  }

  @Test
  void passes_the_older_shape_of_an_error_on() {
    stub.answers(
        400,
        """
        {"status":"error","error_message":"Wallet is not linked","error_code":"invalid_request"}
        """);
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals("invalid_request", answer.text("providerCode"));
    assertEquals("Wallet is not linked", answer.text("providerMessage"));
    assertEquals("error", answer.text("providerStatus"));
  }

  @Test
  void passes_the_newer_shape_of_an_error_on() {
    stub.answers(
        401,
        """
        {"status":"error","error_info":{"category":"CLIENT_ERROR","request_id":"r1",
         "developer_message":"API key is invalid","code":"access_denied","fields":[]}}
        """);
    Answer answer = valid().send();
    assertProblem(answer, 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
    assertEquals("access_denied", answer.text("providerCode"));
    assertEquals("API key is invalid", answer.text("providerMessage"));
  }

  @Test
  void does_not_pass_a_key_on_that_the_provider_says_back() {
    stub.answers(
        400, "{\"status\":\"error\",\"error_message\":\"bad key " + Canary.API_KEY + "\"}");
    Answer answer = valid().send();
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals("bad key ***", answer.text("providerMessage"));
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class TopupWalletIT extends TopupWalletTest {

  @Override
  FunctionEnvironment environment(Map<String, String> settings) throws Exception {
    return new NativeEnvironment(settings);
  }
}
