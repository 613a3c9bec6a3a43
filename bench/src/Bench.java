package bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Starts every variant again and again under every condition, in turn, and writes what it took. */
final class Bench {
  static final Path TARGET = Path.of("target");
  static final Path TLS = TARGET.resolve("bench/tls");

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    try (Provider provider = new Provider(TLS.resolve("server.p12"));
        Http secrets = new Http(Http.loopback(), Bench::secret)) {
      warmUp(provider);
      Map<String, String> settings = settings(provider, secrets.port());
      List<Results> runs = new ArrayList<>();
      for (int run = 1; run <= options.runs(); run++) {
        runs.add(run(run, options, settings, provider));
        new Report(runs, options.before()).write(options.output(), options.pages());
      }
    }
  }

  private static Results run(int run, Options options, Map<String, String> settings, Provider provider) throws Exception {
    Results results = new Results();
    List<Variant> variants = working(options.variants(), settings, provider);
    for (int round = 0; round < options.starts(); round++) {
      System.err.println("run " + run + ", round " + (round + 1));
      for (Condition condition : options.conditions()) {
        if (round % condition.every == 0) {
          round(round, condition, variants, settings, provider, results);
        }
      }
    }
    return results;
  }

  /** One start of each, so that whatever else the machine does hits all alike. */
  private static void round(int round, Condition condition, List<Variant> variants,
      Map<String, String> settings, Provider provider, Results results) throws Exception {
    List<Variant> turn = variants.stream().filter(variant -> round % variant.share() == 0).toList();
    for (Variant variant : turn) {
      try {
        results.add(variant, condition, Start.measure(variant, condition, settings, provider));
      } catch (Exception e) {
        throw new IllegalStateException(variant.name() + ", " + condition.title + ": " + e.getMessage(), e);
      }
    }
    if (condition.cache != Condition.Cache.WARM) {
      // What was thrown out of the page cache comes back, or the next start of each would be cold too.
      working(turn, settings, provider);
    }
  }

  /** Starts each once, unmeasured: into the page cache, and out with what does not start. */
  private static List<Variant> working(List<Variant> variants, Map<String, String> settings, Provider provider)
      throws Exception {
    List<Variant> working = new ArrayList<>();
    for (Variant variant : variants) {
      try {
        Start.measure(variant, Condition.WARM, settings, provider);
        working.add(variant);
      } catch (WrongAnswer e) {
        throw new IllegalStateException(variant.name() + ": " + e.getMessage(), e);
      } catch (Exception e) {
        System.err.println(variant.name() + ": left out: " + e);
      }
    }
    return working;
  }

  static Map<String, String> settings(Provider provider, int secretsPort) {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_LAMBDA_HANDLER", "juspay-direct-debit");
    settings.put("BATUA_JUSPAY_URL", provider.url());
    settings.put("BATUA_JUSPAY_MERCHANT_ID", "merchant_1");
    settings.put("BATUA_JUSPAY_API_KEY", "key_1");
    settings.put("BATUA_JUSPAY_SECRET_ID", "batua/juspay");
    // One call for a debit, as in the other runtimes.
    settings.put("BATUA_JUSPAY_CHECK_ORDER", "false");
    settings.put("BATUA_CA_FILE", TLS.resolve("ca.pem").toAbsolutePath().toString());
    // The JVM under a share of a processor takes its time.
    settings.put("BATUA_HTTP_TIMEOUT", "40s");
    settings.put("BATUA_HTTP_CONNECT_TIMEOUT", "20s");
    settings.put("AWS_REGION", "ap-south-1");
    settings.put("AWS_ACCESS_KEY_ID", "access");
    settings.put("AWS_SECRET_ACCESS_KEY", "secret");
    settings.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://127.0.0.1:" + secretsPort);
    return settings;
  }

  private static String secret(Http.Request request) {
    return Http.json(200, "", "{\"Name\":\"batua/juspay\",\"SecretString\":\"{\\\"apiKey\\\":\\\"key_1\\\"}\"}")
        .replace("application/json", "application/x-amz-json-1.1");
  }

  /** Lets the compiler of this JVM do its work before anything is measured. */
  private static void warmUp(Provider provider) throws Exception {
    for (int i = 0; i < 300; i++) {
      HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
      for (int j = 0; j < (i % 100 == 0 ? 500 : 1); j++) {
        client.send(
            HttpRequest.newBuilder(URI.create(provider.url() + "/txns"))
                .POST(HttpRequest.BodyPublishers.ofString("order_id=order_" + j)).build(),
            HttpResponse.BodyHandlers.ofString());
      }
    }
    provider.arrived();
  }

  static SSLContext trusting() throws Exception {
    KeyStore store = KeyStore.getInstance(TLS.resolve("ca.p12").toFile(), "loopback".toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", store.getCertificate("ca"));
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
