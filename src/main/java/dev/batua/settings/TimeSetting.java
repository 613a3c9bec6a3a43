package dev.batua.settings;

import java.time.Duration;

/** The settings that are times: what holds where nothing is set, and the longest that is taken. */
public enum TimeSetting {
  /** The longest wait for a connection, name and TLS included. */
  CONNECT("batua.http.connect-timeout", Duration.ofSeconds(2), Longest.OF_A_WAIT),
  /** The longest time for all that is done for one invocation. */
  ANSWER("batua.http.timeout", Duration.ofSeconds(15), Longest.OF_A_WAIT),
  /** The longest wait for a secret, repeated attempts included. */
  SECRET("batua.secrets.timeout", Duration.ofSeconds(3), Longest.OF_A_WAIT),
  /** The age from which a secret is read again, in passing. */
  SECRET_AGE("batua.secrets.max-age", Duration.ofMinutes(5), Longest.OF_AN_AGE),
  /** The age up to which the last good value serves while the secret cannot be read again. */
  SECRET_STALENESS("batua.secrets.max-stale", Duration.ofHours(12), Longest.OF_AN_AGE);

  /** The shortest of them all. */
  public static final Duration SHORTEST = Duration.ofMillis(1);

  private static final class Longest {
    /** No function lives longer. */
    static final Duration OF_A_WAIT = Duration.ofMinutes(15);

    static final Duration OF_AN_AGE = Duration.ofDays(30);
  }

  private final String key;
  private final Duration usual;
  private final Duration longest;

  TimeSetting(String key, Duration usual, Duration longest) {
    this.key = key;
    this.usual = usual;
    this.longest = longest;
  }

  /** The name of the setting. */
  public String key() {
    return key;
  }

  /** What holds where it is not set. */
  public Duration usual() {
    return usual;
  }

  /** The longest time that is taken. */
  public Duration longest() {
    return longest;
  }

  /** Whether it may be that long. */
  boolean takes(Duration time) {
    return time.compareTo(SHORTEST) >= 0 && time.compareTo(longest) <= 0;
  }
}
