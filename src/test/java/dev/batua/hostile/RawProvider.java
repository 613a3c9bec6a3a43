package dev.batua.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that answers in bytes, not in HTTP, so that it can do anything wrong. */
final class RawProvider implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger received = new AtomicInteger();
  private final ServerSocket server;
  private volatile Misdeed misdeed;

  RawProvider() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.getByName("localhost"));
    threads.execute(this::accept);
  }

  String url() {
    return "http://localhost:" + server.getLocalPort();
  }

  /** What is done from now on; forgets what arrived. */
  void does(Misdeed misdeed) {
    this.misdeed = misdeed;
    received.set(0);
  }

  /** How many requests arrived whole. */
  int received() {
    return received.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        threads.execute(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (!socket.isClosed() && !misdeed.beforeTheRequest() && readRequest(in)) {
        received.incrementAndGet();
        misdeed.reply().to(socket);
      }
    } catch (IOException | InterruptedException e) {
      // The caller has given up.
    }
  }

  /** Reads one request whole; false at the end of the connection. */
  private static boolean readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return false;
      }
      head.append((char) next);
    }
    String length = head.toString().replaceFirst("(?is).*content-length: *(\\d+).*", "$1");
    in.readNBytes(Integer.parseInt(length));
    return true;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
