package dev.batua.settlement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Where what is unknown is kept, and where what was settled is told. */
@ConfigMapping(prefix = "batua")
public interface SettlementSettings {
  /** The name or the ARN of the bus on Amazon EventBridge. */
  @WithName("events.bus")
  Optional<String> eventsBus();

  /** The URL of the queue on Amazon SQS. */
  @WithName("settle.queue-url")
  Optional<String> settleQueueUrl();
}
