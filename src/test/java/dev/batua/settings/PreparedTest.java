package dev.batua.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.batua.operation.LogLines;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparedTest {
  @Test
  void what_was_built_is_given_each_time() {
    Object built = new Object();
    Prepared<Object> prepared = Prepared.of(() -> built);
    assertSame(built, prepared.get());
    assertSame(built, prepared.get());
  }

  @Test
  void what_could_not_be_built_is_said_once_and_answered_each_time() {
    ProblemException problem =
        new ProblemException(ProblemCode.NOT_CONFIGURED, ".")
            .errors(List.of(new Fault("a.key", "is missing")));
    try (LogLines lines = new LogLines()) {
      Prepared<Object> prepared =
          Prepared.of(
              () -> {
                throw problem;
              });
      assertSame(problem, assertThrows(ProblemException.class, prepared::get));
      assertSame(problem, assertThrows(ProblemException.class, prepared::get));
      assertEquals("ERROR not configured: [Fault[field=a.key, reason=is missing]]", lines.text());
    }
  }
}
