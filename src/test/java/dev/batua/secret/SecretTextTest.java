package dev.batua.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.operation.Event;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {
  private static final SecretName NAME = new SecretName("batua.x.secret-id", "batua/x");
  private static final Shape DIGITS = Shape.pattern("[0-9]{1,3}", "digits");

  private static SecretText text(String json) {
    return SecretText.of(NAME, Secret.of(json), new ObjectMapper());
  }

  private static void assertFaulty(Runnable read) {
    ProblemException problem = assertThrows(ProblemException.class, read::run);
    assertEquals(ProblemCode.NOT_CONFIGURED, problem.code());
    assertEquals("batua.x.secret-id", problem.errors().get(0).field());
    assertFalse(problem.errors().toString().contains("canary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "canary", "[\"canary\"]", "{\"a\":\"canary\"", "{}{}", "{\"a\":1,\"a\":2}"})
  void what_is_not_one_object_is_faulty(String json) {
    assertFaulty(() -> text(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"a\":1}", "{\"a\":\" \"}", "{\"a\":\"canary\\n\"}", "{\"a\":null}"})
  void a_key_that_is_no_text_is_faulty(String json) {
    assertFaulty(() -> text(json).secret("a"));
  }

  @ParameterizedTest
  @MethodSource("dev.batua.text.Pasted#wrongly")
  void a_key_with_what_a_copy_brought_along_is_faulty(String key) {
    assertFaulty(() -> text("{\"a\":" + Event.json(key) + "}").secret("a"));
  }

  @ParameterizedTest
  @MethodSource("dev.batua.text.Pasted#rightly")
  void a_key_may_be_odd(String key) {
    assertEquals(key, text("{\"a\":" + Event.json(key) + "}").secret("a").reveal());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\uFEFF{\"a\":1}` | must be one JSON object, and it has U+FEFF",
        "`{\u201Ca\u201D:1}` | must be one JSON object, and it has U+201C",
        "`{\u00A0\"a\":1}` | must be one JSON object, and it has U+00A0",
        "`{\"a\":1\u0000}` | must be one JSON object, and it has U+0000",
        "`{\r\n\t\"a\" 1}\r\n` | must be one JSON object"
      })
  void what_cannot_be_seen_in_it_is_named(String json, String fault) {
    ProblemException problem = assertThrows(ProblemException.class, () -> text(json));
    assertTrue(problem.errors().get(0).reason().endsWith(fault));
  }

  @Test
  void line_breaks_of_any_kind_are_fine_between_fields() {
    assertEquals("canary", text("{\r\n\t\"a\": \"canary\"\r\n}\r\n").secret("a").reveal());
  }

  @Test
  void keys_and_numbers_are_read() {
    SecretText text = text("{\"a\":{\"b\":\"canary\"},\"n\":7,\"t\":\"8\",\"f\":1.5,\"l\":1000}");
    assertEquals("canary", text.secret("a", "b").reveal());
    assertEquals("7", text.number(DIGITS, "n"));
    assertEquals("8", text.number(DIGITS, "t"));
    assertFaulty(() -> text.number(DIGITS, "f"));
    assertFaulty(() -> text.number(DIGITS, "l"));
    assertFaulty(() -> text.number(DIGITS, "gone"));
  }

  @Test
  void a_key_may_be_left_out() {
    assertNull(text("{}").optionalSecret("a"));
    assertNull(text("{\"a\":null}").optionalSecret("a"));
    assertEquals(Secret.of("canary"), text("{\"a\":\"canary\"}").optionalSecret("a"));
    assertFaulty(() -> text("{\"a\":\" canary\"}").optionalSecret("a"));
    assertFaulty(() -> text("{\"a\":\"\"}").optionalSecret("a"));
  }

  @Test
  void a_secret_shows_itself_to_nobody() {
    Secret secret = Secret.of("canary");
    assertEquals("***", secret.toString());
    assertEquals("canary", secret.reveal());
    assertEquals(Secret.of("canary"), secret);
    assertEquals(Secret.of("other").hashCode(), secret.hashCode());
    assertNotEquals(Secret.of("canarz"), secret);
    assertTrue(!secret.equals("canary"));
  }
}
