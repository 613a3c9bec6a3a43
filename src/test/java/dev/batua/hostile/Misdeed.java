package dev.batua.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One thing that a provider may do wrong.
 *
 * @param stage the kind, to be counted by
 * @param beforeTheRequest whether the connection ends before a request is read
 * @param reply what is done with the connection after a request
 * @param codes the problems that it may end in, or {@code 200}
 */
record Misdeed(String stage, boolean beforeTheRequest, Reply reply, Set<String> codes) {
  static final String TIMEOUT = "PROVIDER_TIMEOUT";
  static final String FAILED = "PROVIDER_FAILED";

  /** Done with a connection. */
  interface Reply {
    void to(Socket socket) throws IOException, InterruptedException;
  }

  static Misdeed of(String stage, Reply reply, String... codes) {
    return new Misdeed(stage, false, reply, Set.of(codes));
  }

  /** A status line, headers and a body as they should be. */
  static Misdeed answer(String stage, int status, byte[] body, String... codes) {
    return of(stage, socket -> write(socket, whole(status, "application/json", body)), codes);
  }

  /** Bytes, and then the end of the connection. */
  static Misdeed cut(String stage, byte[] bytes, String... codes) {
    return of(
        stage,
        socket -> {
          write(socket, bytes);
          socket.close();
        },
        codes);
  }

  static byte[] whole(int status, String type, byte[] body) {
    String head =
        "HTTP/1.1 %d Said\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, type, body.length);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  static void write(Socket socket, byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }
}
