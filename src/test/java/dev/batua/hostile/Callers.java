package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.StubProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything a caller may send: refused by name, or at the provider exactly as it came. */
abstract class Callers {
  private StubProvider provider;

  /** Starts a function. */
  abstract FunctionEnvironment start(Map<String, String> settings) throws Exception;

  /** What the function runs in. */
  abstract String runsIn();

  private interface Attempt {
    void run(Target target, Attack attack) throws Exception;
  }

  static Stream<Target> operations() {
    return Target.all();
  }

  @BeforeEach
  void configure() throws Exception {
    provider = new StubProvider();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  private void attack(String what, Target target, Attempt attempt) throws Exception {
    var settings = StubSettings.of(target.function(), provider.url(), provider.authority());
    try (FunctionEnvironment function = start(settings)) {
      Attack attack = new Attack(target, function, provider);
      attempt.run(target, attack);
      assertFalse(function.log().contains("canary"), "a secret in the log");
      attack.tally.report("callers", runsIn(), target.function(), what);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void naughty_strings_in_every_place(Target operation) throws Exception {
    List<String> naughty = Corpora.naughtyStrings();
    attack("naughty strings", operation, (target, attack) -> putAll(target, attack, naughty));
  }

  private static void putAll(Target target, Attack attack, List<String> texts) throws Exception {
    for (String text : texts) {
      for (Target.Place place : target.places()) {
        attack.put(place, text);
      }
      Answer named = attack.send(target.event(target.body().put(text, 1).toString()));
      assertEquals(400, named.status(), () -> "a field called " + text);
      attack.send(target.event(text));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void JSON_texts_that_parsers_disagree_on(Target operation) throws Exception {
    Map<String, byte[]> texts = Corpora.jsonTexts();
    attack(
        "json-transform",
        operation,
        (target, attack) -> {
          for (byte[] bytes : texts.values()) {
            sendAll(target, attack, bytes);
          }
        });
  }

  /** As a body, and as the value of every field. */
  private static void sendAll(Target target, Attack attack, byte[] bytes) throws Exception {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    sendBytes(target, attack, text);
    String inner = text.strip().replaceFirst("^\\[(.*)]$", "$1");
    for (Target.Place place : target.places()) {
      if (place.part().equals("body")) {
        ObjectNode body = target.body().put(place.name(), "here");
        for (String value : List.of(text, inner)) {
          sendBytes(target, attack, body.toString().replace("\"here\"", value));
        }
      }
    }
  }

  /** In base64, which keeps the bytes, and as text. */
  private static void sendBytes(Target target, Attack attack, String latin1) throws Exception {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    ObjectNode event = target.event(OddBodies.encoded(bytes));
    attack.answer(event.put("isBase64Encoded", true).toString());
    attack.send(target.event(new String(bytes, StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void bodies_that_nobody_means_well_with(Target operation) throws Exception {
    attack(
        "odd bodies",
        operation,
        (target, attack) -> {
          String right = target.body().toString();
          for (String text : OddBodies.texts(right).values()) {
            if (text.isEmpty() && !target.needsBody()) {
              continue;
            }
            assertRefused(attack.answer(target.event(text).toString()));
          }
          for (String text : OddBodies.base64(right).values()) {
            ObjectNode event = target.event(text).put("isBase64Encoded", true);
            assertRefused(attack.answer(event.toString()));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void events_with_missing_parts_and_of_the_older_format(Target operation) throws Exception {
    attack(
        "odd events",
        operation,
        (target, attack) -> {
          for (String event : OddEvents.wrong(target).values()) {
            assertRefused(attack.answer(event));
          }
          for (String event : OddEvents.right(target).values()) {
            assertEquals(200, attack.answer(event).status(), event);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void events_with_parts_of_another_type(Target operation) throws Exception {
    attack(
        "mistyped events",
        operation,
        (target, attack) -> {
          for (var event : OddEvents.mistyped(target).entrySet()) {
            Answer answer = attack.answer(event.getValue());
            assertNamed(OddEvents.part(event.getKey()), answer);
          }
          for (String event : OddEvents.noObjects(target)) {
            assertNamed("event", attack.answer(event));
          }
          for (String event : OddEvents.mistypedUnasked(target)) {
            assertEquals(200, attack.answer(event).status(), event);
          }
        });
  }

  static void assertNamed(String part, Answer answer) {
    assertEquals("INVALID_REQUEST", answer.text("code"), answer::toString);
    assertRefused(answer);
    assertEquals(List.of(part), answer.body().path("errors").findValuesAsText("field"));
    assertFalse(answer.toString().contains("canary"), answer::toString);
  }

  private static void assertRefused(Answer answer) {
    List<String> refusals = List.of("INVALID_REQUEST", "REQUEST_TOO_LARGE");
    assertTrue(refusals.contains(answer.text("code")), answer::toString);
  }
}
