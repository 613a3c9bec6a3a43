package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(
    value = Talkative.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class ListenersTest extends Listeners {
  @Override
  FunctionEnvironment start(Map<String, String> settings) {
    return new JvmEnvironment(settings);
  }
}
