package dev.batua.local;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
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
}
