package dev.batua.aws;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out credentials to whoever shows a token, as Lambda does with SnapStart. */
public final class StubCredentials implements AutoCloseable {
  private static final String PATH = "/v1/credentials";
  private static final String CREDENTIALS =
      """
      {"AccessKeyId":"%s","SecretAccessKey":"%s","Token":"canary-aws-token-session",
       "Expiration":"2030-01-01T00:00:00Z"}"""
          .formatted(StubAws.KEY_ID, StubAws.KEY);

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger stalls = new AtomicInteger();
  private final HttpServer server;

  public StubCredentials(String token) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    server.createContext(
        PATH,
        exchange -> {
          asked.incrementAndGet();
          boolean known =
              PATH.equals(exchange.getRequestURI().toString())
                  && token.equals(exchange.getRequestHeaders().getFirst("Authorization"));
          if (stalls.getAndDecrement() > 0) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            return;
          }
          byte[] body = (known ? CREDENTIALS : "{}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** Where they are handed out. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + PATH;
  }

  /** Has the next requests answered by a head and a byte, and then by nothing. */
  public void stalls(int times) {
    stalls.set(times);
  }

  /** How often it was asked. */
  public int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
