package dev.batua.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final Exception THROWN =
      new IllegalStateException(Canary.API_KEY, new IOException(Canary.SALT_KEY));

  private static Exception deep(int causes) {
    return causes == 0 ? new IOException() : new Exception(deep(causes - 1));
  }

  @Test
  void types_are_told_and_no_message() {
    assertEquals("IllegalStateException caused by IOException", Trace.types(THROWN));
    assertEquals("IOException", Trace.types(new IOException("canary")));
  }

  @Test
  void places_are_told_too() {
    String trace = Trace.of(THROWN);
    assertTrue(trace.startsWith("java.lang.IllegalStateException at dev.batua.text.TraceTest."));
    assertTrue(trace.contains(" caused by java.io.IOException at dev.batua.text.TraceTest."));
    assertFalse(trace.contains("canary"), trace);
    assertEquals(11, trace.split(" caused by ")[0].split(" < ").length - 1);
  }

  @Test
  void no_more_than_five_causes_are_told() {
    assertEquals(5, Trace.types(deep(9)).split(" caused by ").length);
    assertEquals(5, Trace.of(deep(9)).split(" caused by ").length);
  }
}
