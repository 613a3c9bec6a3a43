package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemException;
import dev.batua.request.JsonSetup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
  @Test
  void a_route_is_read_as_API_Gateway_writes_it() {
    Route route = Route.of("a-function", "POST /a/{b}");
    assertEquals(new Route("a-function", "POST", "/a/{b}"), route);
    assertEquals("POST /a/{b}", route.key());
  }

  private static APIGatewayV2HTTPEvent received(String json) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    new JsonSetup().customize(mapper);
    return mapper.readValue(json, APIGatewayV2HTTPEvent.class);
  }

  private static APIGatewayV2HTTPEvent byUrl(String method, String path) throws IOException {
    return received(Event.empty().byUrl(method, path).toString());
  }

  @Test
  void an_event_of_a_functions_own_URL_gets_the_parameters_of_its_path() throws IOException {
    APIGatewayV2HTTPEvent event = byUrl("POST", "/a/x%20y/c/1+2");
    Route.of("f", "POST /a/{b}/c/{d}").take(event);
    assertEquals(Map.of("b", "x y", "d", "1+2"), event.getPathParameters());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"POST /a/1/", "POST /a", "POST /a/", "POST /b/1", "GET /a/1", "post /a/1"})
  void an_event_of_a_functions_own_URL_that_wants_another_route_is_refused(String key)
      throws IOException {
    Route other = Route.of("f", key);
    APIGatewayV2HTTPEvent event = byUrl(other.method(), other.path());
    ProblemException refused =
        assertThrows(ProblemException.class, () -> Route.of("f", "POST /a/{b}").take(event));
    assertEquals(List.of(new Fault("route", "must be POST /a/{b}")), refused.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"rawPath\":1,\"requestContext\":[]}"})
  void an_event_of_a_functions_own_URL_without_a_path_is_refused(String json) throws IOException {
    APIGatewayV2HTTPEvent event = received(json);
    event.setRouteKey("$default");
    assertThrows(ProblemException.class, () -> Route.of("f", "GET /a").take(event));
  }

  @Test
  void what_API_Gateway_has_routed_stays_as_it_is() throws IOException {
    APIGatewayV2HTTPEvent event =
        received(
            "{\"routeKey\":\"GET /a/{b}\",\"rawPath\":\"/x\",\"pathParameters\":{\"b\":\"1\"}}");
    Route.of("f", "GET /a/{b}").take(event);
    assertEquals(Map.of("b", "1"), event.getPathParameters());
  }

  @Test
  void only_what_asks_has_no_body() {
    assertTrue(Route.of("f", "POST /a").takesBody());
    assertFalse(Route.of("f", "GET /a").takesBody());
  }
}
