package dev.batua.settlement;

import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import java.util.Optional;

/** Where others hear of what was settled. */
public interface EventBus {
  /**
   * What publishes there, or nothing where no bus is configured ({@code batua.events.bus}). Opens
   * no connection yet.
   *
   * @param http how it is called
   * @param check keeps what is wrong with the bus' own settings
   */
  Optional<EventPublisher> publisher(HttpSetup http, SettingsCheck check);
}
