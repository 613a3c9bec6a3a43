package dev.batua.settings;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The names of all settings of ours that somebody made, known or not. */
@Singleton
public class SettingsNames {
  private static final String OURS = "batua.";

  private final Config config;

  public SettingsNames(Config config) {
    this.config = config;
  }

  /** Such as {@code batua.juspay.url}, variables of the environment included. */
  public Stream<String> made() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(OURS));
  }

  /** The part of a name that says whose setting it is, such as {@code juspay}. */
  public static String group(String name) {
    return name.substring(OURS.length()).replaceFirst("\\..*", "");
  }
}
