package dev.batua.local;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The OpenAPI document, put together of its parts: every YAML file in a folder and below. Each part
 * is a piece of the document; objects and lists of several parts grow together, and anything else
 * may be said once. What {@code x-common} has under the name of a field is added to each operation
 * that has the field, where the operation does not say it itself.
 */
public final class OpenApi {
  private static final Path PARTS = Path.of("src/main/contract");
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private OpenApi() {}

  /** Writes the document of a folder to a file, for all that cannot put it together itself. */
  public static void main(String... folderAndFile) throws IOException {
    Path file = Path.of(folderAndFile[1]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, of(Path.of(folderAndFile[0])).toPrettyString());
  }

  /** The document of this project, as its parts are now. */
  static ObjectNode read() throws IOException {
    return of(PARTS);
  }

  static ObjectNode of(Path folder) throws IOException {
    ObjectNode document = YAML.createObjectNode();
    for (Path part : parts(folder)) {
      try {
        add(document, YAML.readTree(part.toFile()));
      } catch (IOException | IllegalArgumentException e) {
        throw new IOException(part + ": " + e.getMessage(), e);
      }
    }
    JsonNode common = document.remove("x-common");
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        common
            .propertyStream()
            .filter(of -> operation.has(of.getKey()))
            .forEach(of -> complete(operation, of.getValue()));
      }
    }
    return document;
  }

  /** What is common first, then the folders by their names. */
  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted(Comparator.comparing(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  private static void add(ObjectNode whole, JsonNode part) {
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      JsonNode known = whole.get(member.getKey());
      if (known == null) {
        whole.set(member.getKey(), member.getValue());
      } else if (known instanceof ObjectNode object && member.getValue().isObject()) {
        add(object, member.getValue());
      } else if (known instanceof ArrayNode list && member.getValue().isArray()) {
        list.addAll((ArrayNode) member.getValue());
      } else {
        throw new IllegalArgumentException(member.getKey() + " is in another part too");
      }
    }
  }

  /** Adds what a node does not say itself; a reference says everything. */
  private static void complete(JsonNode node, JsonNode common) {
    if (!(node instanceof ObjectNode object) || node.has("$ref") || common.has("$ref")) {
      return;
    }
    for (Map.Entry<String, JsonNode> member : common.properties()) {
      if (object.has(member.getKey())) {
        complete(object.get(member.getKey()), member.getValue());
      } else {
        object.set(member.getKey(), member.getValue().deepCopy());
      }
    }
  }
}
