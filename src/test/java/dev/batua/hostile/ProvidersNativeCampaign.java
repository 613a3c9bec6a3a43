package dev.batua.hostile;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;
import dev.batua.environment.ProcessUse;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same against the native executable, and what many such answers do to its memory. */
class ProvidersNativeCampaign extends Providers {
  private static final int WARM = 3_000;
  private static final int ANSWERS = 13_000;
  private static final long MORE_KIB = 16 * 1024;

  @Override
  FunctionEnvironment start(Map<String, String> settings) throws Exception {
    return new NativeEnvironment(settings);
  }

  @Override
  String runsIn() {
    return "native";
  }

  /** What reads most of an answer, of each provider: memory is what all operations share. */
  static Stream<Target> longest() {
    return Target.all()
        .collect(
            Collectors.toMap(
                target -> target.operation().at("/tags/0").asText(),
                target -> target,
                BinaryOperator.maxBy(comparing(target -> target.success().length()))))
        .values()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("longest")
  void ten_thousand_of_them_leave_nothing_behind(Target target) throws Exception {
    answersAsAsked(target);
    List<Misdeed> misdeeds = Misdeeds.all(target);
    Tally tally = new Tally();
    try (NativeEnvironment function = new NativeEnvironment(settings(target))) {
      ProcessUse before = null;
      for (int i = 0; i < ANSWERS; i++) {
        before = i == WARM ? function.use() : before;
        tally.count(suffer(function, target, misdeeds.get(i * 7 % misdeeds.size())));
      }
      ProcessUse after = function.use();
      tally.report("providers", "native", target.function(), before + " -> " + after);
      assertTrue(after.residentKib() < before.residentKib() + MORE_KIB, before + " -> " + after);
      assertTrue(after.threads() <= before.threads() + 4, before + " -> " + after);
      assertTrue(after.descriptors() <= before.descriptors() + 8, before + " -> " + after);
    }
  }
}
