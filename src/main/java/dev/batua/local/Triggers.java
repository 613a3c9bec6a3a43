package dev.batua.local;

import java.util.List;
import java.util.stream.Stream;

/**
 * Values of one kind that make a simulator answer otherwise than it should.
 *
 * @param brings what they bring out, for the front page
 * @param values the values themselves; each begins with {@link #PREFIX}
 */
public record Triggers(String brings, List<String> values) {
  /** No id or token of a provider's begins like this. */
  public static final String PREFIX = "SIM-";

  public static Triggers of(String brings, Stream<String> words) {
    return new Triggers(brings, words.map(PREFIX::concat).toList());
  }

  public static Triggers of(String brings, String... words) {
    return of(brings, Stream.of(words));
  }

  /** The word that a value asks for, or an empty one. */
  public static String word(String value) {
    return value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : "";
  }
}
