package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.StubProvider;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that nobody but API Gateway should make, made by hand: named, never quoted, and over. */
abstract class MistypedEvents {
  /** It takes no header and no path parameter, so that nothing but the event itself is wrong. */
  static final String FUNCTION = "phonepe-topup-wallet";

  private static final Target TARGET = Target.of(FUNCTION);

  StubProvider stub;
  private FunctionEnvironment function;

  /** Starts the function. */
  abstract FunctionEnvironment start() throws Exception;

  @BeforeEach
  void configure() throws Exception {
    function = start();
    TARGET.succeedsAt(stub);
  }

  @AfterEach
  void serves_the_next_event_and_has_shown_nothing() throws Exception {
    TARGET.succeedsAt(stub);
    assertEquals(200, answer(TARGET.event().toString()).status());
    assertEquals(1, stub.received().size());
    assertFalse(function.log().contains("canary"), function.log());
    stop();
  }

  void stop() throws Exception {
    function.close();
  }

  private Answer answer(String event) throws Exception {
    return new Answer(Event.parsed(function.invoke(event)));
  }

  @Test
  void a_part_of_another_type_is_named() throws Exception {
    for (var event : OddEvents.mistyped(TARGET).entrySet()) {
      Callers.assertNamed(OddEvents.part(event.getKey()), answer(event.getValue()));
    }
    assertEquals(List.of(), stub.received());
  }

  @Test
  void an_event_that_is_no_object_is_named() throws Exception {
    for (String event : OddEvents.noObjects(TARGET)) {
      Callers.assertNamed("event", answer(event));
    }
    assertEquals(List.of(), stub.received());
  }

  @Test
  void a_part_that_no_operation_needs_may_be_anything() throws Exception {
    for (String event : OddEvents.mistypedUnasked(TARGET)) {
      assertEquals(200, answer(event).status(), event);
    }
  }

  @Test
  void what_is_no_JSON_is_an_error_of_the_runtimes_own() throws Exception {
    for (String event : OddEvents.noJson()) {
      String error = function.invoke(event);
      assertTrue(error.contains("errorType"), error);
      assertFalse(error.contains("canary"), error);
    }
    assertEquals(List.of(), stub.received());
  }
}
