package dev.batua.operation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The path of a route.
 *
 * @param text with parameters in braces
 */
public record PathTemplate(String text) {

  /** The path parameters, decoded, if a path is of this form. */
  public Optional<Map<String, String>> match(String rawPath) {
    String[] wanted = text.split("/", -1);
    String[] given = rawPath.split("/", -1);
    if (wanted.length != given.length) {
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
  public static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }
}
