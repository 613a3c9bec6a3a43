package dev.batua.text;

import java.util.stream.IntStream;

/** Makes a text from outside fit for an answer or a log. */
public final class Printable {
  private Printable() {}

  /** The text, cut to a length, with every control character and half of a character replaced. */
  public static String text(String text, int longest) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? '\uFFFD' : c)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** The text in its whole length, otherwise the same. */
  public static String text(String text) {
    return text(text, text.length());
  }

  /**
   * Names the first character of a text that nobody typed on purpose, to be read after a rule: what
   * is no ASCII or cannot be seen, a space at an end included. Empty where there is none.
   */
  public static String strange(String text) {
    int ends = text.length() - text.stripLeading().length();
    int last = text.stripTrailing().length();
    return IntStream.range(0, text.length())
        .filter(i -> text.charAt(i) < ' ' || text.charAt(i) > '~' || i < ends || i >= last)
        .mapToObj(i -> ", and it has U+%04X".formatted(text.codePointAt(i)))
        .findFirst()
        .orElse("");
  }

  /** Whether the text has no half of a character, which nothing can carry. */
  public static boolean isWhole(String text) {
    return text.codePoints().noneMatch(Printable::isSurrogate);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
