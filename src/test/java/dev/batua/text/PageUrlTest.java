package dev.batua.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the URL Standard has browsers open, but for ways to write a URL that no page has: without
 * slashes, with a number or an escape for a host.
 */
class PageUrlTest {
  private static final Set<String> APPS = Set.of("phonepe");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://pay.example/p?msg=M|ORD|NA|205.00",
        "https://pay.example",
        "https://pay.example/p?a={\"b\":[1]}&c=`^<>\\",
        "https://pay.example/a b?c d#e f",
        "https://pay.example/100%",
        "https://pay.example/%zz",
        "https://pay.example?q",
        "https://pay.example#f#g",
        "https://pay.example/p?name=\u0930\u093E\u092E\uD83D\uDCB0",
        "https://\u092A\u0947.\u092D\u093E\u0930\u0924/",
        "https://pay_gateway.example/",
        "https://-pay-.example/",
        "https://pay.example./",
        "https://pay.example:8443/p",
        "https://pay.example:65535/p",
        "https://pay.example:/p",
        "https://pay.example:000443/p",
        "https://pay.example\\p",
        "https://203.0.113.7/p",
        "https://203.0.113.7./p",
        "https://[2001:db8::1]:8443/p",
        "https://merchant:1@pay.example/p",
        "https://localhost/p",
        "HTTPS://PAY.EXAMPLE/P",
        "http://localhost:8080/p?a|b",
        "http://127.0.0.1/p",
        "http://[::1]/p",
        "http://host.docker.internal:8080/p",
        "phonepe://internal?action_nav=walletTopUp&nav_data=e30=",
        "PhonePe:pay",
        "phonepe://a|b"
      })
  void what_is_opened_is_handed_on_as_it_is(String url) {
    assertEquals(url, PageUrl.orNull(url, APPS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/p",
        "pay.example/p",
        "//pay.example/p",
        "javascript:alert(1)",
        "JavaScript://pay.example/%0aalert(1)",
        "data:text/html,a",
        "file:///etc/passwd",
        "intent://pay#Intent;scheme=https;end",
        "blob:https://pay.example/1",
        "view-source:https://pay.example/",
        "about:blank",
        "mailto:a@pay.example",
        "upi://pay",
        "phonepe",
        "phonepe:",
        "xphonepe://a",
        "phonepex://a",
        "https:",
        "https://",
        "https:///p",
        "https:pay.example",
        "https:/pay.example",
        "https://?q",
        "https://#f",
        "https://:443/p",
        "https://@/p",
        "https://pay example/p",
        "https://pay|example/p",
        "https://<pay>.example/p",
        "https://pay^.example/",
        "https://pay%2eexample/",
        "https://[2001:db8::1/p",
        "https://pay.example:65536/p",
        "https://pay.example:99999999999/p",
        "https://pay.example:8a/p",
        "https://pay.example:-1/p",
        "https://203.0.113.256/p",
        "https://1.2.3/p",
        "https://123/p",
        "https://pay.0x1f/p",
        "http://pay.example/p",
        "http://localhost.example/p",
        "http://localhost@pay.example/p",
        "https://pay.example/\r\nSet-Cookie:a=b",
        "https://pay.example/\u0000b",
        "https://pay.example/\tb",
        "https://pay.example/\u007f",
        "https://pay.example/\u0085",
        "https://pay.example/\ud800",
        "java\nscript:alert(1)",
        "phonepe://a\nb"
      })
  void nothing_else_is(String url) {
    assertNull(PageUrl.orNull(url, APPS));
  }

  @Test
  void what_a_browser_passes_over_is_taken_away() {
    assertEquals("https://pay.example/p", PageUrl.orNull("\n https://pay.example/p \r\n", APPS));
  }

  @Test
  void an_app_that_nobody_named_opens_nothing() {
    assertNull(PageUrl.orNull("phonepe://a", Set.of()));
  }
}
