package dev.batua.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags, lists and objects in an answer of a provider's, in whatever type they come. */
class ProviderAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "false, false",
    "'\"true\"', true",
    "'\"FALSE\"', false",
    "'\"\"', ",
    "'\"yes\"', ",
    "1, ",
    "null, ",
    "[true], ",
    "{}, "
  })
  void a_flag_may_be_a_text(String json, Boolean flag) {
    assertEquals(flag, AnswerText.of("{\"a\":{\"b\":" + json + "}}").flag("a.b"));
  }

  @Test
  void the_objects_of_a_list_are_read_one_by_one() {
    List<ProviderAnswer> list =
        AnswerText.of("{\"list\":[{\"a\":1.50},{\"a\":\"2\",\"b\":{\"c\":true}}]}")
            .list("list")
            .orElseThrow();
    assertEquals(List.of("1.50", "2"), list.stream().map(it -> it.text("a")).toList());
    assertEquals(true, list.get(1).flag("b.c"));
  }

  @Test
  void an_empty_list_is_one() {
    assertEquals(Optional.of(List.of()), AnswerText.of("{\"list\":[]}").list("list"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "\"text\"", "[1]", "[{},null]", "[[]]"})
  void what_is_no_list_of_objects_is_none(String json) {
    assertEquals(Optional.empty(), AnswerText.of("{\"list\":" + json + "}").list("list"));
  }

  @Test
  void an_object_is_read_like_an_answer() {
    ProviderAnswer answer = AnswerText.of("{\"a\":{\"b\":\"c\"},\"d\":\"e\"}");
    assertEquals("c", answer.object("a").text("b"));
    assertNull(answer.object("a").text("d"));
    assertNull(answer.object("d").text("b"));
    assertFalse(answer.object("nothing").isReadable());
  }
}
