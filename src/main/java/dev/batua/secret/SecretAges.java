package dev.batua.secret;

import dev.batua.settings.SettingsCheck;
import dev.batua.settings.TimeSetting;
import java.time.Duration;

/**
 * How old a secret may become.
 *
 * @param fresh until when it is not read again
 * @param stale until when it serves although it cannot be read again
 */
public record SecretAges(Duration fresh, Duration stale) {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** Reads the settings; what is wrong is kept by the check. */
  public static SecretAges of(SecretsSettings settings, SettingsCheck check) {
    return new SecretAges(
        check.time(TimeSetting.SECRET_AGE, settings.maxAge()),
        check.time(TimeSetting.SECRET_STALENESS, settings.maxStale()));
  }

  /** How long a store that failed is left alone. */
  public Duration pause() {
    return fresh.compareTo(PAUSE) < 0 ? fresh : PAUSE;
  }
}
