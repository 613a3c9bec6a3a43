package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.Parts;
import dev.batua.operation.Event;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderCall;
import dev.batua.secret.SecretTexts;
import dev.batua.settings.SettingsCheck;
import dev.batua.settings.SettingsText;
import dev.batua.start.Readiness;
import dev.batua.text.Secret;
import io.smallrye.config.SmallRyeConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Juspay's words mean in money and outcomes, without anything around. */
class JuspayMeaningTest {
  private static final ProviderCall CALL =
      new ProviderCall("juspay", Effect.MOVES_MONEY, "Look.", List.of(), Map.of(), Set.of());
  private static final DirectDebit.Request DEBIT =
      new DirectDebit.Request("c", "order_1", Secret.of("t"), "PAYTM", true, null);
  private static final TopupWallet.Request TOPUP =
      new TopupWallet.Request("c", "w", "t", 100L, null);

  private static Payment debit(String json) {
    return new DirectDebit(null, null).answer(answer(json), DEBIT);
  }

  private static TopupWallet.Answer topup(String json) {
    return new TopupWallet(null, null).answer(answer(json), TOPUP);
  }

  private static ProviderAnswer answer(String json) {
    return new ProviderAnswer(CALL, 200, null, null, Event.parsed(json));
  }

  /** Its words are passed on without secrets, and so are not what was said. */
  @Test
  void a_code_of_a_requests_own_decides_though_it_is_a_secret() {
    RefreshWallets.Request refresh = new RefreshWallets.Request("c", "customer_1");
    ProviderCall call =
        new ProviderCall(
            "juspay",
            refresh.effect(),
            refresh.afterUnknown(),
            List.of(Secret.of("null_error")),
            refresh.about(),
            refresh.ownCodes());
    ProviderAnswer answer =
        new ProviderAnswer(call, 400, null, null, Event.parsed("{\"error_code\":\"null_error\"}"));
    ProblemException problem = assertThrows(ProblemException.class, () -> juspay().accept(answer));
    assertEquals(ProblemCode.NOT_FOUND, problem.code());
    assertEquals("***", problem.words().code());
  }

  private static Juspay juspay() {
    SmallRyeConfig config = JvmEnvironment.config(Map.of());
    return Parts.provider(Juspay.class, config, JvmEnvironment.parts(config, new Readiness()));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.01",
    "99, 0.99",
    "100, 1.00",
    "1999, 19.99",
    "9007199254740991, 90071992547409.91"
  })
  void paise_are_hundredths_of_a_rupee(long paise, String rupees) {
    assertEquals(rupees, Rupees.ofPaise(paise));
  }

  @ParameterizedTest
  @CsvSource({
    "CHARGED, SUCCEEDED, SUCCEEDED",
    "PENDING, PENDING, ACTION_REQUIRED",
    "PENDING_VBV, PENDING, ACTION_REQUIRED",
    "NEW, PENDING, PENDING",
    "STARTED, PENDING, PENDING",
    "VBV_SUCCESSFUL, PENDING, PENDING",
    "AUTHORIZING, PENDING, PENDING",
    "AUTHORIZED, PENDING, PENDING",
    "JUSPAY_DECLINED, REFUSED, REFUSED",
    "VOIDED, UNKNOWN, UNKNOWN",
    "NOT_FOUND, UNKNOWN, UNKNOWN",
    "charged, UNKNOWN, UNKNOWN"
  })
  void a_status_means_one_thing_alone_and_one_with_a_page(
      String status, Outcome alone, Outcome withPage) {
    assertEquals(alone, JuspayStatus.ofDebit(status, false));
    assertEquals(withPage, JuspayStatus.ofDebit(status, true));
  }

  @ParameterizedTest
  @EnumSource
  void an_order_may_be_debited_where_nothing_is_under_way_or_taken(JuspayStatus status) {
    Set<String> payable =
        Set.of(
            "CREATED", "NEW", "JUSPAY_DECLINED", "AUTHENTICATION_FAILED", "AUTHORIZATION_FAILED");
    assertEquals(payable.contains(status.name()), JuspayStatus.isPayable(status.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOT_FOUND", "SETTLING", "new", "", "error"})
  void an_order_of_another_status_may_not_be_debited(String status) {
    assertFalse(JuspayStatus.isPayable(status));
    assertFalse(JuspayStatus.isOne(status));
    assertEquals(Outcome.UNKNOWN, JuspayStatus.ofOrder(status));
  }

  @Test
  void a_debit_tells_where_the_customer_goes_and_how() {
    Payment debit =
        debit(
            "{\"order_id\":\"ORDER_1\",\"txn_id\":\"x\",\"status\":\"PENDING\",\"payment\":"
                + "{\"authentication\":{\"method\":\"POST\",\"url\":\"https://a.in/\","
                + "\"params\":{\"a\":\"1\"}}}}");
    assertEquals(
        new Payment(
            Outcome.ACTION_REQUIRED,
            "https://a.in/",
            "POST",
            Map.of("a", "1"),
            "order_1",
            "x",
            "PENDING",
            null,
            false),
        debit);
  }

  @Test
  void a_debit_with_no_page_says_nothing_of_how_to_get_there() {
    Payment debit =
        debit(
            "{\"status\":\"CHARGED\",\"payment\":{\"authentication\":{\"method\":\"POST\","
                + "\"params\":{\"a\":1}}}}");
    assertEquals(Outcome.SUCCEEDED, debit.outcome());
    assertNull(debit.redirectMethod());
    assertNull(debit.redirectParams());
  }

  @Test
  void a_topup_of_another_wallet_is_unknown() {
    String json = "{\"status\":\"PENDING\",\"payment_url\":\"https://a.in/\",\"wallet_id\":%s}";
    for (String wallet : List.of("\"other\"", "[\"w\"]", "{}")) {
      ProblemException problem =
          assertThrows(ProblemException.class, () -> topup(json.formatted(wallet)));
      assertEquals(ProblemCode.PROVIDER_FAILED, problem.code());
    }
    assertEquals(Outcome.ACTION_REQUIRED, topup(json.formatted("\"W\"")).outcome());
    assertEquals(Outcome.ACTION_REQUIRED, topup(json.formatted("null")).outcome());
  }

  @Test
  void a_topup_is_a_page_to_go_to_or_unknown() {
    TopupWallet.Answer page = topup("{\"status\":\"PENDING\",\"payment_url\":\"https://a.in/\"}");
    assertEquals(
        new TopupWallet.Answer(Outcome.ACTION_REQUIRED, "https://a.in/", "w", "t", "PENDING"),
        page);
    assertThrows(ProblemException.class, () -> topup("{\"status\":\"PENDING\"}"));
    TopupWallet.Answer odd = topup("{\"status\":\"SETTLING\"}");
    assertEquals(Outcome.UNKNOWN, odd.outcome());
    assertNull(odd.redirectUrl());
  }

  private static JuspayAccount account(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(Map.of("batua.juspay.merchant-id", "m"));
    settings.putAll(more);
    SettingsCheck check = new SettingsCheck();
    JuspayAccount account =
        JuspayAccount.of(SettingsText.read(JuspaySettings.class, settings), check);
    check.check();
    return account;
  }

  @Test
  void an_account_is_what_the_settings_say() {
    assertEquals(
        new JuspayAccount("m", Secret.of("key"), null, null, null, false, WebhookUsers.NOBODY),
        account(Map.of("batua.juspay.api-key", "key")));
    Secret response = Secret.of("response");
    assertEquals(
        new JuspayAccount("m", Secret.of("key"), response, "v", "x", true, WebhookUsers.NOBODY),
        account(
            Map.of(
                "batua.juspay.api-key", "key",
                "batua.juspay.response-key", "response",
                "batua.juspay.version", "v",
                "batua.juspay.x-merchantid", "x",
                "batua.juspay.topup-path", "/wallets/{wallet_id}")));
  }

  @Test
  void an_account_takes_its_key_out_of_a_secret() {
    JuspayAccount account =
        account(
            Map.of(
                "batua.juspay.secret-id", "batua/juspay",
                "batua.juspay.version", "v",
                "batua.juspay.x-merchantid", "x",
                "batua.juspay.topup-path", "/wallets/{wallet_id}"));
    assertNull(account.apiKey());
    assertEquals(
        new JuspayAccount("m", Secret.of("new"), null, "v", "x", true, WebhookUsers.NOBODY),
        account.with(SecretTexts.of("{\"apiKey\":\"new\",\"responseKey\":null,\"other\":1}")));
    Secret response = Secret.of("response");
    assertEquals(
        new JuspayAccount("m", Secret.of("new"), response, "v", "x", true, WebhookUsers.NOBODY),
        account.with(SecretTexts.of("{\"apiKey\":\"new\",\"responseKey\":\"response\"}")));
  }

  @Test
  void an_account_signs_with_its_key_and_a_colon() {
    Secret response = Secret.of("response");
    JuspayAccount account =
        new JuspayAccount("m", Secret.of("key"), response, "v", "x", false, WebhookUsers.NOBODY);
    assertEquals("Basic a2V5Og==", account.headers("c").authorization);
    assertEquals("c", account.headers("c").routingId);
    assertEquals(List.of(Secret.of("key"), response), account.secrets());
  }
}
