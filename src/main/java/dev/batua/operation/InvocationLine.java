package dev.batua.operation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the log says of one invocation: words, and numbers of which CloudWatch makes metrics. It is
 * written by hand, since a library that maps objects costs a start more than all else of a line.
 */
final class InvocationLine {
  /** What CloudWatch takes for the namespace of metrics. */
  private static final Pattern NAMESPACE = Pattern.compile("[a-zA-Z0-9._#:/-]{1,256}");

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> dimensions = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
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
    units.put(name, "Count");
    numbers.put(name, 1L);
    return this;
  }

  /** A time that something took. */
  void millis(String name, long millis) {
    units.put(name, "Milliseconds");
    numbers.put(name, millis);
  }

  /** Whether CloudWatch takes metrics under a name. */
  static boolean isNamespace(String name) {
    return NAMESPACE.matcher(name).matches();
  }

  /**
   * The line in CloudWatch's embedded metric format.
   *
   * @param time in milliseconds since 1970
   */
  String metrics(String namespace, long time) {
    return json(line -> directive(line, namespace, time));
  }

  /** The same without metrics. */
  @Override
  public String toString() {
    return json(line -> {});
  }

  private interface Part {
    void write(JsonGenerator line) throws IOException;
  }

  private String json(Part directive) {
    StringWriter text = new StringWriter();
    try (JsonGenerator line = JSON.createGenerator(text)) {
      line.writeStartObject();
      directive.write(line);
      for (var dimension : dimensions.entrySet()) {
        line.writeStringField(dimension.getKey(), dimension.getValue());
      }
      for (var word : words.entrySet()) {
        line.writeStringField(word.getKey(), word.getValue());
      }
      for (var number : numbers.entrySet()) {
        line.writeNumberField(number.getKey(), number.getValue());
      }
      line.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Which of the line's fields are metrics, and which keep them apart, each by itself. */
  private void directive(JsonGenerator line, String namespace, long time) throws IOException {
    line.writeObjectFieldStart("_aws");
    line.writeNumberField("Timestamp", time);
    line.writeArrayFieldStart("CloudWatchMetrics");
    line.writeStartObject();
    line.writeStringField("Namespace", namespace);
    line.writeArrayFieldStart("Dimensions");
    for (String dimension : dimensions.keySet()) {
      line.writeStartArray();
      line.writeString(dimension);
      line.writeEndArray();
    }
    line.writeEndArray();
    line.writeArrayFieldStart("Metrics");
    for (var unit : units.entrySet()) {
      line.writeStartObject();
      line.writeStringField("Name", unit.getKey());
      line.writeStringField("Unit", unit.getValue());
      line.writeEndObject();
    }
    line.writeEndArray();
    line.writeEndObject();
    line.writeEndArray();
    line.writeEndObject();
  }
}
