package dev.batua.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
