package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-webhook"))
class PretendersCampaign extends Pretenders {
  @Override
  FunctionEnvironment start(Map<String, String> settings) {
    return new JvmEnvironment(settings, bus);
  }

  @Override
  String runsIn() {
    return "JVM";
  }
}
