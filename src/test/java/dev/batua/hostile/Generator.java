package dev.batua.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes right and wrong values by the schemas of the OpenAPI document. */
final class Generator {
  private static final List<String> BEGINNINGS =
      List.of("", "https://a.in/", "https://a-b.c1.in:8443/", "{", "order_id=", "?a&order_id=");
  private static final List<String> ENDS = List.of("", "", "}");
  private static final String WORD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  private static final String ID = WORD + "abcdefghijklmnopqrstuvwxyz-";
  private static final String VISIBLE = ID + "!\"#$%&'()*+,./:;<=>?@[\\]^`{|}~";
  private static final List<String> ALPHABETS =
      List.of("0123456789", WORD, ID, VISIBLE, VISIBLE + " ");

  private final Random random;

  Generator(long seed) {
    random = new Random(seed);
  }

  /** A value that the schema allows. */
  JsonNode right(JsonNode reference) {
    JsonNode schema = Target.resolved(reference);
    if (schema.has("enum")) {
      return pick(schema.path("enum").valueStream().toList());
    }
    return switch (schema.path("type").asText()) {
      case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
      case "integer" -> LongNode.valueOf(number(schema));
      case "array" -> array(schema, schema.path("minItems").asInt());
      case "object" -> distinct(schema);
      default -> TextNode.valueOf(text(schema));
    };
  }

  /** A value that the schema does not allow. */
  JsonNode wrong(JsonNode reference) {
    JsonNode schema = Target.resolved(reference);
    List<JsonNode> wrong = new ArrayList<>(List.of(NullNode.instance, factory().objectNode()));
    switch (schema.path("type").asText()) {
      case "boolean" -> wrong.addAll(List.of(TextNode.valueOf("true"), LongNode.valueOf(1)));
      case "integer" -> {
        long least = schema.path("minimum").asLong();
        wrong.add(LongNode.valueOf(least - 1 - random.nextInt(1000)));
        wrong.add(LongNode.valueOf(schema.path("maximum").asLong() + 1));
        wrong.add(BigIntegerNode.valueOf(BigInteger.TWO.pow(64 + random.nextInt(2000))));
        wrong.add(factory().numberNode(least + 0.5));
        wrong.add(TextNode.valueOf(String.valueOf(least)));
      }
      case "array" -> {
        wrong.add(array(schema, schema.path("minItems").asInt() - 1));
        wrong.add(array(schema, schema.path("maxItems").asInt() + 1));
        ArrayNode faulty = array(schema, schema.path("minItems").asInt());
        wrong.add(faulty.set(random.nextInt(faulty.size()), wrong(schema.path("items"))));
      }
      default ->
          Stream.of(
                  "", " ", "a\n", "\u0000", "\u0935", "\ud83d\ude00", "a b\u007f", "x".repeat(2049))
              .map(TextNode::valueOf)
              .forEach(wrong::add);
    }
    return pick(wrong);
  }

  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** An object whose ids are different ones. */
  private ObjectNode distinct(JsonNode schema) {
    return Stream.generate(() -> object(schema))
        .filter(
            object -> {
              List<JsonNode> ids =
                  object
                      .propertyStream()
                      .filter(field -> field.getKey().endsWith("Id"))
                      .map(Map.Entry::getValue)
                      .toList();
              return Set.copyOf(ids).size() == ids.size();
            })
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = factory().objectNode();
    List<String> required = schema.path("required").valueStream().map(JsonNode::asText).toList();
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              if (required.contains(field.getKey()) || random.nextBoolean()) {
                object.set(field.getKey(), right(field.getValue()));
              }
            });
    for (JsonNode name : schema.at("/then/required")) {
      object.set(name.asText(), right(schema.path("properties").path(name.asText())));
    }
    if (schema.has("else")) {
      leaveOne(object, schema);
    }
    schema
        .at("/then/properties")
        .properties()
        .forEach(field -> object.set(field.getKey(), right(field.getValue())));
    return object;
  }

  /** Of fields that stand for each other. */
  private void leaveOne(ObjectNode object, JsonNode schema) {
    List<String> names = alternatives(schema);
    String one = pick(names);
    object.remove(names);
    object.set(one, right(schema.path("properties").path(one)));
  }

  /** The fields of which exactly one must be there. */
  static List<String> alternatives(JsonNode schema) {
    return schema.has("else")
        ? List.of(schema.at("/if/required/0").asText(), schema.at("/else/required/0").asText())
        : List.of();
  }

  private ArrayNode array(JsonNode schema, int items) {
    ArrayNode array = factory().arrayNode();
    for (int i = 0; i < items; i++) {
      array.add(right(schema.path("items")));
    }
    return array;
  }

  private long number(JsonNode schema) {
    long least = schema.path("minimum").longValue();
    long most = schema.path("maximum").longValue();
    long any = least + random.nextLong(most - least);
    return pick(List.of(least, most, any, least + random.nextInt(1000)));
  }

  /** Tries until one fits. */
  private String text(JsonNode schema) {
    Pattern pattern = Pattern.compile(schema.path("pattern").asText());
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    return Stream.generate(this::text)
        .filter(text -> text.length() <= most && pattern.matcher(text).matches())
        .findFirst()
        .orElseThrow();
  }

  private String text() {
    String alphabet = pick(ALPHABETS);
    StringBuilder text = new StringBuilder(pick(BEGINNINGS));
    int length = random.nextInt(pick(List.of(3, 20, 64, 300)));
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.append(pick(ENDS)).toString();
  }

  private static JsonNodeFactory factory() {
    return JsonNodeFactory.instance;
  }
}
