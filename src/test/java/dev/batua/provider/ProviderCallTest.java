package dev.batua.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.batua.operation.Event;
import dev.batua.problem.Outcome;
import dev.batua.problem.Problem;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The problems that a call can end in, and how its answer is read. */
class ProviderCallTest {
  private static final ProviderWords WORDS = new ProviderWords("c", "m", "s");

  private static ProviderCall call(Effect effect) {
    return new ProviderCall(
        "juspay",
        effect,
        "Look it up.",
        Arrays.asList(Secret.of("canary"), null),
        Map.of(),
        Set.of());
  }

  private static ProviderAnswer answer(int status, String json) {
    return new ProviderAnswer(call(Effect.MOVES_MONEY), status, null, null, Event.parsed(json));
  }

  private static void assertProblem(
      ProblemException thrown, ProblemCode code, boolean retryable, String says) {
    Problem problem = thrown.problem("r", Outcome.UNKNOWN);
    assertEquals(code, problem.code());
    assertEquals(retryable, problem.retryable());
    assertEquals("juspay", problem.provider());
    assertTrue(problem.detail().contains(says), problem.detail());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_unknown_may_be_repeated_only_where_no_money_moves(Effect effect) {
    boolean movesMoney = effect.name().startsWith("MOVES_MONEY");
    ProviderCall call = call(effect);
    assertProblem(call.timeout(), ProblemCode.PROVIDER_TIMEOUT, !movesMoney, "Look it up.");
    ProblemException failed = call.failed(WORDS, "is odd");
    assertProblem(failed, ProblemCode.PROVIDER_FAILED, !movesMoney, "juspay is odd. Look it up.");
    assertEquals(WORDS, failed.words());
  }

  @Test
  void what_is_certain_says_whether_it_may_be_repeated() {
    ProviderCall call = call(Effect.MOVES_MONEY);
    assertProblem(call.refused(WORDS), ProblemCode.PROVIDER_REFUSED, false, "Do not repeat");
    assertProblem(call.credentials(WORDS), ProblemCode.PROVIDER_CREDENTIALS, false, "credentials");
    assertProblem(call.refused(WORDS, "so."), ProblemCode.PROVIDER_REFUSED, false, "refused; so.");
    assertProblem(call.turnedAway(WORDS), ProblemCode.PROVIDER_REFUSED, false, "not the cause");
    assertProblem(call.notFound(WORDS), ProblemCode.NOT_FOUND, false, "knows nothing");
    assertProblem(call.unreachable(), ProblemCode.PROVIDER_UNREACHABLE, true, "nothing was sent");
    assertProblem(call.busy(WORDS, null), ProblemCode.PROVIDER_BUSY, true, "Wait");
  }

  @Test
  void Retry_After_is_passed_on_if_it_can_be_a_header() {
    assertEquals("7", call(Effect.MOVES_MONEY).busy(WORDS, "7").retryAfter());
    assertNull(call(Effect.MOVES_MONEY).busy(WORDS, "7\r\nX: y").retryAfter());
    assertNull(call(Effect.MOVES_MONEY).busy(WORDS, "canary").retryAfter());
    assertNull(call(Effect.MOVES_MONEY).busy(WORDS, null).retryAfter());
  }

  @Test
  void a_secret_in_any_word_is_struck_out() {
    ProviderWords words = call(Effect.MOVES_MONEY).words("canary", "a canary b", null);
    assertEquals(new ProviderWords("***", "a *** b", null), words);
    assertEquals(
        1000, call(Effect.MOVES_MONEY).words("x".repeat(1001), null, null).code().length());
  }

  @Test
  void what_is_shown_is_cleaned_and_what_decides_is_not() {
    ProviderAnswer answer =
        answer(200, "{\"s\":\"canary\",\"u\":\"https://a.in/canary\",\"o\":{\"a\":\"(canary)\"}}");
    assertEquals("canary", answer.text("s"));
    assertEquals("***", answer.shown("s"));
    assertNull(answer.shown("z"));
    assertNull(answer.asItCame("u"));
    assertTrue(answer.has("u"));
    assertEquals(Optional.empty(), answer.textsAsTheyCame("o"));
    assertTrue(answer.call().repeatsSecret("%63anary"));
    assertFalse(answer.call().repeatsSecret("nothing"));
  }

  @Test
  void what_is_shown_is_not_cut() {
    String json = "{\"s\":\"" + "x".repeat(5000) + "\"}";
    assertEquals(5000, answer(200, json).shown("s").length());
  }

  @ParameterizedTest
  @CsvSource({"199,-", "200,2", "299,2", "300,3", "399,3", "400,4", "499,4", "500,-"})
  void a_status_is_of_one_kind(int status, String kind) {
    ProviderAnswer answer = answer(status, "{}");
    assertEquals(kind.equals("2"), answer.isSuccessful());
    assertEquals(kind.equals("3"), answer.isRedirect());
    assertEquals(kind.equals("4"), answer.isRefusal());
    assertTrue(answer.isReadable());
    assertFalse(new ProviderAnswer(null, 200, null, null, MissingNode.getInstance()).isReadable());
  }

  private static ProviderAnswer answer(String header, String value, byte[] body) {
    RestResponse<?> response =
        RestResponse.ResponseBuilder.create(418).header(header, value).build();
    return ProviderAnswer.of(call(Effect.MOVES_MONEY), response, body, new ObjectMapper());
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void an_answer_has_its_status_and_its_headers() {
    ProviderAnswer answer = answer("Retry-After", "7", bytes("{}"));
    assertEquals(418, answer.status());
    assertEquals("7", answer.retryAfter());
    assertNull(answer.requestId());
    assertEquals("juspay", answer.call().provider());
  }

  @ParameterizedTest
  @CsvSource({
    "x-request-id, id-1, id-1",
    "x-response-id, id-2, id-2",
    "x-request-id, 'a\u0000b',",
    "x-request-id, Customer 9876543210 is blocked,",
    "x-request-id, canary,",
    "x-request-id, Y2FuYXJ5,",
    "x-other-id, id-3,"
  })
  void the_providers_id_of_the_call_is_read_if_it_can_be_shown(
      String header, String value, String id) {
    assertEquals(id, answer(header, value, bytes("{}")).requestId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "canary",
        "[]",
        "{",
        "{}{}",
        "{} canary",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":1}}"
      })
  void what_is_not_one_object_cannot_be_read(String json) {
    assertFalse(answer("x", "y", bytes(json)).isReadable());
  }

  @Test
  void an_answer_may_have_a_mebibyte() {
    String longest = " ".repeat(1024 * 1024 - 2) + "{}";
    assertTrue(answer("x", "y", bytes(longest)).isReadable());
    assertFalse(answer("x", "y", bytes(longest + " ")).isReadable());
  }

  @Test
  void a_value_is_read_whatever_its_type() {
    ProviderAnswer answer =
        read("{\"a\":{\"b\":1,\"c\":true,\"d\":\" \",\"e\":null,\"f\":{}},\"g\":\"x\"}");
    assertEquals("1", answer.text("a.b"));
    assertEquals("true", answer.text("a.c"));
    for (String none : List.of("a.d", "a.e", "a.f", "a", "z.z")) {
      assertNull(answer.text(none), none);
    }
    assertEquals("x", answer.either("z", "g", "a.b"));
    assertNull(answer.either("z"));
  }

  private static ProviderAnswer read(String json) {
    return answer("x", "y", bytes(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "205.00",
        "1",
        "-0",
        "1e2",
        "1E+400",
        "0.10",
        "123456789012345678901234567890.1000"
      })
  void a_number_is_the_text_that_it_is(String number) {
    ProviderAnswer answer = read("{\"a\":" + number + ",\"b\":[" + number + "]}");
    assertEquals(number, answer.text("a"));
    assertEquals(number, answer.json().path("b").path(0).asText());
  }

  @Test
  void there_is_something_or_nothing() {
    ProviderAnswer answer =
        read("{\"a\":{\"b\":1,\"c\":[],\"d\":\" \",\"e\":null,\"f\":{}},\"g\":\"x\"}");
    for (String there : List.of("a", "a.b", "a.c", "a.f", "g")) {
      assertTrue(answer.has(there), there);
    }
    for (String none : List.of("a.d", "a.e", "z", "g.z")) {
      assertFalse(answer.has(none), none);
    }
  }

  @Test
  void a_text_is_handed_on_as_it_came() {
    ProviderAnswer answer =
        read("{\"a\":\"eJx\\r\\nwjA \",\"b\":205.00,\"c\":null,\"d\":{},\"e\":\"\"}");
    assertEquals("eJx\r\nwjA ", answer.asItCame("a"));
    assertEquals("205.00", answer.asItCame("b"));
    assertEquals("", answer.asItCame("e"));
    for (String none : List.of("c", "d", "z")) {
      assertNull(answer.asItCame(none), none);
    }
  }

  @Test
  void texts_are_handed_on_as_they_came_and_in_order() {
    String json =
        "{\"p\":{\"z\":205.00,\"PaReq\":\"eJx\\r\\nwjA\",\"\\u0935 \":\" \",\"gone\":null,\"n\":1e2,\"b\":true,"
            + "\"empty\":\"\"}}";
    Map<String, String> texts = read(json).textsAsTheyCame("p").orElseThrow();
    assertEquals(
        "{z=205.00, PaReq=eJx\r\nwjA, \u0935 = , n=1e2, b=true, empty=}", texts.toString());
    assertEquals(Map.of(), read("{\"p\":{}}").textsAsTheyCame("p").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"o\":{\"a\":1}}",
        "{\"a\":[]}",
        "{\"a\":[1]}",
        "{\"a\":{}}",
        "{\"a\":\"\\ud800\"}",
        "{\"\\udfff\":1}",
        "[1]",
        "\"a=1\"",
        "true"
      })
  void texts_that_cannot_be_handed_on_whole_are_none(String params) {
    assertTrue(read("{\"p\":" + params + "}").textsAsTheyCame("p").isEmpty());
  }
}
