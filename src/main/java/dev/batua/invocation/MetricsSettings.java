package dev.batua.invocation;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the metrics of the invocations go. */
@ConfigMapping(prefix = "batua.metrics")
public interface MetricsSettings {
  /** Their namespace in CloudWatch. */
  Optional<String> namespace();
}
