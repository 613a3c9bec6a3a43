package dev.batua.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values of one kind that make a simulator answer otherwise than it should.
 *
 * @param brings what they bring out, for the front page
 * @param values the values themselves, each of which begins with {@link #PREFIX} or has it in a
 *     parameter, and what comes of each: the outcome of a 200, {@link #DONE} where it has none, or
 *     the code of the problem
 */
public record Triggers(String brings, Map<String, String> values) {
  /** No id or token of a provider's begins like this. */
  public static final String PREFIX = "SIM-";

  /** What comes of a value where all is well and nothing is said of a payment. */
  public static final String DONE = "DONE";

  /** Words, with what comes of each. */
  public static Triggers of(String brings, Stream<String> words, Function<String, String> answer) {
    return new Triggers(
        brings,
        words.collect(
            Collectors.toMap(PREFIX::concat, answer, (one, other) -> other, LinkedHashMap::new)));
  }

  /** Words that all have the same answer. */
  public static Triggers of(String brings, String answer, String... words) {
    return of(brings, Stream.of(words), word -> answer);
  }

  /** The same where an operation has another answer to a word. */
  public Triggers but(String word, String answer) {
    return of(
        brings,
        values.keySet().stream().map(Triggers::word),
        other -> other.equals(word) ? answer : values.get(PREFIX + other));
  }

  /** The same with the words alone that fit into a field. */
  public Triggers upTo(int longest) {
    return of(
        brings,
        values.keySet().stream().filter(value -> value.length() <= longest).map(Triggers::word),
        word -> values.get(PREFIX + word));
  }

  /** The same as a part of values that are longer. */
  public Triggers within(String before, String after) {
    return new Triggers(
        brings,
        values.entrySet().stream()
            .collect(
                Collectors.toMap(
                    value -> before + value.getKey() + after,
                    Map.Entry::getValue,
                    (one, other) -> other,
                    LinkedHashMap::new)));
  }

  /**
   * Whether a value asks for nothing but how something is told, by the answer or by a callback:
   * what is done is done, and kept, as by any other.
   */
  public static boolean isOfTelling(String value) {
    String word = word(value);
    return word.startsWith(Calling.WORD) || word.startsWith(Misbehaviour.LOST);
  }

  /** The word that a value asks for, or an empty one. */
  public static String word(String value) {
    return value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : "";
  }
}
