package bench;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Juspay's direct debit over HTTPS on loopback; it keeps every order that reached it. */
final class Provider implements AutoCloseable {
  private final List<String> orders = new CopyOnWriteArrayList<>();
  private final Http http;

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

  /** The ids of the orders that arrived, each as often as it did. */
  List<String> orders() {
    return orders;
  }

  private String answer(Http.Request request) {
    String order = field(request.body(), "order_id");
    orders.add(order);
    return Http.json(200, "",
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
