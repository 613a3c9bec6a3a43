package dev.batua.secret;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import dev.batua.http.JvmNames;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class SecretsNamesTest extends SecretsNames {
  SecretsNamesTest() {
    names = new JvmNames();
  }

  @AfterEach
  void forget() throws Exception {
    names.close();
  }

  @Override
  FunctionEnvironment start() {
    return new JvmEnvironment(settings);
  }
}
