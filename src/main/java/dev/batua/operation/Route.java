package dev.batua.operation;

/**
 * Where an operation is reached.
 *
 * @param function the name of its function
 * @param method the HTTP method
 * @param path with parameters in braces
 */
public record Route(String function, String method, String path) {

  /**
   * A route as API Gateway writes it.
   *
   * @param key such as {@code POST /juspay/txns}
   */
  public static Route of(String function, String key) {
    String[] parts = key.split(" ", 2);
    return new Route(function, parts[0], parts[1]);
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
