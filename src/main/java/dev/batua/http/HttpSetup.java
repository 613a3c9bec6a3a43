package dev.batua.http;

import dev.batua.settings.SettingsCheck;
import dev.batua.settings.TimeSetting;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.ProxyOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.client.api.LoggingScope;

/**
 * How a provider is called, read and checked.
 *
 * @param connectTimeout the longest wait for a connection, name and TLS included
 * @param timeout the longest time for all that is done for one invocation
 * @param authorities the certificates to trust in place of the public ones, as PEM; or null
 * @param proxy who leads there, and sees nothing but the name; or null
 */
public record HttpSetup(
    Duration connectTimeout, Duration timeout, byte[] authorities, InetSocketAddress proxy) {

  /** Reads the settings; what is wrong is kept by the check. */
  public static HttpSetup of(HttpSettings settings, SettingsCheck check) {
    return new HttpSetup(
        check.time(TimeSetting.CONNECT, settings.connectTimeout()),
        check.time(TimeSetting.ANSWER, settings.timeout()),
        check.read(
            "batua.ca-file",
            settings.caFile(),
            HttpSetup::certificates,
            "a readable PEM file of certificates"),
        check.read(
            "batua.http.proxy",
            settings.proxy(),
            HttpSetup::proxy,
            "a host and a port: host:3128"));
  }

  /** The same for AWS, with which the settings' own authorities and proxy have nothing to do. */
  public HttpSetup trustingPublicAuthorities() {
    return new HttpSetup(connectTimeout, timeout, null, null);
  }

  /** A client of one typed interface at a base URL, which may keep connections. */
  public <A> HttpApi<A> api(Class<A> api, URI url) {
    return api(api, url, this::customize);
  }

  /** The same for what is asked every few minutes: no connection is kept. */
  public <A> HttpApi<A> apiForOnce(Class<A> api, URI url) {
    return api(api, url, this::customizeForOnce);
  }

  /** The addresses of a host; fails where nobody tells them in time. */
  public static List<InetAddress> addresses(String host, Duration longest) throws IOException {
    try {
      return Names.HERE.find(host).get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private <A> HttpApi<A> api(Class<A> api, URI url, Consumer<HttpClientOptions> customizer) {
    A client =
        QuarkusRestClientBuilder.newBuilder()
            .baseUri(url)
            .connectTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
            .followRedirects(false)
            .trustAll(false)
            .proxyAddress("none", 0)
            .disableDefaultMapper(true)
            .loggingScope(LoggingScope.NONE)
            .httpClientOptionsCustomizer(customizer)
            .register(new Exchange.Watch())
            .build(api);
    return new HttpApi<>(client, url.getHost(), connectTimeout);
  }

  /** Comes last, after whatever Quarkus' own settings say of every client. */
  private void customize(HttpClientOptions options) {
    options
        .setVerifyHost(true)
        .setProtocolVersion(HttpVersion.HTTP_1_1)
        .setUseAlpn(false)
        .setSslHandshakeTimeout(connectTimeout.toMillis())
        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
    if (authorities != null) {
      options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(authorities)));
    }
    if (proxy != null) {
      options.setProxyOptions(
          new ProxyOptions()
              .setHost(proxy.getHostString())
              .setPort(proxy.getPort())
              .setConnectTimeout(connectTimeout));
    }
  }

  /** Lambda's freezes would kill a connection between two readings. */
  private void customizeForOnce(HttpClientOptions options) {
    customize(options);
    options.setKeepAlive(false);
  }

  private static InetSocketAddress proxy(String text) {
    URI url = URI.create("http://" + text);
    boolean any = url.getPort() > 0 && text.equals(url.getHost() + ":" + url.getPort());
    return any ? InetSocketAddress.createUnresolved(url.getHost(), url.getPort()) : null;
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
