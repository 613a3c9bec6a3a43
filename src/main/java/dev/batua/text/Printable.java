package dev.batua.text;

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

  /** The text if it can be shown as it is, otherwise null. */
  public static String orNull(String text) {
    return text(text).equals(text) ? text : null;
  }

  /** Whether the text has no half of a character, which nothing can carry. */
  public static boolean isWhole(String text) {
    return text.codePoints().noneMatch(Printable::isSurrogate);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
