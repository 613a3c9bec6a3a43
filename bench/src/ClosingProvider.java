package bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider that can be told to close its connections: a relay before it, through which TLS goes
 * untouched.
 */
final class ClosingProvider implements AutoCloseable {
  private final Provider provider = new Provider(Bench.TLS.resolve("server.p12"));
  private final ServerSocket socket = Http.loopback();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  ClosingProvider() throws Exception {
    Http.thread(this::accept);
  }

  Provider provider() {
    return provider;
  }

  String url() {
    return "https://localhost:" + socket.getLocalPort();
  }

  int connectionsWithOrders() {
    return connections.get();
  }

  int closed() {
    return closed.get();
  }

  /** Closes every connection, as for having idled too long. */
  void closeAll() throws IOException {
    for (Socket connection : open) {
      closed.incrementAndGet();
      open.remove(connection);
      connection.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket server = new Socket(InetAddress.getByName("127.0.0.1"), provider.port());
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        connections.incrementAndGet();
        Http.thread(() -> pump(client, server));
        Http.thread(() -> pump(server, client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void pump(Socket from, Socket to) {
    try (from; to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16384];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // One of the two is gone.
    }
    open.remove(from);
    open.remove(to);
  }

  @Override
  public void close() throws Exception {
    socket.close();
    provider.close();
  }
}
