package dev.batua.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that no caller means well with; those that hold a right one are still refused. */
final class OddBodies {
  private OddBodies() {}

  /** As text. */
  static Map<String, String> texts(String right) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nothing", "");
    texts.put("null", "null");
    texts.put("arrays 30,000 deep", "[".repeat(30_000));
    texts.put("objects 10,000 deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
    texts.put("objects 999 deep", "{\"a\":".repeat(999) + "1" + "}".repeat(999));
    texts.put("100,000 fields", object(100_000));
    texts.put("7,000 fields", object(7_000));
    texts.put("a field 8,000 times", "{" + "\"a\":0,".repeat(8_000) + "\"a\":0}");
    texts.put("a name of 60,000 characters", "{\"" + "n".repeat(60_000) + "\":1}");
    texts.put("a number of 60,000 digits", "{\"amountPaise\":" + "9".repeat(60_000) + "}");
    texts.put("a fraction of 60,000 digits", "{\"amountPaise\":1." + "0".repeat(60_000) + "}");
    for (String number : new String[] {"1e999999999", "-1e999999999", "1e-999999999", "NaN"}) {
      texts.put(number, "{\"amountPaise\":" + number + ",\"orderId\":" + number + "}");
    }
    texts.put("a byte order mark", "\uFEFF" + right);
    texts.put("NULs behind it", right + "\0\0\0");
    texts.put("a comment", "/* */" + right);
    texts.put("half a character in a name", "{\"\\ud800\":1}");
    texts.put("prototype", "{\"__proto__\":{\"amountPaise\":1},\"@class\":\"java.lang.Runtime\"}");
    return texts;
  }

  /** In base64, which may be none. */
  static Map<String, String> base64(String right) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("UTF-32")
        }) {
      texts.put(charset.name(), encoded(right.getBytes(charset)));
    }
    texts.put("Latin-1", encoded("{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1)));
    texts.put("overlong", encoded(new byte[] {'{', (byte) 0xC0, (byte) 0xA2, '}'}));
    texts.put("half a character", encoded(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, '"'}));
    texts.put("no base64", "%%%%");
    texts.put("one character", "e");
    texts.put("padding alone", "====");
    texts.put("base64 of a URL", "_-_-");
    texts.put("base64 with line breaks", "e30\n");
    texts.put("plain JSON said to be base64", right);
    return texts;
  }

  static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String object(int fields) {
    return IntStream.range(0, fields)
        .mapToObj(i -> "\"f" + i + "\":" + i)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
