package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(
    value = Meddled.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class MeddledImpostorsTest extends MeddledImpostors {
  @Override
  FunctionEnvironment start(Map<String, String> settings) {
    Meddled.PROPERTIES.forEach(System::setProperty);
    try {
      return new JvmEnvironment(settings);
    } finally {
      Meddled.PROPERTIES.keySet().forEach(System::clearProperty);
    }
  }
}
