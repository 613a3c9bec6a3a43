package dev.batua.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A secret as somebody repeats it who has got it in a request. */
public final class Repeated {
  /** One that every way of escaping changes. */
  static final String ODD = "canary\"<'&+/\\%-_=~?>>odd";

  private Repeated() {}

  /** By what was done to it. */
  public static Map<String, String> spellings(String secret) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("as it is", secret);
    all.put("in upper case", secret.toUpperCase(Locale.ROOT));
    all.put("in a form", form(secret));
    all.put("in a form, in lower case", form(secret).toLowerCase(Locale.ROOT));
    all.put("in a URL", form(secret).replace("+", "%20"));
    all.put("in a URL within a URL", form(form(secret)));
    all.put("every byte for a URL", each(secret, "%%%02X"));
    all.put("in JSON", json(secret));
    all.put("in JSON within JSON", json(json(secret)));
    all.put("in JSON, with slashes escaped", json(secret).replace("/", "\\/"));
    all.put("in JSON, every character", each(secret, "\\u%04x"));
    all.put("in HTML", html(secret));
    all.put("in HTML, in decimals", each(secret, "&#%d;"));
    all.put("in HTML, in hexadecimals", each(secret, "&#x%X;"));
    all.put("in a form within HTML within JSON", json(html(form(secret))));
    all.put("in hexadecimals", HexFormat.of().formatHex(bytes(secret)));
    for (String before : new String[] {"", "a", "ab"}) {
      String within = base64(before + secret + ":");
      all.put("in base64 behind " + before.length(), within);
      all.put("the same without padding, " + before.length(), within.replace("=", ""));
      all.put("the same in a form, " + before.length(), form(within));
      all.put("the same in JSON, " + before.length(), within.replace("/", "\\/"));
    }
    all.put("in base64 for URLs", base64(secret).replace('+', '-').replace('/', '_'));
    all.put("in JSON in base64", base64("{\"userAuthToken\":\"" + json(secret) + "\",\"a\":1}"));
    all.put("in base64 with line breaks", base64(secret).replaceAll("(.{8})", "$1\r\n"));
    all.put("the same in JSON", base64(secret).replaceAll("(.{8})", "$1\\\\n"));
    return all;
  }

  private static String form(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String each(String text, String format) {
    return text.chars().mapToObj(c -> format.formatted(c)).collect(Collectors.joining());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
