package dev.batua.hostile;

import dev.batua.environment.Parts;
import dev.batua.provider.Stubbed;
import java.util.HashMap;
import java.util.Map;

/** A function of which an operator wants that it trusts anybody and sends elsewhere. */
public final class Meddled extends Stubbed {
  private static final String HOST = "localhost";

  /** Nobody listens there. */
  private static final String PORT = "1";

  private static final String ADDRESS = HOST + ":" + PORT;
  private static final String URL = "http://" + ADDRESS;

  /** Every setting of the runtime's that says whom to trust, or where to send. */
  static final Map<String, String> SETTINGS =
      new HashMap<>(
          Map.of(
              "quarkus.tls.trust-all", "true",
              "quarkus.tls.hostname-verification-algorithm", "NONE",
              "quarkus.rest-client.verify-host", "false",
              "quarkus.rest-client.http2", "true",
              "quarkus.rest-client.alpn", "true",
              "quarkus.rest-client.follow-redirects", "true",
              "quarkus.rest-client.proxy-address", ADDRESS,
              "quarkus.rest-client.non-proxy-hosts", "nobody.example",
              "quarkus.proxy.host", HOST,
              "quarkus.proxy.port", PORT));

  /** The same of the virtual machine's. */
  static final Map<String, String> PROPERTIES =
      Map.of(
          "http.proxyHost", HOST,
          "http.proxyPort", PORT,
          "http.nonProxyHosts", "nobody.example",
          "https.proxyHost", HOST,
          "https.proxyPort", PORT,
          "https.nonProxyHosts", "nobody.example");

  static {
    Parts.clients().map(Class::getName).forEach(Meddled::meddle);
  }

  private static void meddle(String client) {
    String prefix = "quarkus.rest-client.\"" + client + "\".";
    SETTINGS.put(prefix + "url", URL);
    SETTINGS.put(prefix + "override-uri", URL);
    SETTINGS.put(prefix + "proxy-address", ADDRESS);
    SETTINGS.put(prefix + "verify-host", "false");
    SETTINGS.put(client + "/mp-rest/url", URL);
    SETTINGS.put(client + "/mp-rest/overrideUri", URL);
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    settings.putAll(SETTINGS);
    return settings;
  }
}
