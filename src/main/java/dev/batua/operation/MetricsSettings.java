package dev.batua.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the metrics of the invocations go. */
@ConfigMapping(prefix = "batua.metrics")
public interface MetricsSettings {
  /** Their namespace in CloudWatch. */
  @WithDefault("Batua")
  String namespace();
}
