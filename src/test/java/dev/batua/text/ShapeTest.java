package dev.batua.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {
  private static void assertAccepts(boolean accepted, Shape shape, String text) {
    assertEquals(accepted, shape.accepts().test(text), text);
  }

  @ParameterizedTest
  @CsvSource({
    "true, https://a.in/b",
    "true, HTTPS://a.in",
    "true, https://a.in/~b",
    "true, https://a.in/b|c[d]{e}^f`g\"<h>\\i%2",
    "true, https://a_b.in/",
    "false, https://a.in\\b",
    "false, https://a.in/b c",
    "true, https://a.in:65535/",
    "false, https://a.in:65536/",
    "false, http://a.in/",
    "false, http://localhost/",
    "false, https:///b",
    "false, https://u@a.in/",
    "false, https://a.in/?q",
    "false, https://a.in/#f",
    "false, https://a.in/?q#f"
  })
  void a_return_url_is_https_and_bare(boolean accepted, String url) {
    assertAccepts(accepted, Shape.RETURN_URL, url);
  }

  @Test
  void a_return_url_holds_nothing_invisible_and_nothing_but_ASCII() {
    IntStream.rangeClosed(0, Character.MAX_VALUE)
        .filter(c -> c <= ' ' || c > '~')
        .forEach(c -> assertAccepts(false, Shape.RETURN_URL, "https://a.in/" + (char) c + "b"));
  }

  @Test
  void a_return_url_has_2048_characters_at_most() {
    String longest = "https://a.in/" + "b".repeat(2035);
    assertAccepts(true, Shape.RETURN_URL, longest);
    assertAccepts(false, Shape.RETURN_URL, longest + "b");
  }

  @Test
  void a_line_may_have_spaces_inside_and_what_is_visible_has_none() {
    for (String text : new String[] {"a", "!", "ab", "a b", "~".repeat(8)}) {
      assertAccepts(true, Shape.line(8), text);
      assertAccepts(!text.contains(" "), Shape.visible(8), text);
    }
    for (String text : new String[] {"", " ", " a", "a ", "a\n", "\u0935", "~".repeat(9)}) {
      assertAccepts(false, Shape.line(8), text);
      assertAccepts(false, Shape.visible(8), text);
    }
    assertEquals("1 to 8 visible ASCII characters", Shape.line(8).rule());
  }

  @Test
  void an_address_of_somebodys_holds_no_space() {
    assertAccepts(true, Shape.EMAIL, "a.b+c@shop.in");
    assertAccepts(false, Shape.EMAIL, "a b@shop.in");
    assertAccepts(false, Shape.EMAIL, "a".repeat(255));
  }

  @Test
  void a_shape_covers_the_whole_text() {
    assertAccepts(true, Shape.id(3), "a_-");
    assertAccepts(false, Shape.id(3), "abcd");
    assertAccepts(false, Shape.id(3), "a\n");
    assertAccepts(true, Shape.oneOf("A", "B"), "B");
    assertAccepts(false, Shape.oneOf("A", "B"), "A or B");
    assertEquals("A or B", Shape.oneOf("A", "B").rule());
    assertAccepts(true, Shape.HEADER, "a b");
    assertAccepts(false, Shape.HEADER, "a\r\nb");
  }

  @ParameterizedTest
  @MethodSource("dev.batua.text.Pasted#wrongly")
  void a_secret_has_nothing_that_a_copy_brought_along(String secret) {
    assertAccepts(false, Shape.SECRET, secret);
  }

  @ParameterizedTest
  @MethodSource("dev.batua.text.Pasted#rightly")
  void a_secret_may_be_odd(String secret) {
    assertAccepts(true, Shape.SECRET, secret);
    assertEquals("", Printable.strange(secret));
  }

  @ParameterizedTest
  @CsvSource({
    "true, CHARGED",
    "true, duplicate.call",
    "true, OC_000",
    "true, 401",
    "true, -1",
    "false, Customer 9876543210 is blocked",
    "false, Bad Request",
    "false, 9876543210",
    "false, CUSTOMER_9876543210",
    "false, 98.76.54.32.10",
    "false, a@b.in",
    "false, ***",
    "false, ''"
  })
  void a_code_is_a_word_with_few_digits(boolean accepted, String code) {
    assertAccepts(accepted, Shape.CODE, code);
  }

  @Test
  void a_code_has_64_characters_at_most() {
    assertAccepts(true, Shape.CODE, "A".repeat(64));
    assertAccepts(false, Shape.CODE, "A".repeat(65));
    assertAccepts(false, Shape.CODE, "A\n");
  }

  @ParameterizedTest
  @CsvSource({
    "true, Batua",
    "true, Batua/my-stack_1.a#b:c",
    "false, Batua Prod",
    "false, Batua?",
    "false, AWS/Lambda",
    "true, AWSome",
    "false, ''"
  })
  void a_namespace_is_one_that_CloudWatch_takes(boolean accepted, String namespace) {
    assertAccepts(accepted, Shape.NAMESPACE, namespace);
  }

  @Test
  void a_namespace_has_255_characters_at_most() {
    assertAccepts(true, Shape.NAMESPACE, "N".repeat(255));
    assertAccepts(false, Shape.NAMESPACE, "N".repeat(256));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | 0",
        "true | 120",
        "true | Sun, 06 Nov 1994 08:49:37 GMT",
        "false | -1",
        "false | 1234567890",
        "false | soon",
        "false | canary-api-key",
        "false | 7, canary"
      })
  void a_time_to_come_again_is_a_number_or_a_date(boolean accepted, String time) {
    assertAccepts(accepted, Shape.RETRY_AFTER, time);
  }

  @Test
  void an_id_of_somebody_elses_is_no_sentence() {
    assertAccepts(true, Shape.FOREIGN_ID, "5f0c8e1b-77aa-31d9:1/a+b=~_.");
    assertAccepts(false, Shape.FOREIGN_ID, "Customer 9876543210 is blocked");
    assertAccepts(true, Shape.FOREIGN_ID, "i".repeat(128));
    assertAccepts(false, Shape.FOREIGN_ID, "i".repeat(129));
  }
}
