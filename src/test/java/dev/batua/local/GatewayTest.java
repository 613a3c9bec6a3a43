package dev.batua.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.batua.operation.PathTemplate;
import dev.batua.operation.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That an HTTP request becomes the event that API Gateway would make of it. */
class GatewayTest {
  private static final Route TOPUP =
      Route.of("juspay-topup-wallet", "POST /juspay/wallets/{walletId}/topup");

  private static APIGatewayV2HTTPEvent event(String path, String query, String type, String body) {
    Exchange exchange =
        new Exchange(
            "POST",
            "HTTP/1.1",
            path,
            query,
            type == null ? Map.of() : Map.of("content-type", type, "user-agent", "curl"),
            body.getBytes(StandardCharsets.UTF_8),
            "127.0.0.1");
    return Gateway.event(TOPUP, new PathTemplate(TOPUP.path()).match(path).orElseThrow(), exchange);
  }

  @Test
  void an_event_has_what_payload_format_2_0_has() {
    APIGatewayV2HTTPEvent event =
        event("/juspay/wallets/a%20b+c/topup", "x=1&x=2&y=%26", "application/json", "{}");
    assertEquals("2.0", event.getVersion());
    assertEquals("POST /juspay/wallets/{walletId}/topup", event.getRouteKey());
    assertEquals("/juspay/wallets/a b+c/topup", event.getRawPath());
    assertEquals("/juspay/wallets/a b+c/topup", event.getRequestContext().getHttp().getPath());
    assertEquals(Map.of("walletId", "a b+c"), event.getPathParameters());
    assertEquals("x=1&x=2&y=%26", event.getRawQueryString());
    assertEquals(Map.of("x", "1,2", "y", "&"), event.getQueryStringParameters());
    assertEquals("$default", event.getRequestContext().getStage());
    assertEquals("POST", event.getRequestContext().getHttp().getMethod());
    assertEquals("127.0.0.1", event.getRequestContext().getHttp().getSourceIp());
    assertEquals("curl", event.getRequestContext().getHttp().getUserAgent());
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true",
    "application/json; charset=utf-8, true",
    "text/plain, true",
    "TEXT/HTML;charset=utf-8, true",
    "application/problem+json, false",
    "application/xml, true",
    "application/javascript, true",
    "application/x-www-form-urlencoded, false",
    "application/octet-stream, false",
    ", false"
  })
  void a_body_is_plain_or_base64_by_its_type(String type, boolean plain) {
    APIGatewayV2HTTPEvent event = event("/juspay/wallets/w/topup", "", type, "{}");
    assertEquals(!plain, event.getIsBase64Encoded());
    assertEquals(plain ? "{}" : "e30=", event.getBody());
  }

  @Test
  void cookies_are_taken_out_of_the_headers() {
    Exchange exchange =
        new Exchange(
            "POST",
            "HTTP/1.1",
            "/juspay/txns",
            "",
            Map.of("cookie", "a=1; b=2", "x-routing-id", "c"),
            new byte[0],
            "127.0.0.1");
    APIGatewayV2HTTPEvent event = Gateway.event(TOPUP, Map.of(), exchange);
    assertEquals(List.of("a=1", "b=2"), event.getCookies());
    assertEquals(Map.of("x-routing-id", "c"), event.getHeaders());
  }

  @Test
  void what_is_not_there_is_left_out() {
    APIGatewayV2HTTPEvent event = event("/juspay/wallets/w/topup", "", null, "");
    assertNull(event.getBody());
    assertNull(event.getCookies());
    assertNull(event.getQueryStringParameters());
    assertFalse(event.getIsBase64Encoded());
  }

  @Test
  void values_in_a_page_are_escaped() {
    String page =
        new String(Page.finished("<script>", "", "'\"&{more}").body(), StandardCharsets.UTF_8);
    assertFalse(page.contains("<script>"));
    assertTrue(page.contains("&lt;script&gt;"));
    assertTrue(page.contains("&#39;&quot;&amp;&#123;more}"));
  }
}
