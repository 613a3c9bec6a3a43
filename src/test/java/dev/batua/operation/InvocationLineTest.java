package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cloudwatchlogs.emf.exception.InvalidNamespaceException;
import software.amazon.cloudwatchlogs.emf.model.DimensionSet;
import software.amazon.cloudwatchlogs.emf.model.MetricsContext;
import software.amazon.cloudwatchlogs.emf.model.Unit;

/** Holds the line against AWS's schema, and against what AWS's own library writes. */
class InvocationLineTest {
  private static final long TIME = 1_795_673_381_234L;
  private static final String HARD = "quote \" backslash \\ line\nend \u0001 रु 💳 </script>";

  private static InvocationLine line() {
    InvocationLine line =
        new InvocationLine()
            .by("Operation", "juspay-direct-debit")
            .by("Provider", "juspay")
            .word("requestId", HARD)
            .word("code", null)
            .count("Unknown")
            .count("AmountDiffers");
    line.millis("ProviderLatency", 120);
    return line;
  }

  private static JsonNode written() {
    return Event.parsed(line().metrics("Batua/test", TIME));
  }

  private static List<?> faults(JsonNode line) throws Exception {
    try (InputStream text =
        InvocationLineTest.class.getResourceAsStream("/embedded-metric-format.schema.json")) {
      Schema schema =
          SchemaRegistry.withDialect(Dialects.getDraft202012())
              .getSchema(new String(text.readAllBytes()));
      return schema.validate(line);
    }
  }

  @Test
  void it_is_what_the_schema_of_aws_asks_for() throws Exception {
    assertEquals(List.of(), faults(written()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_aws/Timestamp",
        "/_aws/CloudWatchMetrics",
        "/_aws/CloudWatchMetrics/0/Namespace",
        "/_aws/CloudWatchMetrics/0/Dimensions",
        "/_aws/CloudWatchMetrics/0/Metrics/0/Name"
      })
  void the_schema_misses_each_part_of_it(String part) throws Exception {
    JsonNode line = written();
    int last = part.lastIndexOf('/');
    ((ObjectNode) line.at(part.substring(0, last))).remove(part.substring(last + 1));
    assertNotEquals(List.of(), faults(line));
  }

  @Test
  void it_is_what_the_library_of_aws_writes() throws Exception {
    MetricsContext library = new MetricsContext();
    library.setNamespace("Batua/test");
    library.putDimension(DimensionSet.of("Operation", "juspay-direct-debit"));
    library.putDimension(DimensionSet.of("Provider", "juspay"));
    library.putProperty("requestId", HARD);
    library.putMetric("Unknown", 1, Unit.COUNT);
    library.putMetric("AmountDiffers", 1, Unit.COUNT);
    library.putMetric("ProviderLatency", 120, Unit.MILLISECONDS);
    JsonNode expected = Event.parsed(library.serialize().get(0));
    ((ObjectNode) expected.at("/_aws")).put("Timestamp", TIME);
    // The library writes every number as one with a fraction.
    for (String metric : List.of("Unknown", "AmountDiffers", "ProviderLatency")) {
      ((ObjectNode) expected).put(metric, expected.path(metric).intValue());
    }
    assertEquals(sorted(expected), sorted(written()));
  }

  /** The library keeps no order of metrics. */
  private static JsonNode sorted(JsonNode line) {
    ObjectNode directive = (ObjectNode) line.at("/_aws/CloudWatchMetrics/0");
    List<JsonNode> metrics =
        directive
            .path("Metrics")
            .valueStream()
            .sorted((a, b) -> name(a).compareTo(name(b)))
            .toList();
    directive.putArray("Metrics").addAll(metrics);
    return line;
  }

  private static String name(JsonNode metric) {
    return metric.path("Name").asText();
  }

  @Test
  void it_is_one_line_whatever_is_in_it() {
    assertFalse(line().metrics("Batua/test", TIME).contains("\n"));
    assertEquals(HARD, Event.parsed(line().toString()).path("requestId").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Batua", "Batua/prod", "a.b-c_d#e:f/9"})
  void a_namespace_is_what_the_library_takes_for_one(String name) throws Exception {
    assertTrue(InvocationLine.isNamespace(name));
    new MetricsContext().setNamespace(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Batua Prod", "Batua?", "बटुआ", "Batua\n"})
  void nothing_else_is(String name) {
    assertFalse(InvocationLine.isNamespace(name));
    assertThrows(InvalidNamespaceException.class, () -> new MetricsContext().setNamespace(name));
  }

  @Test
  void a_namespace_has_an_end() {
    assertTrue(InvocationLine.isNamespace("n".repeat(256)));
    assertFalse(InvocationLine.isNamespace("n".repeat(257)));
  }
}
