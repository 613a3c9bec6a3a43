package dev.batua.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Tells the URLs that money and credentials may travel over. */
public final class WebUrl {
  /** The last is what a container calls the machine that it runs on. */
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "host.docker.internal");

  private static final int LAST_PORT = 65535;

  private WebUrl() {}

  /** Whether the text is an https URL with a host; http will do for this machine only. */
  public static boolean isSafe(String text) {
    URI url = orNull(text);
    return url != null
        && ("https".equalsIgnoreCase(url.getScheme())
            || "http".equalsIgnoreCase(url.getScheme()) && isHere(url.getHost()));
  }

  /** Whether a host is this machine by its name. */
  static boolean isHere(String host) {
    return THIS_MACHINE.contains(host);
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
