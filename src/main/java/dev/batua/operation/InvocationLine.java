package dev.batua.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.cloudwatchlogs.emf.model.DimensionSet;
import software.amazon.cloudwatchlogs.emf.model.MetricsContext;
import software.amazon.cloudwatchlogs.emf.model.StorageResolution;
import software.amazon.cloudwatchlogs.emf.model.Unit;

/** What the log says of one invocation: words, and numbers of which CloudWatch makes metrics. */
final class InvocationLine {
  private final Map<String, String> dimensions = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Long> numbers = new LinkedHashMap<>();

  /** A word that metrics are kept apart by. */
  InvocationLine by(String name, String value) {
    dimensions.put(name, value);
    return this;
  }

  /** A word to search for; left out where it is null. */
  InvocationLine word(String name, String value) {
    if (value != null) {
      words.put(name, value);
    }
    return this;
  }

  /** One more of something. */
  InvocationLine count(String name) {
    units.put(name, Unit.COUNT);
    numbers.put(name, 1L);
    return this;
  }

  /** A time that something took. */
  void millis(String name, long millis) {
    units.put(name, Unit.MILLISECONDS);
    numbers.put(name, millis);
  }

  /** The line in the embedded metric format; fails where a name is none to CloudWatch. */
  MetricsContext metrics(String namespace) throws Exception {
    MetricsContext metrics = new MetricsContext();
    metrics.setNamespace(namespace);
    for (var dimension : dimensions.entrySet()) {
      metrics.putDimension(DimensionSet.of(dimension.getKey(), dimension.getValue()));
    }
    words.forEach(metrics::putProperty);
    for (var number : numbers.entrySet()) {
      metrics.putMetric(
          number.getKey(),
          number.getValue(),
          units.get(number.getKey()),
          StorageResolution.STANDARD);
    }
    return metrics;
  }

  /** The same without metrics. */
  @Override
  public String toString() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    dimensions.forEach(json::put);
    words.forEach(json::put);
    numbers.forEach(json::put);
    return json.toString();
  }
}
