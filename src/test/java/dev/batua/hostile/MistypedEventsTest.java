package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.PostedEnvironment;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = MistypedEvents.FUNCTION))
class MistypedEventsTest extends MistypedEvents {
  @Override
  FunctionEnvironment start() {
    return new PostedEnvironment();
  }
}
