package dev.batua.nativeimage;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What the library of the embedded metric format writes as JSON, for the native image. No version
 * of it says so by itself yet.
 */
@RegisterForReflection(
    classNames = {
      "software.amazon.cloudwatchlogs.emf.model.DimensionSet",
      "software.amazon.cloudwatchlogs.emf.model.EmptyMetricsFilter",
      "software.amazon.cloudwatchlogs.emf.model.Metadata",
      "software.amazon.cloudwatchlogs.emf.model.MetricDefinition",
      "software.amazon.cloudwatchlogs.emf.model.MetricDirective",
      "software.amazon.cloudwatchlogs.emf.model.RootNode",
      "software.amazon.cloudwatchlogs.emf.serializers.InstantDeserializer",
      "software.amazon.cloudwatchlogs.emf.serializers.InstantSerializer",
      "software.amazon.cloudwatchlogs.emf.serializers.StorageResolutionFilter",
      "software.amazon.cloudwatchlogs.emf.serializers.StorageResolutionSerializer",
      "software.amazon.cloudwatchlogs.emf.serializers.UnitDeserializer",
      "software.amazon.cloudwatchlogs.emf.serializers.UnitSerializer"
    })
final class EmbeddedMetricsReflection {
  private EmbeddedMetricsReflection() {}
}
