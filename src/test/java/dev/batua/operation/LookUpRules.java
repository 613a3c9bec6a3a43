package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event.Answer;
import dev.batua.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every operation that only asks: it is a GET, and changes nothing. */
public abstract class LookUpRules extends AnswerRules {

  /** What the provider says where there is nothing. */
  protected abstract String notFound();

  @BeforeEach
  void look_ups_are_what_it_sends() {
    stub.whenLookedUp(null);
  }

  @Test
  void asks_without_a_body() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("GET", stub.only().method());
    assertEquals("", stub.only().body());
    assertTrue(stub.only().headers().keySet().stream().noneMatch("Content-Type"::equals));
  }

  @Test
  void refuses_a_body() {
    assertInvalid(valid().body("{}"), "body");
    assertInvalid(valid().body("{}").base64(), "body");
    stub.answers(200, validAnswer());
    assertEquals(200, valid().body("").send().status());
  }

  @Test
  void an_event_without_anything_is_a_wrong_request() {
    Answer answer = Event.empty().send();
    ProblemCode code = ProblemCode.INVALID_REQUEST;
    assertProblem(answer, 400, code, outcome(code), false);
  }

  @ParameterizedTest
  @CsvSource({"200", "400", "404"})
  void nothing_there_is_one_answer_whatever_the_status(int status) {
    stub.answers(status, notFound());
    ProblemCode code = ProblemCode.NOT_FOUND;
    assertProblem(valid().send(), 404, code, outcome(code), false);
  }
}
