package dev.batua.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way to write a secret, in a canonical form in which many ways are one.
 *
 * @param text the canonical form
 * @param kind how it is looked for
 */
record Spelling(String text, Kind kind) {
  /** A shorter secret would be found by chance, in the midst of words. */
  private static final int SHORTEST = 6;

  enum Kind {
    /** Found anywhere. */
    PART,
    /** Found where it is a word of its own. */
    WORD,
    /** Found anywhere in base64, all of which tells something of it then. */
    BASE64
  }

  /** A part of a text. */
  record Part(int from, int to) {}

  /** All spellings of a secret. */
  static Stream<Spelling> all(String secret) {
    if (secret.length() < SHORTEST) {
      return Stream.of(new Spelling(canonical(secret), Kind.WORD));
    }
    byte[] bytes = bytes(secret);
    String inJson = secret.replace("\\", "\\\\").replace("\"", "\\\"");
    // One with a backslash in it, say, looks like an escape itself.
    Stream<String> undone = Layer.of(secret).downwards().map(Layer::text);
    return Stream.concat(
        Stream.concat(undone, Stream.of(HexFormat.of().formatHex(bytes)))
            .filter(text -> text.length() >= SHORTEST)
            .map(text -> new Spelling(canonical(text), Kind.PART)),
        Stream.of(secret, inJson).distinct().flatMap(Spelling::inBase64));
  }

  /**
   * What base64 makes of a secret within something longer: three texts, since the bytes before it
   * decide how its bits are put together. Characters that hold bits of what surrounds it are left
   * out.
   */
  private static Stream<Spelling> inBase64(String secret) {
    return IntStream.range(0, 3)
        .mapToObj(
            before -> {
              byte[] bytes = bytes(" ".repeat(before) + secret);
              String encoded = Base64.getEncoder().encodeToString(bytes);
              int from = (before * 8 + 5) / 6;
              return encoded.substring(from, bytes.length * 8 / 6);
            })
        .map(text -> new Spelling(canonical(text), Kind.BASE64));
  }

  /** One character for each; makes no difference between cases and between kinds of base64. */
  static String canonical(String text) {
    StringBuilder canonical = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      canonical.setCharAt(i, canonical(text.charAt(i)));
    }
    return canonical.toString();
  }

  private static char canonical(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c - 'A' + 'a');
    }
    return c == '+' || c == '-' ? ' ' : c == '_' ? '/' : c;
  }

  /** The parts of a canonical text that are this. */
  List<Part> in(String plain) {
    List<Part> parts = new ArrayList<>();
    for (int at = plain.indexOf(text); at >= 0; at = plain.indexOf(text, at + 1)) {
      int end = at + text.length();
      if (kind == Kind.BASE64) {
        parts.add(new Part(begin(plain, at), end(plain, end)));
      } else if (kind == Kind.PART || begin(plain, at) == at && end(plain, end) == end) {
        parts.add(new Part(at, end));
      }
    }
    return parts;
  }

  /** Where the word begins that goes on at an index. */
  private static int begin(String plain, int at) {
    int begin = at;
    while (begin > 0 && isOfWord(plain.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static int end(String plain, int at) {
    int end = at;
    while (end < plain.length() && isOfWord(plain.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '/' || c == '=';
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
