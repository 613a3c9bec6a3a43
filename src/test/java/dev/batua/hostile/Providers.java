package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Contract;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything a provider may do: always a documented problem, in time, with the right outcome. */
abstract class Providers {
  static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** The limit, and what a busy machine may add. */
  private static final Duration LONGEST = TIMEOUT.plusSeconds(3);

  RawProvider provider;

  /** Starts a function. */
  abstract FunctionEnvironment start(Map<String, String> settings) throws Exception;

  abstract String runsIn();

  static Stream<Target> operations() {
    return Target.all();
  }

  @BeforeEach
  void configure() throws IOException {
    provider = new RawProvider();
  }

  @AfterEach
  void stop() throws IOException {
    provider.close();
  }

  Map<String, String> settings(Target target) {
    Map<String, String> settings = StubSettings.of(target.function(), provider.url());
    settings.put("batua.http.timeout", TIMEOUT.toString());
    return settings;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatever_a_provider_does_is_a_documented_problem(Target target) throws Exception {
    attack(target, Misdeeds.all(target));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatever_takes_for_ever_ends_in_time(Target target) throws Exception {
    attack(target, SlowMisdeeds.all(target));
  }

  @ParameterizedTest
  @MethodSource("debits")
  void whatever_a_look_up_comes_to_nothing_is_charged(Target target) throws Exception {
    Tally tally = new Tally();
    try (FunctionEnvironment function = start(settings(target))) {
      for (Misdeed misdeed : Misdeeds.all(target, charged(target))) {
        provider.whenLookedUp(misdeed);
        provider.does(Misdeed.answer("right", 200, RawProvider.bytes(target.success())));
        Answer answer = answer(function, target);
        Contract.of(target.function()).check(target.event(), answer.response());
        assertEquals(0, provider.received(), () -> misdeed + " ended in " + answer);
        boolean readable = misdeed.codes().contains("200");
        assertTrue(readable || !"SUCCEEDED".equals(answer.text("outcome")), misdeed::toString);
        tally.count(answer.status() == 200 ? answer.text("outcome") : answer.text("code"));
      }
    }
    tally.report("providers", runsIn(), target.function(), "look-ups");
  }

  /** What charges an order that is looked up first. */
  static Stream<Target> debits() {
    return Target.all().filter(target -> target.schema().path("properties").has("checkOrder"));
  }

  /** An order that is not charged again. */
  private static String charged(Target target) {
    return """
        {"order_id":%s,"status":"CHARGED","txn_id":"merchant-order-1","amount":205.00}"""
        .formatted(target.body().path("orderId"));
  }

  private void attack(Target target, List<Misdeed> misdeeds) throws Exception {
    answersAsAsked(target);
    Map<String, Tally> stages = new LinkedHashMap<>();
    try (FunctionEnvironment function = start(settings(target))) {
      for (Misdeed misdeed : misdeeds) {
        String code = suffer(function, target, misdeed);
        stages.computeIfAbsent(misdeed.stage(), stage -> new Tally()).count(code);
      }
      // Whatever it was, the next call works.
      provider.does(Misdeed.answer("right", 200, RawProvider.bytes(target.success()), "200"));
      assertEquals(200, answer(function, target).status());
      assertFalse(function.log().contains("canary"), "a secret in the log");
    }
    for (var stage : stages.entrySet()) {
      stage.getValue().report("providers", runsIn(), target.function(), stage.getKey());
    }
  }

  /** What only looks up gets the answers that are meant for it. */
  void answersAsAsked(Target target) {
    if (target.isOnlyALookUp()) {
      provider.whenLookedUp(null);
    }
  }

  private static Answer answer(FunctionEnvironment function, Target target) throws Exception {
    return new Answer(Event.parsed(function.invoke(target.event().toString())));
  }

  /** Calls while it does so, and gives the code of the problem. */
  String suffer(FunctionEnvironment function, Target target, Misdeed misdeed) throws Exception {
    provider.does(misdeed);
    long begun = System.nanoTime();
    Answer answer = answer(function, target);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    String code = answer.status() == 200 ? "200" : answer.text("code");
    assertTrue(misdeed.codes().contains(code), () -> misdeed + " ended in " + answer);
    Contract.of(target.function()).check(target.event(), answer.response());
    assertTrue(took.compareTo(LONGEST) < 0, () -> misdeed.stage() + " took " + took);
    int sent = provider.received();
    assertTrue(sent == 1 || sent == 0 && misdeed.beforeTheRequest(), () -> misdeed + ": " + sent);
    return code;
  }
}
