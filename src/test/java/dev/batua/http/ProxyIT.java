package dev.batua.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.NativeEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The native executable where a proxy is the only way out: it alone can tell the name. */
class ProxyIT {
  private StubProvider stub;

  @BeforeEach
  void configure() throws Exception {
    stub = new StubProvider();
    stub.answers(200, "{\"order_id\":\"order_1\",\"status\":\"CHARGED\"}");
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private NativeEnvironment function(InetSocketAddress proxy) throws Exception {
    Map<String, String> settings =
        StubSettings.of("juspay-direct-debit", stub.namedUrl(), stub.authority());
    settings.put("batua.http.proxy", proxy.getHostString() + ":" + proxy.getPort());
    return new NativeEnvironment(settings);
  }

  private static Answer debit(NativeEnvironment function) throws Exception {
    return function.invoke(
        Event.with(
                "{\"orderId\":\"order_1\",\"directWalletToken\":\"t\",\"paymentMethod\":\"PAYTM\"}")
            .header("x-routing-id", "customer_1"));
  }

  @Test
  void debits_over_one_connection_in_which_the_proxy_sees_nothing_but_TLS() throws Exception {
    try (ConnectProxy proxy = new ConnectProxy("HTTP/1.1 200 Connection established");
        NativeEnvironment function = function(proxy.address())) {
      assertEquals("SUCCEEDED", debit(function).text("outcome"));
      assertEquals("SUCCEEDED", debit(function).text("outcome"));
      String target = URI.create(stub.namedUrl()).getAuthority();
      assertEquals(List.of("CONNECT " + target + " HTTP/1.1"), proxy.asked());
      assertTrue(proxy.sawTlsAlone());
      assertEquals(2, stub.received().size());
    }
  }

  @Test
  void says_that_nothing_was_sent_where_the_proxy_refuses() throws Exception {
    try (ConnectProxy proxy = new ConnectProxy("HTTP/1.1 403 Forbidden");
        NativeEnvironment function = function(proxy.address())) {
      OperationUnderTest.assertProblem(
          debit(function), 503, ProblemCode.PROVIDER_UNREACHABLE, Outcome.NOT_SENT, true);
      assertEquals(List.of(), stub.received());
    }
  }
}
