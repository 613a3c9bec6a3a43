package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RouteTest {
  @Test
  void a_route_is_read_as_API_Gateway_writes_it() {
    Route route = Route.of("a-function", "POST /a/{b}");
    assertEquals(new Route("a-function", "POST", "/a/{b}"), route);
    assertEquals("POST /a/{b}", route.key());
  }

  @Test
  void only_what_asks_has_no_body() {
    assertTrue(Route.of("f", "POST /a").takesBody());
    assertFalse(Route.of("f", "GET /a").takesBody());
  }
}
