package dev.batua.secret;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.ProblemException;
import dev.batua.text.Printable;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The text of a secret: one JSON object, of which fields that nobody asks for are ignored. Whatever
 * is wrong is told by the names of the secret and the field, never by its text.
 */
public final class SecretText {
  private final SecretName name;
  private final JsonNode json;

  private SecretText(SecretName name, JsonNode json) {
    this.name = name;
    this.json = json;
  }

  /** Reads it; ends the operation where it is no JSON object. */
  public static SecretText of(SecretName name, Secret text, ObjectMapper mapper) {
    try {
      JsonNode json =
          mapper
              .reader()
              .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
              .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readTree(text.reveal());
      if (json.isObject()) {
        return new SecretText(name, json);
      }
    } catch (IOException e) {
      // Its message quotes the text.
    }
    throw name.faulty("must be one JSON object" + strange(text.reveal()));
  }

  /** What of it is neither JSON's white space nor ASCII, such as a byte order mark. */
  private static String strange(String text) {
    return Printable.strange(text.replaceAll("\\s", " ").strip());
  }

  /**
   * A secret that must be there.
   *
   * @param path the names down to it
   */
  public Secret secret(String... path) {
    String text = text(path);
    if (!Shape.SECRET.accepts().test(text)) {
      throw faulty("must be " + Shape.SECRET.rule() + Printable.strange(text), path);
    }
    return Secret.of(text);
  }

  /** A secret that may be left out, or be null. */
  public Secret optionalSecret(String... path) {
    return at(path).isMissingNode() || at(path).isNull() ? null : secret(path);
  }

  /**
   * All secrets of an object by their names; what is none is left out.
   *
   * @param names what a name must look like
   * @param path the names down to the object
   */
  public Map<String, Secret> secrets(Shape names, String... path) {
    Map<String, Secret> secrets = new TreeMap<>();
    at(path).properties().stream()
        .filter(field -> names.accepts().test(field.getKey()))
        .filter(field -> field.getValue().isTextual())
        .filter(field -> Shape.SECRET.accepts().test(field.getValue().textValue()))
        .forEach(field -> secrets.put(field.getKey(), Secret.of(field.getValue().textValue())));
    return secrets;
  }

  /** A whole number that must be there, as a number or as a text. */
  public String number(Shape shape, String... path) {
    String text = at(path).isIntegralNumber() ? at(path).asText() : text(path);
    if (!shape.accepts().test(text)) {
      throw faulty("must be " + shape.rule(), path);
    }
    return text;
  }

  private String text(String... path) {
    JsonNode node = at(path);
    if (node.isMissingNode()) {
      throw faulty("is missing", path);
    }
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw faulty("must be a text", path);
    }
    return node.textValue();
  }

  private JsonNode at(String... path) {
    JsonNode node = json;
    for (String field : path) {
      node = node.path(field);
    }
    return node;
  }

  private ProblemException faulty(String fault, String... path) {
    return name.faulty("has a fault: " + String.join(".", path) + " " + fault);
  }
}
