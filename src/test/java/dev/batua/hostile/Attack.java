package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.operation.Contract;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.StubProvider;
import dev.batua.provider.StubProvider.Received;
import java.util.List;

/** One function under attack, with the provider behind it. */
final class Attack {
  private final Target target;
  private final FunctionEnvironment function;
  private final StubProvider provider;

  /** What was tried and what came of it. */
  final Tally tally = new Tally();

  Attack(Target target, FunctionEnvironment function, StubProvider provider) {
    this.target = target;
    this.function = function;
    this.provider = provider;
  }

  /** Sends an event that must be refused or, if it is right, reach the provider once. */
  Answer send(JsonNode event) throws Exception {
    Answer answer = answer(event.toString());
    Contract.of(target.function()).check(event, answer.response());
    return answer;
  }

  /** The same where the document cannot judge the event. */
  Answer answer(String event) throws Exception {
    target.succeedsAt(provider, event(event));
    Answer answer = new Answer(Event.parsed(function.invoke(event)));
    List<Received> received = List.copyOf(provider.received());
    boolean accepted = answer.status() == 200;
    tally.count(accepted ? "accepted" : answer.status() + " " + answer.text("code"));
    assertEquals(accepted ? 1 : 0, received.size(), () -> event + " got " + answer);
    assertTrue(
        accepted || answer.status() == 400 || answer.status() == 413,
        () -> event + " got " + answer);
    received.forEach(sent -> new Arrival(sent).assertEscaped());
    List<Received> lookUps = List.copyOf(provider.lookUps());
    assertTrue(lookUps.size() <= received.size(), () -> event + " had " + lookUps);
    lookUps.forEach(sent -> new Arrival(sent).assertEscaped());
    return answer;
  }

  /** The event as far as it can be read. */
  private static JsonNode event(String text) {
    try {
      return Event.parsed(text);
    } catch (AssertionError e) {
      return Event.parsed("{}");
    }
  }

  /** Puts a text into a place: what is refused is named, what is accepted arrives as it is. */
  void put(Target.Place place, String text) throws Exception {
    Answer answer = send(target.event(place, text));
    if (answer.status() == 200 && !target.isCompared(place)) {
      Received sent = provider.only();
      assertTrue(new Arrival(sent).holds(text), () -> place + ": " + text + " not in " + sent);
    } else if (answer.status() != 200) {
      List<String> named = answer.body().path("errors").findValuesAsText("field");
      assertEquals(List.of(place.name()), named, () -> text + " in " + place);
    }
  }
}
