package dev.batua.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void keeps_what_can_be_shown() {
    assertEquals("Rs 205 \u0935\uD83D\uDCB0", Printable.text("Rs 205 \u0935\uD83D\uDCB0"));
  }

  @Test
  void replaces_control_characters_and_halves_of_characters() {
    assertEquals("a\uFFFDb\uFFFDc\uFFFD", Printable.text("a\u0000b\uD83Dc\r"));
    assertEquals("\uFFFDa\uFFFD", Printable.text("\uD800a\uDFFF"));
    assertEquals("\uD7FFa\uE000", Printable.text("\uD7FFa\uE000"));
  }

  @Test
  void cuts_to_a_number_of_whole_characters() {
    assertEquals("\uD83D\uDCB0\uD83D\uDCB0", Printable.text("\uD83D\uDCB0".repeat(5), 2));
  }
}
