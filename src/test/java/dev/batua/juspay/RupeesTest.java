package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RupeesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0, 0",
    "0.01, 1",
    "95.5, 9550",
    "100.15, 10015",
    "1476, 147600",
    "205.00, 20500",
    "205.0000, 20500",
    "1997300, 199730000",
    "90071992547.41, 9007199254741",
    "9999999999999.99, 999999999999999"
  })
  void are_whole_paise_exactly(String rupees, Long paise) {
    assertEquals(paise, Rupees.toPaise(rupees));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "FILTERED",
        "null",
        "NaN",
        "-1",
        "+1",
        "1e2",
        "2.02e+34",
        "1.",
        ".5",
        "1,5",
        "1 0",
        "0.001",
        "1.005",
        "0x10",
        "99999999999999",
        "\u0967",
        "1.00000000000"
      })
  void what_is_no_amount_is_none_and_not_zero(String text) {
    assertNull(Rupees.toPaise(text));
  }

  @Test
  void nothing_is_no_amount() {
    assertNull(Rupees.toPaise(null));
  }
}
