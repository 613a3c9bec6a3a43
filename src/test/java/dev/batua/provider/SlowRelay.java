package dev.batua.provider;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server and passes nothing on until a connection has waited for a while. */
final class SlowRelay implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket socket;
  private final int port;
  private volatile Duration wait;

  SlowRelay(int port, Duration wait) throws IOException {
    this.port = port;
    this.wait = wait;
    socket = new ServerSocket(0, 200, InetAddress.getByName("localhost"));
    threads.execute(this::accept);
  }

  /** The base URL that leads through here. */
  String url() {
    return "https://localhost:" + socket.getLocalPort();
  }

  /** How long every connection to come waits. */
  void wait(Duration wait) {
    this.wait = wait;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        threads.execute(() -> relay(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void relay(Socket client) {
    try {
      Thread.sleep(wait.toMillis());
      Socket server = new Socket("localhost", port);
      threads.execute(() -> pass(client, server));
      pass(server, client);
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      InputStream bytes = from.getInputStream();
      bytes.transferTo(to.getOutputStream());
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
