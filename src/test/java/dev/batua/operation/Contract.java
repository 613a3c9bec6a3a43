package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.batua.request.RequestText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the OpenAPI document promises of one operation. An answer that breaks it fails a test, and
 * so does a request that function and document do not judge alike.
 */
public final class Contract {
  /** The document as it is published. */
  static final JsonNode PUBLISHED = Event.parsed(read(Path.of("target/openapi.json")));

  /** The document with the strict schemas in the place of the plain ones. */
  public static final JsonNode DOCUMENT = strict();

  private static final String IRI = "urn:batua:openapi";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(IRI, DOCUMENT.toString())));

  private final String pointer;

  private Contract(String pointer) {
    this.pointer = pointer;
  }

  /** The contract of a function, which is the operationId. */
  public static Contract of(String function) {
    return operations()
        .filter(pointer -> function.equals(at(pointer).path("operationId").asText()))
        .map(Contract::new)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not in the document: " + function));
  }

  /** The places of all operations. */
  static Stream<String> operations() {
    return DOCUMENT
        .path("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .map(method -> "/paths/" + escape(path.getKey()) + "/" + method.getKey()));
  }

  /** Whether its answers have an outcome: whether it speaks of a payment. */
  public boolean hasOutcome() {
    return !at(pointer).path("x-plain").asBoolean();
  }

  /** Whether a provider calls it: what is wrong with that is not told by the document alone. */
  boolean isCallback() {
    return at(pointer).has("x-callback");
  }

  /** Whether it asks how a payment stands. */
  public boolean isLookUp() {
    return at(pointer).path("x-look-up").asBoolean();
  }

  /** Whether it moves money by itself. */
  public boolean movesMoney() {
    return at(pointer).path("x-moves-money").asBoolean();
  }

  /** The names of what a request has: fields, headers and path parameters. */
  public Set<String> fields() {
    Set<String> names = new HashSet<>();
    String schema = resolve(pointer + "/requestBody/content/application~1json/schema");
    at(schema).path("properties").fieldNames().forEachRemaining(names::add);
    for (int i = 0; i < at(pointer + "/parameters").size(); i++) {
      names.add(at(resolve(pointer + "/parameters/" + i)).path("name").asText());
    }
    return names;
  }

  /** The names of fields that want a new value each time. */
  public Set<String> usedOnce() {
    Set<String> names = new HashSet<>();
    String schema = resolve(pointer + "/requestBody/content/application~1json/schema");
    at(schema)
        .path("properties")
        .properties()
        .forEach(
            field -> {
              if (field.getValue().path("x-used-once").asBoolean()) {
                names.add(field.getKey());
              }
            });
    return names;
  }

  /** Compares an event and its answer with the document. */
  public void check(JsonNode event, JsonNode answer) {
    JsonNode body = Event.parsed(answer.path("body").asText());
    assertEquals(List.of(), answerFaults(answer, body), () -> "against the document: " + answer);
    // What came by a function's own URL has no parameters of the path that could be looked at.
    if (isCallback() || event.path("routeKey").asText().equals("$default")) {
      return;
    }
    String code = body.path("code").asText();
    RequestText text = RequestText.of(event);
    if (code.equals("REQUEST_TOO_LARGE") || text.isBeyondSchemas()) {
      return;
    }
    List<String> faults = requestFaults(event, text.json());
    assertEquals(
        faults.isEmpty(),
        !code.equals("INVALID_REQUEST"),
        () -> "the document finds " + faults + " in " + event + ", the function " + answer);
  }

  private List<String> requestFaults(JsonNode event, JsonNode body) {
    List<String> faults = new ArrayList<>();
    Set<String> known = new HashSet<>();
    if (at(pointer).has("requestBody")) {
      String json = pointer + "/requestBody/content/application~1json";
      faults.addAll(faults(json + "/schema", body));
    } else if (!event.path("body").asText("").isEmpty()) {
      faults.add("a body");
    }
    for (int i = 0; i < at(pointer + "/parameters").size(); i++) {
      String parameter = resolve(pointer + "/parameters/" + i);
      String name = at(parameter).path("name").asText();
      JsonNode given = event.path(place(parameter)).path(name);
      known.add(name);
      if (given.isTextual()) {
        faults.addAll(faults(parameter + "/schema", value(parameter, given.asText())));
      } else if (at(parameter).path("required").asBoolean()) {
        faults.add(parameter + " missing");
      }
    }
    event
        .path("queryStringParameters")
        .fieldNames()
        .forEachRemaining(name -> faults.addAll(known.contains(name) ? List.of() : List.of(name)));
    return faults;
  }

  /** What a parameter's text stands for. */
  private static JsonNode value(String parameter, String text) {
    boolean literal =
        switch (at(resolve(parameter + "/schema")).path("type").asText()) {
          case "boolean" -> Set.of("true", "false").contains(text);
          case "integer" -> text.matches("0|-?[1-9][0-9]*");
          default -> false;
        };
    return literal ? Event.parsed(text) : TextNode.valueOf(text);
  }

  private List<String> answerFaults(JsonNode answer, JsonNode body) {
    String response = resolve(pointer + "/responses/" + answer.path("statusCode").asText());
    String type = answer.path("headers").path("Content-Type").asText();
    String content = response + "/content/" + type.replace("/", "~1");
    assertFalse(at(content).isMissingNode(), () -> "not in the document: " + answer);
    List<String> faults = new ArrayList<>(faults(content + "/schema", body));
    answer
        .path("headers")
        .propertyStream()
        .filter(header -> !header.getKey().equals("Content-Type"))
        .forEach(header -> faults.addAll(headerFaults(response, header)));
    return faults;
  }

  private static List<String> headerFaults(String response, Map.Entry<String, JsonNode> header) {
    String documented = resolve(response + "/headers/" + header.getKey());
    return at(documented).isMissingNode()
        ? List.of(header.getKey() + " is not in the document")
        : faults(documented + "/schema", TextNode.valueOf(header.getValue().asText()));
  }

  /** What is wrong with a value by the schema at a place of the document. */
  static List<String> faults(String schema, JsonNode value) {
    return SCHEMAS.getSchema(SchemaLocation.of(IRI + "#" + schema)).validate(value).stream()
        .map(Error::toString)
        .toList();
  }

  /** The place that a place refers to, or the place itself. */
  static String resolve(String place) {
    return at(place).has("$ref") ? at(place).path("$ref").asText().substring(1) : place;
  }

  static JsonNode at(String place) {
    return DOCUMENT.at(place);
  }

  private static String place(String parameter) {
    return switch (at(parameter).path("in").asText()) {
      case "path" -> "pathParameters";
      case "query" -> "queryStringParameters";
      default -> "headers";
    };
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode strict() {
    ObjectNode document = PUBLISHED.deepCopy();
    String schemas = read(Path.of("src/test/contract/strict.yaml"));
    try {
      document
          .withObject("/components/schemas")
          .setAll((ObjectNode) new YAMLMapper().readTree(schemas));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    return document;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
