package dev.batua.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.Predicate;

/** Tells the URLs that money and credentials may travel over. */
public final class WebUrl {
  /** The last is what a container calls the machine that it runs on. */
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "host.docker.internal");

  private static final int LAST_PORT = 65535;

  private WebUrl() {}

  /** Whether the host is this machine by its name. */
  public static boolean isHere(String host) {
    return THIS_MACHINE.contains(host);
  }

  /** Whether a URL is of this machine by its name. */
  public static boolean leadsHere(String text) {
    URI url = orNull(text);
    return url != null && isHere(url.getHost());
  }

  /**
   * A URL that paths can be put behind, without a slash at its end; null where it is none.
   *
   * @param mayBePlain tells the hosts that http will do for
   */
  public static URI base(String text, Predicate<String> mayBePlain) {
    boolean ascii = text.chars().allMatch(c -> c <= '~');
    URI url = orNull(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    boolean bare = url != null && url.getRawQuery() == null && url.getRawFragment() == null;
    return ascii && bare && isSafe(url, mayBePlain) ? url : null;
  }

  private static boolean isSafe(URI url, Predicate<String> mayBePlain) {
    return "https".equalsIgnoreCase(url.getScheme())
        || "http".equalsIgnoreCase(url.getScheme()) && mayBePlain.test(url.getHost());
  }

  /** The URL if it has a host, a port that there can be, and no user; otherwise null. */
  static URI orNull(String text) {
    try {
      URI url = new URI(text);
      boolean leads =
          url.getHost() != null && url.getPort() <= LAST_PORT && url.getRawUserInfo() == null;
      return leads ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
