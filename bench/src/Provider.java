package bench;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Juspay's direct debit over HTTPS on loopback; it keeps every order that reached it. */
final class Provider implements AutoCloseable {
  private final List<String> orders = new ArrayList<>();
  private final Http http;
  private volatile int wait;
  private volatile int status = 200;
  private volatile long held;

  /**
   * @param keys a PKCS #12 file with the certificate for localhost
   */
  Provider(Path keys) throws Exception {
    ServerSocket socket =
        context(keys).getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    http = new Http(socket, this::answer);
  }

  String url() {
    return "https://localhost:" + http.port();
  }

  int port() {
    return http.port();
  }

  /** Takes so many milliseconds for every answer from now on. */
  void waits(int millis) {
    wait = millis;
    held = 0;
  }

  /** Answers with this status from now on. */
  void answers(int other) {
    status = other;
  }

  /** How many nanoseconds the last request really waited; timers wake late. */
  long held() {
    return held;
  }

  /** The ids of the orders that arrived since this was last asked, each as often as it did. */
  List<String> arrived() {
    synchronized (orders) {
      List<String> arrived = List.copyOf(orders);
      orders.clear();
      return arrived;
    }
  }

  private String answer(Http.Request request) throws InterruptedException {
    long begin = System.nanoTime();
    String order = field(request.body(), "order_id");
    synchronized (orders) {
      orders.add(order);
    }
    if (wait > 0) {
      Thread.sleep(wait);
      held = System.nanoTime() - begin;
    }
    return Http.json(status, "",
        "{\"order_id\":\"" + order + "\",\"txn_id\":\"merchant-" + order + "-1\",\"status\":\"PENDING_VBV\","
            + "\"payment\":{\"authentication\":{\"method\":\"GET\",\"url\":\"https://localhost/v2/pay/start/merchant/"
            + order + "\"}}}");
  }

  private static String field(String form, String name) {
    for (String pair : form.split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "none";
  }

  static SSLContext context(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, "loopback".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(store, "loopback".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() throws Exception {
    http.close();
  }
}
