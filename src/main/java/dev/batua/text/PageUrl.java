package dev.batua.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the URLs that a customer's device opens, as browsers take them: they ask less of one than
 * RFC 3986 does, and providers send such. What a browser passes over around a URL is taken away.
 */
public final class PageUrl {
  private static final Pattern URL = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):(.+)");
  private static final Pattern WEB =
      Pattern.compile(
          "(?s)//([^/\\\\?#]*@)?(\\[[0-9A-Fa-f:.]+]|[^\\s:/\\\\?#@<>\\[\\]^|%]+)(:0*([0-9]{0,5}))?([/\\\\?#].*)?");
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 =
      Pattern.compile("(OCTET\\.){3}OCTET\\.?".replace("OCTET", OCTET));
  private static final Pattern NUMBER_AT_THE_END =
      Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9A-Fa-f]*)\\.?");
  private static final int LAST_PORT = 65535;

  private PageUrl() {}

  /**
   * The URL if it is an https page, a page of this machine, or a link that an app opens; otherwise
   * null.
   *
   * @param apps the schemes of the apps' links, in lower case
   */
  public static String orNull(String text, Set<String> apps) {
    String url = text.trim();
    Matcher parts = URL.matcher(url);
    if (!Printable.text(url).equals(url) || !parts.matches()) {
      return null;
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    return apps.contains(scheme) || isWeb(scheme, parts.group(2)) ? url : null;
  }

  private static boolean isWeb(String scheme, String rest) {
    Matcher web = WEB.matcher(rest);
    if (!web.matches()) {
      return false;
    }
    String host = web.group(2);
    String port = web.group(4);
    boolean leads =
        (!NUMBER_AT_THE_END.matcher(host).matches() || IPV4.matcher(host).matches())
            && (port == null || port.isEmpty() || Integer.parseInt(port) <= LAST_PORT);
    return leads && (scheme.equals("https") || scheme.equals("http") && WebUrl.isHere(host));
  }
}
