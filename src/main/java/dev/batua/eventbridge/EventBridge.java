package dev.batua.eventbridge;

import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.EventBus;
import dev.batua.settlement.EventPublisher;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Amazon EventBridge. */
@Singleton
public class EventBridge implements EventBus {

  @Override
  public Optional<EventPublisher> publisher(HttpSetup http, SettingsCheck check) {
    return Optional.empty();
  }
}
