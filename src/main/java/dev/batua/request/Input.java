package dev.batua.request;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.Fault;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Hands out the parts of one request and collects every fault on the way. A part that is missing or
 * wrong is null until {@link #check}, which ends the operation if there was any fault.
 */
public final class Input {
  private static final Shape YES_OR_NO = Shape.oneOf("true", "false");

  private final List<Fault> faults = new ArrayList<>();
  private final Parameters parameters;
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
    parameters = new Parameters(event, faults);
    Map<String, JsonNode> read =
        takesBody ? RequestBody.fields(event, json, faults) : RequestBody.none(event, faults);
    readable = read != null;
    fields = readable ? read : new HashMap<>();
  }

  /** A parameter of the path; required. */
  public String path(String name, Shape shape) {
    return parameters.path(name, shape);
  }

  /** A yes or no in the query that may be left out. */
  public Boolean optionalQueryFlag(String name) {
    String value = parameters.optionalQuery(name, YES_OR_NO);
    return value == null ? null : Boolean.valueOf(value);
  }

  /** An amount in paise in the query that may be left out. */
  public Long optionalQueryPaise(String name) {
    String value = parameters.optionalQuery(name, Amounts.SHAPE);
    return value == null ? null : Long.valueOf(value);
  }

  /**
   * A header; required. API Gateway hands over its name in lower case, sam local as it likes, and a
   * name means the same in any case. Two spellings with two values are refused: which is meant?
   */
  public String header(String name, Shape shape) {
    return parameters.header(name, shape);
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
    return take(name, Amounts::isPositive, JsonNode::longValue, Amounts.RULE);
  }

  /** An amount in paise that may be 0 and must be there. */
  public Long paiseOrZero(String name) {
    String rule = "0, or " + Amounts.RULE;
    return required(name, take(name, Amounts::isZeroOrMore, JsonNode::longValue, rule));
  }

  /** Exactly so many amounts in paise, which may be left out together. */
  public List<Long> optionalPaise(String name, int count) {
    return take(
        name,
        node -> node.isArray() && node.size() == count && all(node, Amounts::isPositive),
        node -> node.valueStream().map(JsonNode::longValue).toList(),
        "a list of " + count + ", each " + Amounts.RULE);
  }

  /** A positive whole number that must be there. */
  public Long number(String name) {
    return required(name, optionalNumber(name));
  }

  /** A positive whole number that may be left out. */
  public Long optionalNumber(String name) {
    return take(name, Amounts::isPositive, JsonNode::longValue, "a whole number from 1");
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

  /** Two ids that must not be the same; the fault is the first one's. */
  public void differ(String name, String value, String otherName, String other) {
    if (value != null && value.equals(other)) {
      faults.add(new Fault(name, "must be another id than " + otherName));
    }
  }

  /** Ends the operation if anything was wrong, fields nobody asked for included. */
  public void check() {
    for (Set<String> rest : List.of(fields.keySet(), parameters.rest())) {
      rest.forEach(name -> faults.add(new Fault(name, "is not a field of this operation")));
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
      faults.add(new Fault(name, "is missing"));
    }
    return value;
  }

  private static boolean all(JsonNode list, Predicate<JsonNode> fits) {
    return list.valueStream().allMatch(fits);
  }
}
