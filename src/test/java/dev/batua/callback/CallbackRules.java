package dev.batua.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.PostedEnvironment;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every callback where nothing can be published, which is the way to each 5xx. */
public abstract class CallbackRules {
  protected StubProvider stub;

  /** One that is verified and is about something that the provider knows. */
  protected abstract Event valid();

  /** The same, sent by somebody else than the provider, in several ways. */
  protected abstract List<Event> forged();

  /** One that is verified and has another body, or what is signed of it. */
  protected abstract Event verified(String text);

  /** What the provider answers when it is asked. */
  protected abstract String settled();

  /** The same where it has nothing. */
  protected abstract String notFound();

  @BeforeEach
  void look_ups_are_what_it_sends() {
    stub.whenLookedUp(null);
    stub.answers(200, settled());
  }

  protected final void assertProblem(Answer answer, int status, ProblemCode code, boolean again) {
    OperationUnderTest.assertProblem(answer, status, code, null, again);
  }

  protected final void assertIgnored(Event event, Ignored why) {
    Answer answer = event.send();
    assertEquals(200, answer.status(), answer::toString);
    assertEquals("{\"published\":[],\"ignored\":\"%s\"}".formatted(why), answer.body().toString());
    assertEquals(List.of(), stub.received());
  }

  @Test
  void what_is_not_verified_costs_nothing_further() {
    for (Event event : forged()) {
      Answer answer = event.send();
      assertProblem(answer, 401, ProblemCode.NOT_VERIFIED, false);
      assertEquals(List.of(), stub.received(), event::toString);
    }
  }

  @Test
  void an_event_without_anything_is_not_verified() {
    Answer answer = Event.empty().withoutHeader("content-type").send();
    assertProblem(answer, 401, ProblemCode.NOT_VERIFIED, false);
  }

  @Test
  void what_is_verified_is_looked_up_and_is_no_200_until_it_is_published() {
    for (Event event : List.of(valid(), valid().base64())) {
      stub.answers(200, settled());
      Answer answer = event.send();
      assertProblem(answer, 500, ProblemCode.NOT_CONFIGURED, false);
      assertEquals(List.of("batua.events.bus"), OperationUnderTest.faulty(answer));
      assertEquals("GET", stub.only().method());
    }
  }

  @Test
  void a_body_over_64_KiB_is_too_large_plain_and_in_base64() {
    String padding = " ".repeat(64 * 1024);
    String body = Event.parsed(valid().toString()).path("body").asText();
    for (Event event :
        List.of(valid().body(body + padding), valid().body(body + padding).base64())) {
      assertProblem(event.send(), 413, ProblemCode.REQUEST_TOO_LARGE, false);
    }
    assertEquals(List.of(), stub.received());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nonsense", "[]", "null", "1", "\"text\"", "{", "{}{}", "{\"a\":1,\"a\":1}"})
  void what_is_verified_and_no_JSON_object_is_none_of_the_providers(String text) {
    Answer answer = verified(text).send();
    assertProblem(answer, 400, ProblemCode.INVALID_REQUEST, false);
    assertEquals(1, OperationUnderTest.faulty(answer).size());
    assertEquals(List.of(), stub.received());
  }

  @Test
  void an_object_that_says_nothing_is_ignored() {
    Answer answer = verified("{}").send();
    assertEquals(200, answer.status(), answer::toString);
    assertTrue(answer.body().has("ignored"));
    assertEquals(List.of(), stub.received());
  }

  /** For a 4xx it would not be sent again. */
  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404})
  void what_the_provider_does_not_find_has_to_come_again(int status) {
    stub.answers(status, notFound());
    Answer answer = valid().send();
    assertProblem(answer, 503, ProblemCode.LOOKUP_FAILED, true);
  }

  @ParameterizedTest
  @CsvSource({
    "401, {}, 502, PROVIDER_CREDENTIALS, false",
    "403, <html>no</html>, 503, LOOKUP_FAILED, true",
    "429, {}, 503, PROVIDER_BUSY, true",
    "500, oops, 502, PROVIDER_FAILED, true",
    "302, {}, 502, PROVIDER_FAILED, true",
    "200, [], 502, PROVIDER_FAILED, true"
  })
  void a_look_up_that_fails_is_a_5xx(
      int status, String body, int answered, ProblemCode code, boolean again) {
    stub.answers(status, body);
    assertProblem(valid().send(), answered, code, again);
    assertEquals(1, stub.received().size());
  }

  @Test
  void a_look_up_without_an_answer_is_a_5xx() {
    stub.behaves(response -> {});
    assertProblem(valid().send(), 504, ProblemCode.PROVIDER_TIMEOUT, true);
  }

  @Test
  void an_event_of_another_form_is_named() {
    String mistyped = valid().toString().replaceFirst("\"headers\":\\{[^}]*}", "\"headers\":[]");
    Answer answer = new Answer(Event.parsed(PostedEnvironment.post(mistyped)));
    assertProblem(answer, 400, ProblemCode.INVALID_REQUEST, false);
    assertEquals(List.of("headers"), OperationUnderTest.faulty(answer));
    assertFalse(answer.toString().contains("canary"));
  }
}
