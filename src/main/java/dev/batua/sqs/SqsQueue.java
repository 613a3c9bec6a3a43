package dev.batua.sqs;

import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.WatchQueue;
import dev.batua.settlement.WatchSender;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A queue of Amazon SQS. */
@Singleton
public class SqsQueue implements WatchQueue {

  @Override
  public Optional<WatchSender> sender(HttpSetup http, SettingsCheck check) {
    return Optional.empty();
  }
}
