package dev.batua.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.PathTemplate;
import dev.batua.operation.Route;
import dev.batua.text.Printable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Says of a request that no route takes which one may be meant. API Gateway only says 404. */
final class NoRoute {
  private static final Logger LOG = Logger.getLogger(NoRoute.class);
  private static final int MOST = 5;

  private NoRoute() {}

  /** Answers such a request. */
  static Reply reply(List<Route> routes, Exchange exchange) {
    String path = exchange.path();
    List<String> methods =
        routes.stream()
            .filter(route -> new PathTemplate(route.path()).match(path).isPresent())
            .map(Route::method)
            .distinct()
            .sorted()
            .toList();
    if (methods.isEmpty()) {
      return problem(exchange, 404, "Not Found", "No route has this path. " + near(routes, path));
    }
    String allowed = String.join(", ", methods);
    return problem(
            exchange,
            405,
            "Method Not Allowed",
            "This path takes " + allowed + ". API Gateway only says 404.")
        .with("Allow", allowed);
  }

  private static String near(List<Route> routes, String path) {
    String loose = loose(path);
    List<String> meant =
        routes.stream()
            .filter(route -> new PathTemplate(loose(route.path())).match(loose).isPresent())
            .map(Route::key)
            .toList();
    if (!meant.isEmpty()) {
      return "Its letters are small, and it ends without a slash: "
          + String.join(", ", meant)
          + ".";
    }
    String nearest =
        routes.stream()
            .filter(route -> alike(loose, route) > 0)
            .sorted(Comparator.comparing(route -> -alike(loose, route)))
            .limit(MOST)
            .map(Route::key)
            .collect(Collectors.joining(", "));
    return nearest.isEmpty() ? "The page / lists all routes." : "Near it are " + nearest + ".";
  }

  private static String loose(String path) {
    return path.toLowerCase(Locale.ROOT).replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
  }

  /** How many parts the two paths share. */
  private static long alike(String path, Route route) {
    String[] given = path.split("/");
    String[] wanted = loose(route.path()).split("/");
    return IntStream.range(1, Math.min(given.length, wanted.length))
        .filter(i -> given[i].equals(wanted[i]))
        .count();
  }

  private static Reply problem(Exchange exchange, int status, String title, String detail) {
    LOG.warnf(
        "%s %s: %d. %s",
        Printable.text(exchange.method(), 20),
        Printable.text(exchange.path(), 200),
        status,
        detail);
    ObjectNode problem =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    return Reply.of(status, "application/problem+json", problem.toString());
  }
}
