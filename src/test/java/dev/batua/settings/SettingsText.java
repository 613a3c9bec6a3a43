package dev.batua.settings;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as somebody writes them, read by their interface. */
public final class SettingsText {
  private SettingsText() {}

  public static <S> S read(Class<S> type, Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(settings, "environment", 500))
        .withMapping(type)
        .withMappingIgnore("**")
        .build()
        .getConfigMapping(type);
  }
}
