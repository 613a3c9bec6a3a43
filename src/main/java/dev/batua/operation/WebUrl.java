package dev.batua.operation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Tells the URLs that money and credentials may travel over. */
public final class WebUrl {
  /** The last is what a container calls the machine that it runs on. */
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "host.docker.internal");

  private WebUrl() {}

  /** Whether the text is an https URL with a host; http will do for this machine only. */
  public static boolean isSafe(String text) {
    try {
      URI url = new URI(text);
      return url.getHost() != null
          && url.getRawUserInfo() == null
          && ("https".equalsIgnoreCase(url.getScheme())
              || "http".equalsIgnoreCase(url.getScheme()) && THIS_MACHINE.contains(url.getHost()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
