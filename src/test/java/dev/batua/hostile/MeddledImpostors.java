package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.aws.StubCredentials;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.StubProvider;
import dev.batua.secretsmanager.StubSecretsManager;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No setting of the runtime's lets an impostor in, or sends a request and its keys elsewhere. */
abstract class MeddledImpostors extends Impostors {

  /** One of each provider's, since each provider has one client. */
  static Stream<Target> operations() {
    return Target.all()
        .collect(
            Collectors.toMap(
                target -> target.function().split("-")[0],
                Function.identity(),
                (first, other) -> first,
                TreeMap::new))
        .values()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void keys_are_asked_for_where_AWS_says(Target target) throws Exception {
    try (StubProvider provider = new StubProvider();
        StubSecretsManager store = new StubSecretsManager();
        StubCredentials lambda = new StubCredentials("canary-aws-token")) {
      target.succeedsAt(provider);
      Map<String, String> settings =
          StubSettings.of(target.function(), provider.url(), provider.authority());
      Listeners.fill(store);
      Listeners.keptAsSecret(settings, store.url());
      settings.put("aws.container-credentials-full-uri", lambda.url());
      settings.put("aws.container-authorization-token", "canary-aws-token");
      try (FunctionEnvironment function = start(settings)) {
        Answer answer = new Answer(Event.parsed(function.invoke(target.event().toString())));
        assertEquals(200, answer.status(), answer::toString);
        assertTrue(lambda.asked() > 0, "credentials came from elsewhere");
      }
    }
  }
}
