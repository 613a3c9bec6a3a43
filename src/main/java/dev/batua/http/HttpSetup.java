package dev.batua.http;

import dev.batua.settings.SettingsCheck;
import dev.batua.settings.TimeSetting;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.client.api.LoggingScope;

/**
 * How a provider is called, read and checked.
 *
 * @param connectTimeout the longest wait for a connection
 * @param timeout the longest wait for a whole answer
 * @param authorities the certificates to trust in place of the public ones, as PEM; or null
 */
public record HttpSetup(Duration connectTimeout, Duration timeout, byte[] authorities) {

  /** Reads the settings; what is wrong is kept by the check. */
  public static HttpSetup of(HttpSettings settings, SettingsCheck check) {
    return new HttpSetup(
        check.time(TimeSetting.CONNECT, settings.connectTimeout()),
        check.time(TimeSetting.ANSWER, settings.timeout()),
        check.read(
            "batua.ca-file",
            settings.caFile(),
            HttpSetup::certificates,
            "a readable PEM file of certificates"));
  }

  /** The same for a host that the settings' own authorities have nothing to do with. */
  public HttpSetup trustingPublicAuthorities() {
    return new HttpSetup(connectTimeout, timeout, null);
  }

  /** A client to build, of one typed interface at a base URL. */
  public QuarkusRestClientBuilder client(URI url) {
    return builder(url, this::customize);
  }

  /**
   * Builds a typed interface as it is, for what is not a provider.
   *
   * @param silence how long it may send nothing
   */
  public <A> A api(Class<A> api, URI url, Duration silence) {
    return builder(url, this::customizeForOnce)
        .readTimeout(silence.toMillis(), TimeUnit.MILLISECONDS)
        .build(api);
  }

  private QuarkusRestClientBuilder builder(URI url, Consumer<HttpClientOptions> customizer) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(url)
        .userAgent("Batua")
        .connectTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
        .followRedirects(false)
        .disableDefaultMapper(true)
        .loggingScope(LoggingScope.NONE)
        .httpClientOptionsCustomizer(customizer);
  }

  private void customize(HttpClientOptions options) {
    options
        .setSslHandshakeTimeout(connectTimeout.toMillis())
        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
    if (authorities != null) {
      options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(authorities)));
    }
  }

  /** For what is asked every few minutes: Lambda's freezes would kill a connection in between. */
  private void customizeForOnce(HttpClientOptions options) {
    customize(options);
    options.setKeepAlive(false);
  }

  private static byte[] certificates(String file) {
    try {
      byte[] pem = Files.readAllBytes(Path.of(file));
      boolean any =
          !CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem))
              .isEmpty();
      return any ? pem : null;
    } catch (IOException | CertificateException e) {
      return null;
    }
  }
}
