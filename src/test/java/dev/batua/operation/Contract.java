package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
import java.util.List;
import java.util.Map;

/**
 * What the OpenAPI document promises of one operation. An answer that breaks it fails a test, and
 * so does a request that function and document do not judge alike.
 */
public final class Contract {
  /** The document itself. */
  public static final JsonNode DOCUMENT = Event.parsed(read());

  private static final String IRI = "urn:batua:openapi";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(IRI, read())));

  private final String pointer;

  private Contract(String pointer) {
    this.pointer = pointer;
  }

  /** The contract of a function, which is the operationId. */
  public static Contract of(String function) {
    return DOCUMENT
        .path("paths")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(path -> function.equals(operation(path).path("operationId").asText()))
        .map(path -> new Contract(pointer(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not in the document: " + function));
  }

  /** Compares an event and its answer with the document. */
  public void check(JsonNode event, JsonNode answer) {
    JsonNode body = Event.parsed(answer.path("body").asText());
    assertEquals(List.of(), answerFaults(answer, body), () -> "against the document: " + answer);
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
    String json = pointer + "/requestBody/content/application~1json";
    List<String> faults = new ArrayList<>(faults(json + "/schema", body));
    for (int i = 0; i < at(pointer + "/parameters").size(); i++) {
      String parameter = resolve(pointer + "/parameters/" + i);
      JsonNode given = event.path(place(parameter)).path(at(parameter).path("name").asText());
      faults.addAll(
          given.isTextual()
              ? faults(parameter + "/schema", given)
              : List.of(parameter + " missing"));
    }
    return faults;
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
    return at(parameter).path("in").asText().equals("path") ? "pathParameters" : "headers";
  }

  private static JsonNode operation(String path) {
    return at(pointer(path));
  }

  private static String pointer(String path) {
    return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/post";
  }

  private static String read() {
    try {
      return Files.readString(Path.of("src/main/resources/local/openapi.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
