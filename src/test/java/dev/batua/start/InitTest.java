package dev.batua.start;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitTest {
  @AfterEach
  void clear() {
    System.clearProperty("javax.net.debug");
    System.clearProperty("sun.net.http.captureRules");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javax.net.debug", "sun.net.http.captureRules"})
  void nobody_listens_in_on_a_connection(String property) {
    System.setProperty(property, "all");
    new Init().build(null, Optional.empty(), new Readiness());
    assertNull(System.getProperty(property));
  }
}
