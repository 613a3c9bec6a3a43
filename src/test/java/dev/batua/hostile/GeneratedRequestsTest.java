package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests made by the OpenAPI document: right ones succeed, wrong ones name what is wrong. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class GeneratedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("campaign.generated", 150);

  /** Told by every failure, to be given again. */
  private static final long SEED = Long.getLong("campaign.seed", System.nanoTime());

  private final Generator generator = new Generator(SEED);

  private interface Attempt {
    void run(Attack attack) throws Exception;
  }

  static Stream<Target> operations() {
    return Target.all().filter(target -> target.operation().has("requestBody"));
  }

  private static void repeat(Target target, Attempt attempt) throws Exception {
    try (StubProvider provider = new StubProvider();
        FunctionEnvironment function =
            new JvmEnvironment(
                StubSettings.of(target.function(), provider.url(), provider.authority()))) {
      Attack attack = new Attack(target, function, provider);
      for (int i = 0; i < REQUESTS; i++) {
        attempt.run(attack);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void what_the_document_allows_succeeds(Target target) throws Exception {
    repeat(
        target,
        attack -> {
          Answer answer = attack.send(target.event(generator.right(target.schema()).toString()));
          assertEquals(200, answer.status(), () -> told(answer));
        });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void what_it_does_not_allow_is_named(Target target) throws Exception {
    repeat(
        target,
        attack -> {
          ObjectNode body = (ObjectNode) generator.right(target.schema());
          String name = spoil(body, target.schema());
          Answer answer = attack.send(target.event(body.toString()));
          List<String> named = answer.body().path("errors").findValuesAsText("field");
          assertEquals(List.of(name), named, () -> told(answer) + " to " + body);
        });
  }

  /** Makes one field wrong, or misses a required one, or adds one too many, where it has some. */
  private String spoil(ObjectNode body, JsonNode schema) {
    JsonNode fields = schema.path("properties");
    List<String> others = new ArrayList<>(Generator.alternatives(schema));
    others.removeIf(body::has);
    List<String> names = new ArrayList<>(fields.propertyStream().map(Map.Entry::getKey).toList());
    names.removeAll(others);
    List<String> ways = new ArrayList<>(List.of("unknown"));
    if (!names.isEmpty()) {
      ways.addAll(List.of("wrong", "wrong"));
    }
    if (!schema.path("required").isEmpty()) {
      ways.add("missing");
    }
    return switch (generator.pick(ways)) {
      case "wrong" -> {
        String name = generator.pick(names);
        body.set(name, generator.wrong(fields.path(name)));
        yield name;
      }
      case "missing" -> {
        String required = generator.pick(schema.path("required").valueStream().toList()).asText();
        body.remove(required);
        yield required;
      }
      default -> {
        body.put("anything", 1);
        yield "anything";
      }
    };
  }

  private static String told(Answer answer) {
    return "-Dcampaign.seed=" + SEED + " got " + answer;
  }
}
