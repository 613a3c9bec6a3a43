package dev.batua.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private final Redaction redaction =
      new Redaction(
          Arrays.asList(
              Secret.of(Canary.API_KEY),
              null,
              Secret.of(Canary.SALT_KEY),
              Secret.of(Canary.WALLET_TOKEN),
              Secret.of(Repeated.ODD)));

  static Stream<String> secrets() {
    return Stream.of(Canary.API_KEY, Canary.SALT_KEY, Canary.WALLET_TOKEN, Repeated.ODD);
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void a_secret_is_struck_out_in_every_spelling(String secret) {
    Repeated.spellings(secret)
        .forEach(
            (how, spelling) -> {
              String text = "Not \u20B9 (" + spelling + ") at all";
              assertTrue(redaction.shows(text), how);
              assertEquals("Not \u20B9 (***) at all", redaction.clean(text), how);
            });
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void it_is_struck_out_each_time(String secret) {
    String text = String.join(", ", Repeated.spellings(secret).values());
    String clean = redaction.clean(text);
    assertEquals(Repeated.spellings(secret).size(), clean.split("\\*\\*\\*", -1).length - 1);
    assertFalse(redaction.shows(clean));
  }

  @Test
  void two_that_touch_or_overlap_are_one() {
    Redaction both = new Redaction(List.of(Secret.of("secret-1"), Secret.of("1-secret")));
    assertEquals("a***b", both.clean("asecret-1-secretb"));
    assertEquals("a***b", both.clean("asecret-11-secretb"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Rs 205.00 of order order_1 at 10 %, you & me; C:\\temp %zz &#; &#x; &unknown; \\u00 \\",
        "{\"a\":\"b\\nc\"}",
        "eyJtZXJjaGFudElkIjoiTUVSQ0hBTlQifQ==",
        "https://a.in/?b=c%20d&e=%F0%9F%92%B0",
        "canary-api-key-5f0",
        "\u0130\u0130\u0130 \uD83D\uDCB0 \uD83D",
        "***"
      })
  void everything_else_stays_as_it_is(String text) {
    assertFalse(redaction.shows(text));
    assertEquals(text, redaction.clean(text));
    assertEquals(text + " ***", redaction.clean(text + " " + Canary.API_KEY));
  }

  @ParameterizedTest
  @CsvSource({
    "t, PENDING, PENDING",
    "t, txn-t1, txn-t1",
    "t, t, ***",
    "t, is t here, is *** here",
    "t, (T), (***)",
    "t, %74, ***",
    "12345, 123456, 123456",
    "12345, is 12345, is ***",
    "123456, 0123456789, 0***789",
    "123456, MTIzNDU2Nw==, ***",
    "%41%42%43, ABCD, ABCD",
    "%41%42%43, is %41%42%43, is ***"
  })
  void a_short_one_is_struck_out_where_it_is_a_word(String secret, String text, String clean) {
    assertEquals(clean, new Redaction(List.of(Secret.of(secret))).clean(text));
  }

  @Test
  void nothing_is_nothing() {
    assertNull(redaction.clean(null));
    assertFalse(redaction.shows(null));
    assertEquals("text", new Redaction(List.of()).clean("text"));
    assertEquals("a b", new Redaction(List.of(Secret.of(""), Secret.of(" "))).clean("a b"));
  }

  @Test
  void a_long_text_is_no_trouble() {
    String padding = "%25 \\u0041 &amp; ".repeat(20_000);
    assertEquals(padding + "***", redaction.clean(padding + Canary.WALLET_TOKEN));
  }
}
