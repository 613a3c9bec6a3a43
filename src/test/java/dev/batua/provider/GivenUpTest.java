package dev.batua.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.invocation.InvocationContext;
import dev.batua.phonepe.PhonePeApi;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls that were given up before they left, and what they leave behind for the next one. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class GivenUpTest {
  private static final ProviderCall CALL =
      new ProviderCall("stub", Effect.MOVES_MONEY, "Ask.", List.of(), Map.of(), Set.of());
  private static final int MORE_THAN_A_POOL_HOLDS = 60;

  StubProvider stub;

  @Inject ObjectMapper json;

  private static ProviderAnswer call(ProviderClient<PhonePeApi> client, Duration left) {
    Deadline deadline = Deadline.of(new InvocationContext("request-1", left));
    return client.call(CALL, deadline, api -> api.topupWallet("signature", "{}"), answer -> answer);
  }

  @Test
  void calls_given_up_while_they_connect_leave_the_connections_to_others() throws Exception {
    stub.answers(200, "{}");
    byte[] authority = Files.readAllBytes(Path.of(stub.authority()));
    HttpSetup setup =
        new HttpSetup(Duration.ofSeconds(10), Duration.ofSeconds(10), authority, null);
    int port = URI.create(stub.url()).getPort();
    ExecutorService threads = Executors.newFixedThreadPool(MORE_THAN_A_POOL_HOLDS);
    try (SlowRelay relay = new SlowRelay(port, Duration.ofSeconds(1))) {
      ProviderClient<PhonePeApi> client =
          new ProviderClient<>(setup.api(PhonePeApi.class, URI.create(relay.url())), json);
      IntStream.range(0, MORE_THAN_A_POOL_HOLDS)
          .mapToObj(i -> CompletableFuture.runAsync(() -> assertGivenUp(client), threads))
          .toList()
          .forEach(CompletableFuture::join);
      relay.wait(Duration.ZERO);
      assertEquals(200, call(client, Duration.ofSeconds(10)).status());
      assertEquals(1, stub.received().size());
    } finally {
      threads.shutdownNow();
    }
    assertTrue(stub.connections() > 1, "nothing connected before it was given up");
  }

  private static void assertGivenUp(ProviderClient<PhonePeApi> client) {
    ProblemException problem =
        assertThrows(ProblemException.class, () -> call(client, Duration.ofMillis(600)));
    assertEquals(ProblemCode.PROVIDER_UNREACHABLE, problem.code());
  }
}
