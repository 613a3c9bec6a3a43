package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.operation.Event;
import dev.batua.operation.OperationRules;
import dev.batua.problem.ProblemCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every operation that has something done about one wallet. */
abstract class WalletCommandRules extends OperationRules {
  /** A wallet that is linked, as an old answer has it. */
  static final String LINKED =
      """
      {"id":"wlt_zz99yy88","object":"wallet_account","wallet":"MOBIKWIK","token":"tok_abcdef0123",
       "current_balance":250,"linked":"true","last_refreshed":"2016-08-02T08:07:52+0000"}""";

  /** One that is not. */
  static final String NOT_LINKED =
      """
      {"id":"wlt_zz99yy88","object":"wallet_account","wallet":"MOBIKWIK","token":null,
       "current_balance":null,"linked":false,"last_refreshed":null}""";

  /** Juspay's word and what goes with it. */
  protected abstract Map<String, String> form();

  /** An event with a body for the wallet of the answers. */
  static Event forTheWallet(String body) {
    return Event.with(body)
        .path("walletId", "wlt_zz99yy88")
        .header("x-routing-id", "customer_1122");
  }

  @Test
  void posts_its_word_to_the_wallet() {
    stub.answers(200, validAnswer());
    assertEquals(200, valid().send().status());
    assertEquals("POST", stub.only().method());
    assertEquals("/wallets/wlt_zz99yy88", stub.only().uri());
    assertEquals(form(), stub.only().form());
    assertEquals("customer_1122", stub.only().headers().get("x-routing-id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"wlt_2\"", "\"\"", "null", "{}"})
  void an_answer_about_another_wallet_is_none(String id) {
    stub.answers(200, validAnswer().replace("\"wlt_zz99yy88\"", id));
    assertUnknown(valid().send(), 502, ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404})
  void a_wallet_that_nobody_knows_is_told_so(int status) {
    stub.answers(status, "{\"status\":\"error\",\"error_code\":\"object_not_found\"}");
    assertProblem(valid().send(), 404, ProblemCode.NOT_FOUND, false);
  }

  @Test
  void tells_which_wallet_and_whose_is_missing() {
    Event event = valid().path("walletId", "a b").withoutHeader("x-routing-id").field("a", 1);
    assertInvalid(event, "a", "walletId", "x-routing-id");
  }
}
