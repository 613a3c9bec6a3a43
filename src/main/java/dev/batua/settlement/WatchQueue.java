package dev.batua.settlement;

import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import java.util.Optional;

/** Where what is to be asked for later is kept meanwhile. */
public interface WatchQueue {
  /**
   * What puts something there, or nothing where no queue is configured ({@code
   * batua.settle.queue-url}). Opens no connection yet.
   *
   * @param http how it is called
   * @param check keeps what is wrong with the queue's own settings
   */
  Optional<WatchSender> sender(HttpSetup http, SettingsCheck check);
}
