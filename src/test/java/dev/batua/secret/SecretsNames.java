package dev.batua.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.http.NameService;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Names that are looked up slowly, or that have addresses at which nobody is. */
abstract class SecretsNames extends SecretsStubbed {
  private static final String STORE = "localhost";
  private static final String HERE = "127.0.0.1";
  private static final Duration VERY_LONG = Duration.ofSeconds(12);
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  /** Others than any test has used: who was missed there is remembered. */
  private final String nobody = "127.0.1." + ADDRESSES.incrementAndGet();

  private final String nobodyElse = "127.0.2." + ADDRESSES.get();

  NameService names;

  /** How long a name that was looked up is not looked up again. */
  Duration remembered() {
    return Duration.ZERO;
  }

  @BeforeEach
  void name() throws Exception {
    settings.put("batua.juspay.url", provider.namedUrl());
    tells(StubProvider.NAME, Duration.ZERO, HERE);
    tells(STORE, Duration.ZERO, HERE);
  }

  private void tells(String name, Duration after, String... addresses) throws Exception {
    names.tells(name, after, List.of(addresses));
  }

  private static void assertSooner(Duration than, long begun) {
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertTrue(took.compareTo(than) < 0, "took " + took);
  }

  private void assertUnreachable(FunctionEnvironment function) throws Exception {
    provider.answers(200, CHARGED);
    OperationUnderTest.assertProblem(
        function.invoke(debit()), 503, ProblemCode.PROVIDER_UNREACHABLE, Outcome.NOT_SENT, true);
    assertTrue(provider.received().isEmpty());
  }

  @Test
  void a_store_whose_name_takes_long_holds_up_no_call() throws Exception {
    settings.put("batua.secrets.max-age", "500ms");
    try (FunctionEnvironment function = debits()) {
      tells(STORE, VERY_LONG, HERE);
      Thread.sleep(remembered().toMillis());
      for (int i = 0; i < 3; i++) {
        Thread.sleep(700);
        long begun = System.nanoTime();
        assertCharged(function, "one");
        assertSooner(VERY_LONG.dividedBy(2), begun);
      }
    }
  }

  @Test
  void a_provider_whose_name_takes_long_is_out_of_reach_in_time() throws Exception {
    settings.put("batua.http.connect-timeout", "1s");
    tells(StubProvider.NAME, VERY_LONG, HERE);
    try (FunctionEnvironment function = debits()) {
      long begun = System.nanoTime();
      assertUnreachable(function);
      assertSooner(VERY_LONG.dividedBy(2), begun);
    }
  }

  @Test
  void a_name_that_nobody_knew_is_looked_up_anew() throws Exception {
    tells(StubProvider.NAME, Duration.ZERO);
    try (FunctionEnvironment function = debits()) {
      assertUnreachable(function);
      tells(StubProvider.NAME, Duration.ZERO, HERE);
      assertCharged(function, "one");
    }
  }

  @Test
  void where_nobody_is_at_the_first_address_the_next_is_tried() throws Exception {
    tells(StubProvider.NAME, Duration.ZERO, nobody, nobodyElse, HERE);
    tells(STORE, Duration.ZERO, nobody, HERE);
    try (FunctionEnvironment function = debits()) {
      assertCharged(function, "one");
      Thread.sleep(1100);
      assertCharged(function, "one");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void where_the_first_address_takes_no_connection_the_next_is_tried() throws Exception {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full = elsewhere(1)) {
      for (int i = 0; i < 2; i++) {
        waiting.add(new Socket(full.getInetAddress(), full.getLocalPort()));
      }
      assertNextTried();
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void where_the_first_address_never_shakes_hands_the_next_is_tried() throws Exception {
    try (ServerSocket silent = elsewhere(50)) {
      assertNextTried();
      assertTrue(silent.isBound());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void where_the_first_address_hangs_up_the_next_is_tried() throws Exception {
    try (ServerSocket rude = elsewhere(50)) {
      new Thread(() -> hangUp(rude)).start();
      assertNextTried();
    }
  }

  private static void hangUp(ServerSocket server) {
    try {
      while (true) {
        server.accept().close();
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private ServerSocket elsewhere(int backlog) throws Exception {
    return new ServerSocket(provider.port(), backlog, InetAddress.getByName(nobody));
  }

  private void assertNextTried() throws Exception {
    settings.put("batua.http.connect-timeout", "4s");
    tells(StubProvider.NAME, Duration.ZERO, nobody, HERE);
    try (FunctionEnvironment function = debits()) {
      provider.answers(200, CHARGED);
      Answer answer = function.invoke(debit());
      assertEquals("SUCCEEDED", answer.text("outcome"), () -> "in " + answer);
      assertEquals(1, provider.received().size());
    }
  }
}
