package dev.batua.operation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class SecretsMistakesTest extends SecretsMistakes {
  @Override
  FunctionEnvironment start() {
    return new JvmEnvironment(settings);
  }
}
