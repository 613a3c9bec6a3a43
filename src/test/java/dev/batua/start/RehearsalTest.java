package dev.batua.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.Parts;
import dev.batua.invocation.InvocationContext;
import dev.batua.operation.Operation;
import dev.batua.operation.Responder;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That every operation's rehearsal goes the whole way but for the request, which never leaves. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class RehearsalTest {
  private StubProvider stub;

  static Stream<String> functions() {
    return Parts.operations().stream().map(Parts::function);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void succeeds_on_a_connection_that_carries_nothing(String function) throws Exception {
    stub.answers(500, "{}");
    int before = stub.connections();
    SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    Responder responder = new Responder(new ObjectMapper(), Optional::empty);
    Operation<?, ?, ?> operation =
        Parts.operation(function, config, JvmEnvironment.parts(config, new Readiness()), responder);
    Rehearsal rehearsal = operation.rehearsal();
    APIGatewayV2HTTPEvent event = JvmEnvironment.events().readValue(rehearsal.event());
    InvocationContext context = new InvocationContext("rehearsal", Duration.ofSeconds(10));
    int status = rehearsal.play(() -> operation.handleRequest(event, context)).getStatusCode();
    assertEquals(200, status, function);
    awaitConnections(before + 1);
    assertEquals(0, stub.received().size(), "requests");
  }

  /** The provider's side may be ready a little later than ours. */
  private void awaitConnections(int wanted) throws InterruptedException {
    for (int i = 0; i < 200 && stub.connections() < wanted; i++) {
      Thread.sleep(10);
    }
    assertEquals(wanted, stub.connections(), "connections");
  }
}
