package dev.batua.day;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import dev.batua.provider.Stubbed;
import dev.batua.watch.SettleEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

/** On the JVM, where a death is an answer that nobody gets. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class SettlementDayTest extends SettlementDay {
  @Override
  FunctionEnvironment start(Map<String, String> settings) {
    return settings.get("quarkus.lambda.handler").equals("settle")
        ? new SettleEnvironment(settings)
        : new JvmEnvironment(settings);
  }

  @Override
  String runsIn() {
    return "JVM";
  }
}
