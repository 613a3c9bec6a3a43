package dev.batua.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

  @Test
  void now_is_told_in_whole_seconds() {
    Instant before = Instant.now().minusSeconds(1);
    Instant now = UtcTime.now();
    assertEquals(0, now.getNano());
    assertTrue(now.isAfter(before) && !now.isAfter(Instant.now()), now::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-05T10:13:37Z, 2024-01-05T10:13:37Z",
    "2024-01-05T10:13:37.000Z, 2024-01-05T10:13:37Z",
    "2024-01-05T10:13:37.985Z, 2024-01-05T10:13:37.985Z",
    "2023-12-15T15:26:03.084947Z, 2023-12-15T15:26:03.084947Z",
    "2016-08-02T08:07:52+0000, 2016-08-02T08:07:52Z",
    "2016-08-02T13:37:52+05:30, 2016-08-02T08:07:52Z",
    "2016-08-02T13:37:52+0530, 2016-08-02T08:07:52Z",
    "2016-08-02t08:07:52z, 2016-08-02T08:07:52Z",
    "2024-12-31T23:59:59-0100, 2025-01-01T00:59:59Z"
  })
  void is_one_form_whatever_it_comes_in(String text, String utc) {
    assertEquals(utc, UtcTime.orNull(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "0",
        "1714638586",
        "2024-01-05",
        "2024-01-05T10:13:37",
        "2024-02-30T10:13:37Z",
        "05 January 2024",
        "2024-01-05 10:13:37Z",
        "2024-01-05T25:13:37Z",
        "2024-01-05T10:13:37+99:00"
      })
  void what_tells_no_moment_is_none(String text) {
    assertNull(UtcTime.orNull(text));
  }

  @Test
  void nothing_is_no_time() {
    assertNull(UtcTime.orNull(null));
  }
}
