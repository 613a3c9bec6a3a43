package dev.batua.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that leads whoever asks for a name to that port of this machine. */
final class ConnectProxy implements AutoCloseable {
  private static final int HANDSHAKE = 0x16;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Integer> begun = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final String answer;

  /**
   * @param answer the first line of its answers; it leads nobody anywhere unless that is a 200, and
   *     says nothing where it is empty
   */
  ConnectProxy(String answer) throws IOException {
    this.answer = answer;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  InetSocketAddress address() {
    return InetSocketAddress.createUnresolved("localhost", socket.getLocalPort());
  }

  /** The first line of each request. */
  List<String> asked() {
    return asked;
  }

  /** Whether TLS, and nothing else, has passed through. */
  boolean sawTlsAlone() {
    return !begun.isEmpty() && begun.stream().allMatch(it -> it == HANDSHAKE);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        threads.execute(() -> lead(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void lead(Socket client) {
    try {
      String line = head(client.getInputStream()).split("\r\n")[0];
      asked.add(line);
      if (answer.isEmpty()) {
        return;
      }
      client.getOutputStream().write((answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      if (!answer.contains(" 200 ")) {
        client.close();
        return;
      }
      int port = Integer.parseInt(line.replaceAll("^CONNECT .*:(\\d+) .*$", "$1"));
      Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
      int first = client.getInputStream().read();
      begun.add(first);
      server.getOutputStream().write(first);
      threads.execute(() -> pass(server, client));
      pass(client, server);
    } catch (IOException e) {
      // One of them closed.
    }
  }

  private static String head(InputStream bytes) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = bytes.read();
      if (next < 0) {
        throw new IOException();
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of them closed.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
