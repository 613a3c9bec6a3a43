package dev.batua.text;

import java.util.stream.Stream;

/** A key as it comes out of a page, a mail, a shell or a file, with what came along. */
public final class Pasted {
  private static final String KEY = "canary-pasted";

  private Pasted() {}

  /** That it cannot be what was handed out. */
  public static Stream<String> wrongly() {
    return Stream.of(
        KEY + "\n",
        KEY + "\r\n",
        "\r" + KEY,
        KEY + " ",
        " " + KEY,
        KEY + "\t",
        "can\u0000ary",
        "\uFEFF" + KEY,
        KEY + "\u200B",
        "canary\u200Bkey",
        KEY + "\u00A0",
        "canary\u00A0key",
        KEY + "\u2028",
        KEY + "\u3000",
        "canary\u00ADkey",
        "\u2060" + KEY,
        "\u202A" + KEY + "\u202C",
        KEY + "\uFE0F",
        "canary\u2013key",
        "\u201C" + KEY + "\u201D",
        "\u00EF\u00BB\u00BF" + KEY,
        "\uFF43anary",
        "can\u0430ry",
        "canary\uD83D\uDD11",
        "\"" + KEY + "\"",
        "'" + KEY + "'",
        "`" + KEY + "`",
        KEY + "\u001B[0m",
        "c\u0000a\u0000n\u0000a\u0000r\u0000y\u0000",
        " ");
  }

  /** That it can be what was handed out, odd as it looks. */
  public static Stream<String> rightly() {
    return Stream.of(
        KEY,
        Canary.SALT_KEY,
        "canary key",
        "\"canary",
        "canary'",
        "\"canary'",
        "c",
        "~!\"#$%&'()*");
  }
}
