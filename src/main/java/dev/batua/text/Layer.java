package dev.batua.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text with some layers of escapes undone, which knows where each of its characters came from.
 *
 * @param text what it says
 * @param from where in the original each character begins, and where the last one ends
 */
record Layer(String text, int[] from) {
  /** In URLs and forms, in JSON and alike, in HTML; and the line breaks that base64 is cut by. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "%([0-9A-Fa-f]{2})|\\\\u00([0-9A-Fa-f]{2})|\\\\x([0-9A-Fa-f]{2})|\\\\[rn]"
              + "|\\\\([^A-Za-z0-9])|&#x0*([0-9A-Fa-f]{1,2});|&#0*([0-9]{1,3});"
              + "|&(amp|lt|gt|quot|apos);|[\\r\\n]+");

  /** A form within JSON within a URL, say. */
  private static final int MOST = 4;

  private static final String[] NAMES = {"amp", "lt", "gt", "quot", "apos"};
  private static final String NAMED = "&<>\"'";
  private static final int DECIMAL = 6;
  private static final int NAME = 7;

  static Layer of(String text) {
    int[] from = new int[text.length() + 1];
    Arrays.setAll(from, i -> i);
    return new Layer(text, from);
  }

  /** It and those under it. */
  Stream<Layer> downwards() {
    return Stream.iterate(this, Objects::nonNull, Layer::under).limit(MOST);
  }

  /** What its escapes stand for; null where it has none. */
  private Layer under() {
    Matcher escape = ESCAPE.matcher(text);
    if (!escape.find()) {
      return null;
    }
    StringBuilder under = new StringBuilder();
    int[] begins = new int[from.length];
    int copied = 0;
    do {
      copy(copied, escape.start(), under, begins);
      int before = under.length();
      under.append(meaning(escape));
      Arrays.fill(begins, before, under.length() + 1, from[escape.start()]);
      copied = escape.end();
    } while (escape.find());
    copy(copied, text.length(), under, begins);
    begins[under.length()] = from[text.length()];
    return new Layer(under.toString(), Arrays.copyOf(begins, under.length() + 1));
  }

  private void copy(int start, int end, StringBuilder under, int[] begins) {
    for (int i = start; i < end; i++) {
      begins[under.length()] = from[i];
      under.append(text.charAt(i));
    }
  }

  private static String meaning(Matcher escape) {
    for (int group = 1; group <= escape.groupCount(); group++) {
      String part = escape.group(group);
      if (part != null) {
        return meaning(group, part);
      }
    }
    return "";
  }

  private static String meaning(int group, String part) {
    if (group == NAME) {
      int name = Arrays.asList(NAMES).indexOf(part);
      return NAMED.substring(name, name + 1);
    }
    boolean isItself = !Character.isLetterOrDigit(part.charAt(0));
    return isItself ? part : Character.toString(Integer.parseInt(part, group == DECIMAL ? 10 : 16));
  }

  /** Marks where a part of it came from. */
  void mark(int begin, int end, BitSet marked) {
    marked.set(from[begin], from[end]);
  }
}
