package dev.batua.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.invocation.Deadline;
import dev.batua.problem.ProblemException;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import dev.batua.settings.SettingsCheck;
import dev.batua.settings.SettingsText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How providers are reached where a proxy is the only way out, by names that lead nowhere. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class ProxyTest extends CalledByName {
  @BeforeEach
  void nobodyIsThere() {
    names.tells(StubProvider.NAME, Duration.ZERO, List.of("127.0.3.1"));
  }

  private int call(InetSocketAddress proxy, Duration connectTimeout) throws Exception {
    return call(api(stub.namedUrl(), connectTimeout, proxy));
  }

  private void assertNotSent(InetSocketAddress proxy) {
    Deadline deadline = Deadline.in(PLENTY);
    assertFalse(
        assertThrows(HttpFailure.class, () -> call(proxy, Duration.ofMillis(500))).isSent());
    assertTrue(deadline.left().compareTo(PLENTY.dividedBy(2)) > 0, "waited for the proxy");
    assertEquals(List.of(), stub.received());
  }

  @Test
  void the_proxy_is_told_the_name_and_sees_nothing_but_TLS() throws Exception {
    try (ConnectProxy proxy = new ConnectProxy("HTTP/1.1 200 Connection established")) {
      assertEquals(200, call(proxy.address(), PLENTY));
      String target = URI.create(stub.namedUrl()).getAuthority();
      assertEquals(List.of("CONNECT " + target + " HTTP/1.1"), proxy.asked());
      assertTrue(proxy.sawTlsAlone());
    }
    assertEquals(0, names.asked());
    assertEquals(1, stub.received().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 403 Forbidden",
        "HTTP/1.1 407 Proxy Authentication Required",
        "HTTP/1.1 502 Bad Gateway",
        "nonsense"
      })
  void nothing_is_sent_where_the_proxy_leads_nowhere(String answer) throws Exception {
    try (ConnectProxy proxy = new ConnectProxy(answer)) {
      assertNotSent(proxy.address());
    }
  }

  @Test
  void nothing_is_sent_where_there_is_no_proxy() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      free.close();
      assertNotSent(InetSocketAddress.createUnresolved("localhost", free.getLocalPort()));
    }
  }

  private static HttpSetup setup(String proxy) {
    SettingsCheck check = new SettingsCheck();
    HttpSetup setup =
        HttpSetup.of(
            SettingsText.read(HttpSettings.class, Map.of("batua.http.proxy", proxy)), check);
    check.check();
    return setup;
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example:3128", "10.0.0.1:80", "[::1]:65535"})
  void a_proxy_is_a_host_and_a_port(String proxy) {
    InetSocketAddress read = setup(proxy).proxy();
    assertEquals(proxy, read.getHostString() + ":" + read.getPort());
    assertNull(setup(proxy).trustingPublicAuthorities().proxy(), "what leads to AWS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example",
        "proxy.example:",
        "proxy.example:0",
        "proxy.example:65536",
        ":3128",
        "http://proxy.example:3128",
        "user:password@proxy.example:3128",
        "proxy.example:3128/",
        "a b:1"
      })
  void what_is_no_host_and_port_is_named(String proxy) {
    String errors = assertThrows(ProblemException.class, () -> setup(proxy)).errors().toString();
    assertTrue(errors.contains("batua.http.proxy"), errors);
    assertFalse(errors.contains("password"), errors);
  }
}
