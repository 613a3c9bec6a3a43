package dev.batua.local;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A route of the API: which function answers what, and how to try it.
 *
 * @param path with parameters in braces, as template.yaml has it
 * @param function the name of its handler
 * @param about one sentence for the front page
 * @param parameters path parameters to try it with
 * @param headers headers to try it with
 * @param body a JSON body to try it with; {fresh} is replaced by a new id
 */
record Route(
    String method,
    String path,
    String function,
    String about,
    Map<String, String> parameters,
    Map<String, String> headers,
    String body) {

  /** As API Gateway calls it. */
  String key() {
    return method + " " + path;
  }

  /** The path parameters, decoded, if a request is for this route. */
  Optional<Map<String, String>> match(String requestMethod, String rawPath) {
    String[] wanted = path.split("/", -1);
    String[] given = rawPath.split("/", -1);
    if (!method.equals(requestMethod) || wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      boolean parameter = wanted[i].startsWith("{") && !given[i].isEmpty();
      if (parameter) {
        found.put(wanted[i].substring(1, wanted[i].length() - 1), decode(given[i]));
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /** Decodes a path or a part of one, in which a plus is a plus. */
  static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }
}
