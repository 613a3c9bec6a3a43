package dev.batua.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.operation.Contract;
import dev.batua.operation.Operation;
import dev.batua.operation.PathTemplate;
import dev.batua.operation.Route;
import dev.batua.operation.Routed;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That handlers, document, simulators and events all know the same functions. */
@QuarkusTest
@TestProfile(Local.class)
class SameEverywhereTest {
  private static final TypeLiteral<?> HANDLER =
      new TypeLiteral<RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>>() {};

  @Inject @Any Instance<Operation<?, ?, ?>> operations;
  @Inject @Any Instance<Routed> routed;
  @Inject @Any Instance<Simulator> simulators;

  private Stream<Route> all() {
    return routed.stream().map(Routed::routes).flatMap(List::stream);
  }

  private Set<String> functions() {
    return routes(Route::function);
  }

  private Set<String> routes(Function<Route, String> part) {
    return sorted(all().map(part));
  }

  private Set<String> routes() {
    return routes(route -> route.function() + " " + route.key());
  }

  private static Set<String> sorted(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void each_handler_is_a_function_that_has_its_name() {
    Stream<String> handlers =
        Arc.container().beanManager().getBeans(HANDLER.getType(), Any.Literal.INSTANCE).stream()
            .map(bean -> bean.getName());
    assertEquals(functions(), sorted(handlers));
  }

  @Test
  void the_document_describes_each_route() {
    Stream<String> described =
        Contract.DOCUMENT
            .path("paths")
            .propertyStream()
            .flatMap(
                path ->
                    path.getValue()
                        .propertyStream()
                        .map(
                            method ->
                                function(method.getValue())
                                    + " "
                                    + method.getKey().toUpperCase(Locale.ROOT)
                                    + " "
                                    + path.getKey()));
    assertEquals(routes(), sorted(described));
  }

  private static String function(JsonNode operation) {
    String id = operation.path("operationId").asText();
    return operation.path("x-function").asText(id);
  }

  /** A provider that calls back is asked by its ids, with which that can be made to go wrong. */
  @Test
  void each_operation_can_be_made_to_go_wrong() {
    Map<String, Simulator.Trigger> triggers = new TreeMap<>();
    simulators.forEach(simulator -> triggers.putAll(simulator.triggers()));
    assertEquals(
        sorted(operations.stream().map(Operation::route).map(Route::function)), triggers.keySet());
    triggers.forEach(
        (function, trigger) ->
            assertTrue(Contract.of(function).fields().contains(trigger.field()), function));
  }

  @Test
  void the_pages_table_has_a_row_for_each_route() throws IOException {
    Stream<String> rows =
        Pattern.compile("^\\| `([a-z-]+)` \\| `([A-Z]+ /\\S+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("docs/call.md")))
            .results()
            .map(row -> row.group(1) + " " + row.group(2));
    assertEquals(routes(), sorted(rows));
  }

  @Test
  void each_route_has_a_request_to_send() throws IOException {
    Set<String> sent = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("requests"))) {
      for (Path file : files.toList()) {
        Pattern.compile("^([A-Z]+) \\{\\{host}}(/\\S+)$", Pattern.MULTILINE)
            .matcher(Files.readString(file))
            .results()
            .forEach(
                request ->
                    all()
                        .filter(route -> route.method().equals(request.group(1)))
                        .filter(
                            route ->
                                new PathTemplate(route.path()).match(request.group(2)).isPresent())
                        .forEach(route -> sent.add(route.function())));
      }
    }
    assertEquals(functions(), sent);
  }

  @Test
  void each_function_has_events() throws IOException {
    assertEquals(
        functions(), sorted(EventsTest.files().stream().map(name -> name.split("\\.")[0])));
  }
}
