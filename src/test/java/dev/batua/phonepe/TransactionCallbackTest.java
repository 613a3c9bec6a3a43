package dev.batua.phonepe;

import static dev.batua.phonepe.Callbacks.base64;
import static dev.batua.phonepe.Callbacks.end;
import static dev.batua.phonepe.Callbacks.sent;
import static dev.batua.phonepe.Callbacks.signed;
import static dev.batua.phonepe.PhonePeSent.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.callback.CallbackRules;
import dev.batua.callback.Ignored;
import dev.batua.environment.Signatures;
import dev.batua.operation.Event;
import dev.batua.operation.OperationUnderTest;
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
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "phonepe-callback"))
class TransactionCallbackTest extends CallbackRules {
  private static final String JSON = end(",\"transactionId\":\"TXN_113\",\"amount\":5000");
  private static final String RESPONSE = base64(JSON);
  private static final String SIGNATURE = Signatures.xVerify(RESPONSE, "", Canary.SALT_KEY, 2);

  @Override
  protected Event valid() {
    return sent(JSON);
  }

  @Override
  protected Event verified(String text) {
    return sent(text);
  }

  @Override
  protected List<Event> forged() {
    String salt = Canary.SALT_KEY;
    String other = base64(JSON.replace("5000", "5001"));
    String body = "{\"response\":\"" + RESPONSE + "\"}";
    return List.of(
        valid().withoutHeader("x-verify"),
        valid().header("x-verify", ""),
        valid().header("x-verify", SIGNATURE.replaceFirst("###.*", "")),
        valid().header("x-verify", SIGNATURE.substring(1)),
        valid().header("x-verify", "0" + SIGNATURE),
        valid().header("x-verify", SIGNATURE.replace("###2", "###1")),
        valid().header("x-verify", SIGNATURE.replace("###2", "###02")),
        valid().header("x-verify", SIGNATURE.replace("###2", "###3")),
        valid().header("x-verify", SIGNATURE + "2"),
        valid().header("x-verify", SIGNATURE + "###2"),
        valid().header("x-verify", SIGNATURE.replace("###", "##")),
        valid().header("x-verify", SIGNATURE + " "),
        // Mistakes 49, 50 and 52 of merchants, from the other side.
        valid().header("x-verify", Signatures.xVerify(RESPONSE, "/phonepe/callbacks", salt, 2)),
        valid().header("x-verify", Signatures.xVerify(RESPONSE, "/pg/v1/status", salt, 2)),
        valid().header("x-verify", Signatures.xVerify(body, "", salt, 2)),
        valid().header("x-verify", Signatures.xVerify(JSON, "", salt, 2)),
        valid().header("x-verify", Signatures.xVerify(RESPONSE, "", "another salt", 2)),
        valid().header("x-verify", Signatures.xVerify(RESPONSE, "", "", 2)),
        valid().header("x-verify", SIGNATURE).body("{\"response\":\"" + other + "\"}"),
        valid().body("{\"response\":\"" + RESPONSE + " \"}"),
        valid().body("{\"response\":\"" + RESPONSE + "\",\"response\":\"" + RESPONSE + "\"}"),
        valid().body("{\"response\":[\"" + RESPONSE + "\"]}"),
        valid().body("{\"Response\":\"" + RESPONSE + "\"}"),
        valid().body("{\"request\":\"" + RESPONSE + "\"}"),
        valid().body(JSON),
        valid().body(RESPONSE),
        valid().body("[" + body + "]"),
        valid().body(body + body),
        valid().body(""),
        valid().body("{}"));
  }

  @Override
  protected String settled() {
    return """
        {"success":true,"code":"PAYMENT_SUCCESS","message":"ok","data":{"transactionId":"TXN_113",
        "merchantId":"MERCHANT","amount":5000,"providerReferenceId":"P1"}}""";
  }

  @Override
  protected String notFound() {
    return refusal("TRANSACTION_NOT_FOUND");
  }

  private void assertLookedUp(Event event) {
    assertEquals(500, event.send().status());
    assertEquals("/v3/transaction/MERCHANT/TXN_113/status", stub.only().uri());
  }

  @Test
  void hexadecimal_digits_are_the_same_in_any_case() {
    String upper = SIGNATURE.toUpperCase(Locale.ROOT);
    assertLookedUp(valid().header("x-verify", upper));
  }

  @Test
  void what_else_is_in_the_body_is_not_signed_and_not_read() {
    assertLookedUp(valid().body("{\"a\":{},\"response\":\"" + RESPONSE + "\",\"data\":1}"));
  }

  @Test
  void the_text_is_signed_as_it_came_and_white_space_in_it_is_no_fault() {
    assertLookedUp(sent(JSON.replace(",", " ,\n  ")));
  }

  /** The sample of PhonePe's own page for it has the names of its payment gateway. */
  @Test
  void the_merchants_own_id_is_looked_up_under_either_name() {
    String named =
        ",\"merchantTransactionId\":\"TXN_113\",\"transactionId\":\"T2111221437456190170379\"";
    assertLookedUp(sent(end(named)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"merchantId\":\"ANOTHER\"",
        "\"merchantId\":\"merchant\"",
        "\"a\":1",
        "\"merchantId\":null"
      })
  void another_merchants_is_ignored(String merchant) {
    String others = JSON.replace("\"merchantId\":\"MERCHANT\"", merchant);
    assertIgnored(sent(others), Ignored.FOREIGN_MERCHANT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"transactionId\":null",
        ",\"transactionId\":\"\"",
        ",\"transactionId\":{\"a\":1}",
        ",\"transactionId\":\"TXN/../113\"",
        ",\"transactionId\":\"TXN 113\"",
        ",\"transactionId\":\"01234567890123456789012345678901234567\""
      })
  void what_names_no_transaction_as_we_take_them_is_ignored(String id) {
    assertIgnored(sent(end(id)), Ignored.NO_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "e30", "{}", "e30=e30=", "4pmA\n"})
  void what_is_signed_and_no_JSON_in_base64_is_named(String response) {
    // "e30" without its padding is {} to Java's decoder, which says nothing.
    var answer = signed(response, Canary.SALT_KEY, 2).send();
    if (response.equals("e30")) {
      assertEquals("FOREIGN_MERCHANT", answer.text("ignored"));
      return;
    }
    assertEquals(List.of("response"), OperationUnderTest.faulty(answer));
  }
}

@QuarkusIntegrationTest
class TransactionCallbackIT extends TransactionCallbackTest {}
