package dev.batua.hostile;

import static dev.batua.hostile.Misdeed.FAILED;
import static dev.batua.hostile.Misdeed.TIMEOUT;
import static dev.batua.hostile.RawProvider.bytes;

import java.util.List;

/** What a provider does for so long that only the deadline ends it. */
final class SlowMisdeeds {
  private static final String ENDLESS = "HTTP/1.1 %d ?\r\nTransfer-Encoding: chunked\r\n\r\n";

  private SlowMisdeeds() {}

  static List<Misdeed> all(Target target) {
    byte[] whole = Misdeed.whole(200, "application/json", bytes(target.success()));
    return List.of(
        Misdeed.of("silence", socket -> Thread.sleep(60_000), TIMEOUT),
        Misdeed.of("a byte a second", socket -> trickle(socket, whole), TIMEOUT),
        Misdeed.of(
            "a byte of the body a second",
            socket -> {
              Misdeed.write(socket, bytes("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"));
              trickle(socket, whole);
            },
            TIMEOUT),
        Misdeed.of(
            "a byte of a failure a second",
            socket -> {
              Misdeed.write(socket, bytes("HTTP/1.1 500 ?\r\nContent-Length: 999\r\n\r\n"));
              trickle(socket, whole);
            },
            TIMEOUT),
        endless(200, FAILED),
        endless(400, Misdeeds.refused(target)),
        endless(500, FAILED),
        Misdeed.of(
            "interim answers without end",
            socket -> {
              while (true) {
                Misdeed.write(socket, bytes("HTTP/1.1 102 Processing\r\n\r\n"));
                Thread.sleep(50);
              }
            },
            FAILED,
            TIMEOUT));
  }

  /** As fast as the connection takes it. */
  private static Misdeed endless(int status, String code) {
    byte[] chunk = bytes("10000\r\n" + " ".repeat(0x10000) + "\r\n");
    return Misdeed.of(
        "a body without end with " + status,
        socket -> {
          Misdeed.write(socket, bytes(ENDLESS.formatted(status)));
          while (true) {
            Misdeed.write(socket, chunk);
          }
        },
        code,
        TIMEOUT);
  }

  private static void trickle(java.net.Socket socket, byte[] bytes)
      throws java.io.IOException, InterruptedException {
    for (byte one : bytes) {
      Misdeed.write(socket, new byte[] {one});
      Thread.sleep(1000);
    }
  }
}
