package dev.batua.request;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.Fault;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Hands out the parts of one request and collects every fault on the way. A part that is missing or
 * wrong is null until {@link #check}, which ends the operation if there was any fault.
 */
public final class Input {
  /** The largest whole number that every JSON library keeps exactly (RFC 7493). */
  public static final long MOST_PAISE = (1L << 53) - 1;

  private static final Shape YES_OR_NO = Shape.oneOf("true", "false");
  private static final String MISSING = "is missing";
  private static final String PAISE_RULE =
      "a whole number of paise from 1 to " + MOST_PAISE + " (20500 is Rs 205.00)";

  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> path;
  private final Map<String, String> headers;
  private final Map<String, String> query;
  private final Map<String, JsonNode> fields;
  private final boolean readable;

  /**
   * Takes the parts out of an event.
   *
   * @param takesBody whether the operation has a body; where it has none, none may be sent
   */
  public Input(APIGatewayV2HTTPEvent event, ObjectMapper json, boolean takesBody) {
    if (event instanceof ReceivedEvent received) {
      Faults.refuse(received.faults());
    }
    path = event.getPathParameters() == null ? Map.of() : event.getPathParameters();
    headers = event.getHeaders() == null ? Map.of() : event.getHeaders();
    query = new LinkedHashMap<>();
    if (event.getQueryStringParameters() != null) {
      query.putAll(event.getQueryStringParameters());
    }
    Map<String, JsonNode> read =
        takesBody ? RequestBody.fields(event, json, faults) : RequestBody.none(event, faults);
    readable = read != null;
    fields = readable ? read : new HashMap<>();
  }

  /** A parameter of the path; required. */
  public String path(String name, Shape shape) {
    return shaped(name, path.get(name), shape);
  }

  /** A yes or no in the query that may be left out. */
  public Boolean optionalQueryFlag(String name) {
    String value = query.remove(name);
    return value == null ? null : "true".equals(shaped(name, value, YES_OR_NO));
  }

  /**
   * A header; required. API Gateway hands over its name in lower case, sam local as it likes, and a
   * name means the same in any case. Two spellings with two values are refused: which is meant?
   */
  public String header(String name, Shape shape) {
    List<String> values =
        headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    if (values.size() > 1) {
      faults.add(new Fault(name, "is there twice"));
      return null;
    }
    return shaped(name, values.isEmpty() ? null : values.get(0), shape);
  }

  /** A text that must be there. */
  public String text(String name, Shape shape) {
    return required(name, optionalText(name, shape));
  }

  /** A text that may be left out. */
  public String optionalText(String name, Shape shape) {
    return take(
        name,
        node -> node.isTextual() && shape.accepts().test(node.textValue()),
        JsonNode::textValue,
        "a text: " + shape.rule());
  }

  /** A secret text that must be there. */
  public Secret secret(String name, Shape shape) {
    return required(name, optionalSecret(name, shape));
  }

  /** A secret text that may be left out. */
  public Secret optionalSecret(String name, Shape shape) {
    String text = optionalText(name, shape);
    return text == null ? null : Secret.of(text);
  }

  /** An amount in paise that must be there. */
  public Long paise(String name) {
    return required(name, optionalPaise(name));
  }

  /** An amount in paise that may be left out. */
  public Long optionalPaise(String name) {
    return take(name, Input::isPositive, JsonNode::longValue, PAISE_RULE);
  }

  /** Exactly so many amounts in paise, which may be left out together. */
  public List<Long> optionalPaise(String name, int count) {
    return take(
        name,
        node -> node.isArray() && node.size() == count && all(node, Input::isPositive),
        node -> node.valueStream().map(JsonNode::longValue).toList(),
        "a list of " + count + ", each " + PAISE_RULE);
  }

  /** A positive whole number that may be left out. */
  public Long optionalNumber(String name) {
    return take(name, Input::isPositive, JsonNode::longValue, "a whole number from 1");
  }

  /** A yes or no that may be left out. */
  public Boolean optionalFlag(String name) {
    return take(name, JsonNode::isBoolean, JsonNode::booleanValue, "true or false");
  }

  /** Of two fields one must be there and the other must not; to be asked before they are read. */
  public void exactlyOne(String one, String other) {
    if (readable && fields.containsKey(one) == fields.containsKey(other)) {
      faults.add(new Fault(one, "must be there where " + other + " is not, and only there"));
      faults.add(new Fault(other, "must be there where " + one + " is not, and only there"));
    }
  }

  /** Ends the operation if anything was wrong, fields nobody asked for included. */
  public void check() {
    for (Map<String, ?> rest : List.of(fields, query)) {
      rest.keySet()
          .forEach(name -> faults.add(new Fault(name, "is not a field of this operation")));
    }
    Faults.refuse(faults);
  }

  private <T> T take(String name, Predicate<JsonNode> fits, Function<JsonNode, T> as, String rule) {
    JsonNode node = fields.remove(name);
    if (node == null) {
      return null;
    }
    if (fits.test(node)) {
      return as.apply(node);
    }
    faults.add(new Fault(name, "must be " + rule));
    return null;
  }

  private <T> T required(String name, T value) {
    boolean told = faults.stream().anyMatch(fault -> fault.field().equals(name));
    if (value == null && readable && !told) {
      faults.add(new Fault(name, MISSING));
    }
    return value;
  }

  private String shaped(String name, String value, Shape shape) {
    if (value != null && shape.accepts().test(value)) {
      return value;
    }
    faults.add(new Fault(name, value == null ? MISSING : "must be " + shape.rule()));
    return null;
  }

  private static boolean isPositive(JsonNode node) {
    return node.isIntegralNumber()
        && node.canConvertToLong()
        && node.longValue() >= 1
        && node.longValue() <= MOST_PAISE;
  }

  private static boolean all(JsonNode list, Predicate<JsonNode> fits) {
    return list.valueStream().allMatch(fits);
  }
}
