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
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a call knows when there is no connection, or no time. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class ProviderClientTest {
  private static final ProviderCall CALL =
      new ProviderCall("stub", Effect.MOVES_MONEY, "Ask.", List.of(), Map.of(), Set.of());
  private static final InvocationContext CONTEXT =
      new InvocationContext("request-1", Duration.ofSeconds(30));

  StubProvider stub;

  @Inject ObjectMapper json;

  private ProblemException fails(String url, byte[] authorities, Deadline deadline) {
    HttpSetup setup =
        new HttpSetup(Duration.ofMillis(500), Duration.ofSeconds(5), authorities, null);
    ProviderClient<PhonePeApi> client =
        new ProviderClient<>(setup.api(PhonePeApi.class, URI.create(url)), json);
    return assertThrows(
        ProblemException.class,
        () ->
            client.call(
                CALL, deadline, api -> api.topupWallet("signature", "{}"), answer -> answer));
  }

  private void assertNotSent(String url, byte[] authorities) {
    assertEquals(
        ProblemCode.PROVIDER_UNREACHABLE, fails(url, authorities, Deadline.of(CONTEXT)).code());
  }

  private byte[] trusted() throws IOException {
    return Files.readAllBytes(Path.of(stub.authority()));
  }

  @Test
  void a_refused_connection_sends_nothing() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      free.close();
      assertNotSent("https://localhost:" + free.getLocalPort(), null);
    }
  }

  @Test
  void a_provider_that_never_shakes_hands_gets_nothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
      assertNotSent("https://localhost:" + silent.getLocalPort(), trusted());
    }
  }

  @Test
  void a_provider_that_hangs_up_in_the_handshake_gets_nothing() throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
      Thread hangUp =
          new Thread(
              () -> {
                try (Socket socket = rude.accept()) {
                  socket.getInputStream().read();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      hangUp.start();
      assertNotSent("https://localhost:" + rude.getLocalPort(), trusted());
      hangUp.join();
    }
  }

  @Test
  void a_full_queue_of_connections_lets_nothing_through() throws Exception {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        Socket first = new Socket("localhost", full.getLocalPort());
        Socket second = new Socket("localhost", full.getLocalPort())) {
      assertTrue(first.isConnected() && second.isConnected());
      assertNotSent("https://localhost:" + full.getLocalPort(), trusted());
    }
  }

  @Test
  void an_invocation_without_time_sends_nothing() throws Exception {
    stub.answers(200, "{}");
    Deadline over = Deadline.of(new InvocationContext("request-1", Duration.ofMillis(400)));
    assertEquals(ProblemCode.PROVIDER_UNREACHABLE, fails(stub.url(), trusted(), over).code());
    assertTrue(stub.received().isEmpty());
  }

  @Test
  void a_call_given_up_while_it_connects_sends_nothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
      Deadline near = Deadline.of(new InvocationContext("request-1", Duration.ofMillis(700)));
      String url = "https://localhost:" + silent.getLocalPort();
      assertEquals(ProblemCode.PROVIDER_UNREACHABLE, fails(url, trusted(), near).code());
    }
  }

  @Test
  void the_invocation_ends_a_call_before_the_timeout_does() throws Exception {
    stub.behaves(response -> {});
    long start = System.nanoTime();
    Deadline near = Deadline.of(new InvocationContext("request-1", Duration.ofMillis(1500)));
    assertEquals(ProblemCode.PROVIDER_TIMEOUT, fails(stub.url(), trusted(), near).code());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, "waited for the timeout");
    assertEquals(1, stub.received().size());
  }

  @Test
  void headers_without_end_are_no_answer() throws Exception {
    stub.behaves(
        response -> {
          response.putHeader("X", "x".repeat(100_000)).end("{}");
        });
    assertEquals(
        ProblemCode.PROVIDER_FAILED, fails(stub.url(), trusted(), Deadline.of(CONTEXT)).code());
  }
}
