package dev.batua.local.juspay;

import dev.batua.local.Exchange;
import java.util.Map;

/**
 * A request to Juspay.
 *
 * @param method such as GET
 * @param path the parts of its path
 * @param form the pairs of its body
 * @param query the pairs of its query
 */
record JuspayCall(
    String method, String[] path, Map<String, String> form, Map<String, String> query) {
  private static final String ANY = "*";

  static JuspayCall of(Exchange exchange, String path) {
    return new JuspayCall(exchange.method(), parts(path), exchange.form(), exchange.parameters());
  }

  private static String[] parts(String path) {
    return path.substring(1).split("/", -1);
  }

  /** Whether it is of a method and at a path, in which a part may be a star. */
  boolean is(String wantedMethod, String wantedPath) {
    String[] wanted = parts(wantedPath);
    boolean same = method.equals(wantedMethod) && path.length == wanted.length;
    for (int i = 0; same && i < wanted.length; i++) {
      same = wanted[i].equals(ANY) ? !path[i].isEmpty() : wanted[i].equals(path[i]);
    }
    return same;
  }

  /** The id in the path, which is its second part. */
  String id() {
    return path[1];
  }

  /** A parameter of the form, or an empty text. */
  String get(String name) {
    return form.getOrDefault(name, "");
  }
}
