package dev.batua.operation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.batua.request.Delivery;
import java.util.Map;
import java.util.Optional;

/**
 * Where an operation is reached.
 *
 * @param function the name of its function
 * @param method the HTTP method
 * @param path with parameters in braces
 */
public record Route(String function, String method, String path) {
  private static final String NO_ROUTE = "$default";

  /**
   * A route as API Gateway writes it.
   *
   * @param key such as {@code POST /juspay/txns}
   */
  public static Route of(String function, String key) {
    String[] parts = key.split(" ", 2);
    return new Route(function, parts[0], parts[1]);
  }

  /**
   * Puts the parameters of the path into an event of a function's own URL, which knows no routes.
   * Ends the operation where it asks for another route than this.
   */
  void take(APIGatewayV2HTTPEvent event) {
    if (!NO_ROUTE.equals(event.getRouteKey())) {
      return;
    }
    Optional<Map<String, String>> parameters =
        method.equals(event.getRequestContext().getHttp().getMethod())
            ? Optional.ofNullable(event.getRawPath()).flatMap(new PathTemplate(path)::match)
            : Optional.empty();
    parameters.ifPresentOrElse(
        event::setPathParameters, () -> Delivery.refuse("route", "must be " + key()));
  }

  /** As API Gateway writes it. */
  public String key() {
    return method + " " + path;
  }

  /** Whether a request has a body; one that only asks has none. */
  public boolean takesBody() {
    return !method.equals("GET");
  }
}
