package dev.batua.provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.batua.text.Printable;
import java.io.IOException;

/**
 * A JSON value of a provider's, read tolerantly: a value may come as text, number or boolean; a
 * number is the text that it is in the JSON.
 *
 * @param node the value; missing where the text is not one JSON value, or a name is twice in it
 */
public record ProviderJson(JsonNode node) {

  /** Reads a text in UTF-8. */
  public static ProviderJson of(byte[] text, ObjectMapper mapper) {
    try (JsonParser parser = mapper.createParser(text)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      JsonNode json =
          mapper
              .reader()
              .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readTree(new NumbersAsTexts(parser));
      return new ProviderJson(json == null ? MissingNode.getInstance() : json);
    } catch (IOException e) {
      return new ProviderJson(MissingNode.getInstance());
    }
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return node.isObject();
  }

  /**
   * A value in it as text, or null where it is missing, null, blank or not a single value.
   *
   * @param path the names down to it, with dots between them
   */
  public String text(String path) {
    String text = asItCame(path);
    return text == null || text.isBlank() ? null : Printable.text(text);
  }

  /** The same exactly as it came, blank or not. */
  public String asItCame(String path) {
    JsonNode value = at(path);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** An object in it, read like a whole one; without fields where there is none. */
  public ProviderJson object(String path) {
    return new ProviderJson(at(path));
  }

  /** What is at a place; missing where nothing is. */
  JsonNode at(String path) {
    JsonNode value = node;
    for (String name : path.split("\\.")) {
      value = value.path(name);
    }
    return value;
  }
}
