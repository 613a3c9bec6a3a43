package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.batua.environment.Signatures;
import dev.batua.operation.Event;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemException;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderCall;
import dev.batua.secret.SecretTexts;
import dev.batua.settings.SettingsCheck;
import dev.batua.settings.SettingsText;
import dev.batua.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PhonePe's words mean, without anything around. */
class PhonePeMeaningTest {
  private static TopupWallet.Answer link(String json) {
    return new TopupWallet(null, null).answer(answer(json), null);
  }

  private static ProviderAnswer answer(String json) {
    ProviderCall call =
        new ProviderCall("phonepe", Effect.MOVES_NONE, "Again.", List.of(), Map.of(), Set.of());
    return new ProviderAnswer(call, 200, null, null, Event.parsed(json));
  }

  @Test
  void a_link_is_passed_on_and_must_be_there() {
    String json =
        "{\"code\":\"SUCCESS\",\"data\":{\"responseType\":\"T\",\"redirectUrl\":\"phonepe://a\"}}";
    assertEquals(
        new TopupWallet.Answer(Outcome.ACTION_REQUIRED, "phonepe://a", "T", "SUCCESS"), link(json));
    assertThrows(ProblemException.class, () -> link("{}"));
  }

  private static PhonePeAccount account(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(Map.of("batua.phonepe.merchant-id", "m"));
    settings.putAll(more);
    SettingsCheck check = new SettingsCheck();
    PhonePeAccount account =
        PhonePeAccount.of(SettingsText.read(PhonePeSettings.class, settings), check);
    check.check();
    return account;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "12", "999"})
  void an_account_is_what_the_settings_say(String index) {
    PhonePeAccount account =
        account(Map.of("batua.phonepe.salt-key", "salt", "batua.phonepe.salt-index", index));
    assertEquals(new PhonePeAccount("m", Secret.of("salt"), index), account);
    assertEquals(List.of(Secret.of("salt")), account.secrets());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "01", "1000", "-1", "one"})
  void a_salt_has_a_number(String index) {
    Map<String, String> settings =
        Map.of("batua.phonepe.salt-key", "salt", "batua.phonepe.salt-index", index);
    assertThrows(ProblemException.class, () -> account(settings));
  }

  @Test
  void an_account_takes_the_salt_out_of_a_secret_that_its_index_names() {
    PhonePeAccount account = account(Map.of("batua.phonepe.secret-id", "batua/phonepe"));
    String salts =
        "{\"saltIndex\":%s,\"saltKeys\":{\"1\":\"one\",\"2\":\"two\",\"4\":\" \",\"5\":6,\"a\":\"b\"}}";
    Map<String, Secret> good = Map.of("1", Secret.of("one"), "2", Secret.of("two"));
    PhonePeAccount read = account.with(SecretTexts.of(salts.formatted(2)));
    assertEquals(new PhonePeAccount("m", Secret.of("two"), "2", good), read);
    assertEquals(Set.copyOf(good.values()), Set.copyOf(read.secrets()));
    assertThrows(ProblemException.class, () -> account.with(SecretTexts.of(salts.formatted(3))));
  }

  @Test
  void an_account_signs_what_it_sends() throws Exception {
    PhonePeAccount account = new PhonePeAccount("m", Secret.of("salt"), "7");
    SignedPayload signed =
        account.sign(JsonNodeFactory.instance.objectNode().put("a", "\u0935"), "/v3/x");
    String base64 = Event.parsed(signed.body()).path("request").asText();
    byte[] sent = Base64.getDecoder().decode(base64);
    assertEquals("{\"a\":\"\u0935\"}", new String(sent, StandardCharsets.UTF_8));
    assertEquals(Signatures.xVerify(base64, "/v3/x", "salt", 7), signed.xVerify());
  }

  /** Mistake 6 of merchants: the path that was signed was not the one that was called. */
  @Test
  void a_question_is_signed_by_its_path_with_the_ids_filled_in() throws Exception {
    PhonePeAccount account = new PhonePeAccount("m", Secret.of("salt"), "7");
    SignedPayload signed = account.question("/v3/a/{merchantId}/{transactionId}/b", "t");
    assertEquals(Signatures.xVerify("", "/v3/a/m/t/b", "salt", 7), signed.xVerify());
    assertEquals("", signed.base64());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "a#b", "a%2fb", "a.b", "\u0935"})
  void a_merchant_id_is_the_same_in_every_spelling_of_a_path(String id) {
    Map<String, String> settings =
        Map.of(
            "batua.phonepe.merchant-id",
            id,
            "batua.phonepe.salt-key",
            "salt",
            "batua.phonepe.salt-index",
            "1");
    assertThrows(ProblemException.class, () -> account(settings));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 20500, 9007199254740991L})
  void an_amount_is_whole_paise(long paise) {
    assertEquals(paise, Paise.of(String.valueOf(paise)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-1", "1.0", "19.99", "1e3", " 1", "9007199254740992", "a"})
  void what_is_no_amount_is_none(String text) {
    assertNull(Paise.of(text));
  }

  @Test
  void a_signed_payload_is_sent_as_it_was_signed_and_not_shown() {
    SignedPayload signed = new SignedPayload("M", "e30=", "canary");
    assertEquals("{\"request\":\"e30=\"}", signed.body());
    assertEquals("SignedPayload[***]", signed.toString());
  }
}
