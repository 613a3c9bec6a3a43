package dev.batua.secret;

import dev.batua.settings.SettingsCheck;
import java.time.Duration;

/**
 * How old a secret may become.
 *
 * @param fresh until when it is not read again
 * @param stale until when it serves although it cannot be read again
 */
public record SecretAges(Duration fresh, Duration stale) {
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** Reads the settings; what is wrong is kept by the check. */
  public static SecretAges of(SecretsSettings settings, SettingsCheck check) {
    return new SecretAges(
        check.duration("batua.secrets.max-age", settings.maxAge(), LONGEST),
        check.duration("batua.secrets.max-stale", settings.maxStale(), LONGEST));
  }

  /** How long a store that failed is left alone. */
  public Duration pause() {
    return fresh.compareTo(PAUSE) < 0 ? fresh : PAUSE;
  }
}
