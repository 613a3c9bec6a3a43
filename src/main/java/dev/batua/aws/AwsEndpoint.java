package dev.batua.aws;

import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import dev.batua.text.WebUrl;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a service of AWS is, as AWS's own variables say. They may name a stand-in on this machine
 * or beside it, which has no certificate as a rule.
 */
final class AwsEndpoint {
  /** The start goes on without an answer, and ends in a setting to correct. */
  private static final Duration LONGEST_LOOK_UP = Duration.ofSeconds(2);

  private AwsEndpoint() {}

  /** Reads one such variable; what is wrong is kept by the check. */
  static URI read(String key, Optional<String> url, SettingsCheck check) {
    return check.url(key, url, AwsEndpoint::isNear, "this machine and private addresses");
  }

  /** Whether every address of the host is this machine's or in a private network. */
  private static boolean isNear(String host) {
    return WebUrl.isHere(host) || addresses(host).allMatch(AwsEndpoint::isPrivate);
  }

  private static Stream<InetAddress> addresses(String host) {
    try {
      return HttpSetup.addresses(host, LONGEST_LOOK_UP).stream();
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean isPrivate(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || isUniqueLocal(address);
  }

  /** Whether it is in fc00::/7 (RFC 4193). */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
  }
}
