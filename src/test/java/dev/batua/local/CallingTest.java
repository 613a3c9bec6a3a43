package dev.batua.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a token and an id ask of a callback. */
class CallingTest {
  @ParameterizedTest
  @CsvSource({
    "token_1, order_1, ONCE",
    "SIM-CALLBACK-TWICE, order_1, TWICE",
    "token_1, SIM-CALLBACK-NEVER7, NEVER",
    "SIM-CALLBACK-LATE, SIM-CALLBACK-NEVER, LATE",
    "SIM-LOST, SIM-CALLBACK-FORGED, FORGED",
    "CALLBACK-TWICE, SIM-CALLBACK-, ONCE"
  })
  void the_first_that_asks_for_something_decides(String token, String id, Calling calling) {
    assertEquals(calling, Calling.of(token, id));
  }

  @ParameterizedTest
  @CsvSource({"SIM-CALLBACK-TWICE, true", "SIM-LOST, true", "SIM-500, false", "order_LOST, false"})
  void what_is_told_otherwise_is_done_all_the_same(String value, boolean done) {
    assertEquals(done, Triggers.isOfTelling(value));
    assertTrue(
        Calling.triggers("SUCCEEDED").values().keySet().stream().allMatch(Triggers::isOfTelling));
  }
}
