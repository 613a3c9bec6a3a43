package dev.batua.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where this machine is served. */
@QuarkusTest
@TestProfile(Local.class)
class LocalServerTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void localhost_is_there_over_IPv4_and_IPv6(String address) throws IOException {
    assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName(address)) != null);
    try (Socket socket = new Socket(address, Local.PORT)) {
      assertTrue(socket.isConnected());
    }
  }

  @Test
  void a_port_that_is_taken_is_told_with_a_way_out() {
    Vertx another = Vertx.vertx();
    try {
      LocalServer server = new LocalServer(another, null);
      Optional<Integer> taken = Optional.of(Local.PORT);
      String told =
          assertThrows(
                  PreventFurtherStepsException.class, () -> server.start(null, "localhost", taken))
              .getMessage();
      assertThat(told, containsString("Port " + Local.PORT));
      assertThat(told, containsString("-Dlocal.port=" + (Local.PORT + 1)));
    } finally {
      another.close();
    }
  }
}
