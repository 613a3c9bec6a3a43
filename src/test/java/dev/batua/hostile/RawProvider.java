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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A provider that answers in bytes, not in HTTP, so that it can do anything wrong. */
final class RawProvider implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private static final Pattern LOOK_UP =
      Pattern.compile("(?s)GET (\\S*/orders/(\\S+)|/v3/\\S+/status) .*");
  private static final Pattern LENGTH = Pattern.compile("(?is).*content-length: *(\\d+).*");
  private static final Misdeed ORDER_IS_NEW = Misdeed.of("right", socket -> {});

  private final AtomicInteger received = new AtomicInteger();
  private final ServerSocket server;
  private volatile Misdeed misdeed = ORDER_IS_NEW;
  private volatile Misdeed lookedUp = ORDER_IS_NEW;

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

  /**
   * What is done from now on with the look-up, by which nothing is known otherwise; with null what
   * is done with any other request.
   */
  void whenLookedUp(Misdeed misdeed) {
    lookedUp = misdeed;
  }

  void isNewWhenLookedUp() {
    lookedUp = ORDER_IS_NEW;
  }

  /** How many requests arrived whole, look-ups aside. */
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
      while (!socket.isClosed() && !misdeed.beforeTheRequest()) {
        String head = readRequest(in);
        if (head == null) {
          return;
        }
        reply(head, socket);
      }
    } catch (IOException | InterruptedException e) {
      // The caller has given up.
    }
  }

  private void reply(String head, Socket socket) throws IOException, InterruptedException {
    Matcher lookUp = LOOK_UP.matcher(head);
    Misdeed looked = lookedUp;
    if (looked == null || !lookUp.matches()) {
      received.incrementAndGet();
      misdeed.reply().to(socket);
    } else if (looked == ORDER_IS_NEW) {
      String order =
          lookUp.group(2) == null
              ? "{\"code\":\"TRANSACTION_NOT_FOUND\"}"
              : "{\"order_id\":\"%s\",\"status\":\"NEW\"}".formatted(lookUp.group(2));
      Misdeed.write(socket, Misdeed.whole(200, "application/json", bytes(order)));
    } else {
      looked.reply().to(socket);
    }
  }

  /** Reads one request whole and gives its head; null at the end of the connection. */
  private static String readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    in.readNBytes(length.matches() ? Integer.parseInt(length.group(1)) : 0);
    return head.toString();
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
