package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.Places;
import dev.batua.provider.StubProvider;
import dev.batua.settlement.BusHere;
import dev.batua.settlement.PaymentEvent;
import dev.batua.text.Canary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that somebody may send who pretends to be a provider: answered as the document says,
 * and nothing is published but what the provider says of what is right.
 */
abstract class Pretenders {
  private static final Set<String> NOTHING =
      Set.of("INVALID_REQUEST", "REQUEST_TOO_LARGE", "NOT_VERIFIED", "LOOKUP_FAILED");

  final BusHere bus = new BusHere();
  private final Tally tally = new Tally();
  private StubProvider provider;

  /** Starts a function. */
  abstract FunctionEnvironment start(Map<String, String> settings) throws Exception;

  /** What the function runs in. */
  abstract String runsIn();

  /** Texts to put into every place. */
  List<String> texts() throws IOException {
    return Corpora.naughtyStrings();
  }

  /** What may or may not be JSON. */
  Collection<byte[]> jsonTexts() throws IOException {
    return Corpora.jsonTexts().values();
  }

  private interface Attempt {
    void run(FunctionEnvironment function) throws Exception;
  }

  @BeforeEach
  void configure() throws Exception {
    provider = new StubProvider();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  private void attack(String what, Pretended pretended, Attempt attempt) throws Exception {
    Map<String, String> settings =
        StubSettings.of(pretended.function(), provider.url(), provider.authority());
    settings.put("batua.juspay.webhook-user", "hooks");
    settings.put("batua.juspay.webhook-password", Canary.WEBHOOK_PASSWORD);
    pretended.isKnownTo(provider);
    try (FunctionEnvironment function = start(settings)) {
      attempt.run(function);
      assertFalse(function.log().contains("canary"), "a secret in the log");
    }
    tally.report("pretenders", runsIn(), pretended.function(), what);
  }

  private Answer send(FunctionEnvironment function, Event event) throws Exception {
    Answer answer = function.invoke(event);
    assertFalse(answer.toString().contains("canary"), answer::toString);
    for (PaymentEvent.Detail told : bus.details()) {
      assertEquals(Set.of("right_1"), Set.copyOf(told.ids().values()));
      assertEquals(5000, told.amountPaise());
    }
    String ignored = answer.body().has("ignored") ? "ignored" : "published";
    tally.count(answer.status() == 200 ? ignored : answer.text("code"));
    return answer;
  }

  private void assertCostsNothing(FunctionEnvironment function, Event event) throws Exception {
    Answer answer = send(function, event);
    assertEquals("NOT_VERIFIED", answer.text("code"), () -> event + " got " + answer);
    assertEquals(List.of(), provider.received(), event::toString);
    assertEquals(List.of(), bus.told(), event::toString);
  }

  /** Nothing that can be looked up, or something that the provider does not know. */
  private void assertTellsNothing(FunctionEnvironment function, Event event) throws Exception {
    Answer answer = send(function, event);
    boolean ignored = answer.status() == 200 && answer.body().has("ignored");
    assertTrue(ignored || NOTHING.contains(answer.text("code")), () -> event + " got " + answer);
    assertEquals(List.of(), bus.told(), event::toString);
  }

  @ParameterizedTest
  @EnumSource
  void texts_in_the_place_of_the_signature(Pretended pretended) throws Exception {
    List<String> texts = texts();
    attack(
        "signatures",
        pretended,
        function -> {
          for (String text : texts) {
            assertCostsNothing(function, pretended.right().header(pretended.header, text));
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void texts_in_the_place_of_the_body(Pretended pretended) throws Exception {
    List<String> texts = texts();
    attack(
        "bodies",
        pretended,
        function -> {
          for (String text : texts) {
            assertTellsNothing(function, pretended.right().body(text));
            assertTellsNothing(function, pretended.right().base64(text));
            assertTellsNothing(function, pretended.verified(bytes(text)));
            assertTellsNothing(function, Pretended.response(text).header("authorization", text));
          }
        });
  }

  /** Many of them are about what is right all the same. */
  @ParameterizedTest
  @EnumSource
  void texts_in_every_place_of_what_is_right(Pretended pretended) throws Exception {
    List<String> texts = texts();
    List<String> places = Places.of(Event.parsed(pretended.json));
    attack(
        "places",
        pretended,
        function -> {
          for (String text : texts) {
            for (String place : places) {
              Event event = pretended.verified(bytes(Places.with(pretended.json, place, text)));
              if (place.endsWith("_id") || place.endsWith("Id")) {
                send(function, event);
              } else if (place.endsWith("event_name")) {
                assertTellsNothing(function, event);
              } else {
                assertIsRight(send(function, event));
              }
              bus.told().clear();
            }
          }
        });
  }

  /** Published, or it would have been had there been a bus. */
  private static void assertIsRight(Answer answer) {
    boolean published = answer.status() == 200 && !answer.body().has("ignored");
    assertTrue(published || "NOT_CONFIGURED".equals(answer.text("code")), answer::toString);
  }

  @ParameterizedTest
  @EnumSource
  void JSON_texts_that_parsers_disagree_on(Pretended pretended) throws Exception {
    Collection<byte[]> texts = jsonTexts();
    attack(
        "JSON",
        pretended,
        function -> {
          for (byte[] text : texts) {
            assertTellsNothing(function, pretended.verified(text));
            assertTellsNothing(function, pretended.right().base64(Pretended.base64(text)));
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void what_is_right_cut_off_anywhere(Pretended pretended) throws Exception {
    byte[] right = bytes(pretended.json);
    String body = Event.parsed(pretended.right().toString()).path("body").asText();
    String signature = signature(pretended);
    attack(
        "cut off",
        pretended,
        function -> {
          for (int length = 0; length < right.length; length++) {
            assertTellsNothing(function, pretended.verified(Arrays.copyOf(right, length)));
          }
          for (int length = 0; length < body.length() - 1; length++) {
            assertTellsNothing(function, cut(pretended.right(), body.substring(0, length)));
          }
          // Without the padding at its end it is the same.
          for (int length = 0; length < signature.replace("=", "").length(); length++) {
            String cut = signature.substring(0, length);
            assertCostsNothing(function, pretended.right().header(pretended.header, cut));
          }
        });
  }

  /** As encoded as it was. */
  private static Event cut(Event right, String body) {
    boolean encoded = Event.parsed(right.toString()).path("isBase64Encoded").asBoolean();
    return encoded ? right.base64(body) : right.body(body);
  }

  @ParameterizedTest
  @EnumSource
  void signatures_of_which_one_character_is_another(Pretended pretended) throws Exception {
    String signature = signature(pretended);
    attack(
        "one character",
        pretended,
        function -> {
          for (int at = signature.indexOf(' ') + 1; at < signature.length(); at++) {
            StringBuilder wrong = new StringBuilder(signature);
            wrong.setCharAt(at, signature.charAt(at) == 'b' ? 'c' : 'b');
            assertCostsNothing(
                function, pretended.right().header(pretended.header, wrong.toString()));
          }
          assertIsRight(send(function, pretended.right()));
          bus.told().clear();
        });
  }

  private static String signature(Pretended pretended) {
    return Event.parsed(pretended.right().toString())
        .path("headers")
        .path(pretended.header)
        .asText();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
