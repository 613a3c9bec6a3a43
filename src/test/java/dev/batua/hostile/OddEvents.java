package dev.batua.hostile;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event;
import dev.batua.text.Canary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events that are not as API Gateway makes them: by hand, or of its older format. */
final class OddEvents {
  private static final String QUOTED = "\"" + Canary.WALLET_TOKEN + "\"";
  private static final List<String> NO_TEXTS =
      List.of(
          "[]",
          "[" + QUOTED + "]",
          QUOTED,
          "\"\"",
          "5",
          "true",
          "{" + QUOTED + ":{" + QUOTED + ":1}}",
          "{" + QUOTED + ":[" + QUOTED + "]}",
          "{" + QUOTED + ":5}");

  /** What the parts that operations need are not, as JSON. */
  private static final Map<String, List<String>> MISTYPED =
      Map.of(
          "body",
          List.of("{" + QUOTED + ":" + QUOTED + "}", "[" + QUOTED + "]", "5", "true"),
          "headers",
          NO_TEXTS,
          "pathParameters",
          NO_TEXTS,
          "queryStringParameters",
          NO_TEXTS,
          "isBase64Encoded",
          List.of(QUOTED, "\"\"", "\"false\"", "0", "{}", "[]"));

  private static final Map<String, String> UNASKED =
      Map.of(
          "version",
          "{}",
          "cookies",
          QUOTED,
          "rawPath",
          "[" + QUOTED + "]",
          "requestContext",
          "{\"timeEpoch\":" + QUOTED + ",\"http\":5}",
          "stageVariables",
          "[]");

  private static final List<String> NEEDED = List.of("body", "headers", "pathParameters");

  private OddEvents() {}

  /** Events that cannot be right. */
  static Map<String, String> wrong(Target target) {
    Map<String, String> events = new LinkedHashMap<>();
    events.put("null", "null");
    events.put("nothing", "{}");
    for (String part : NEEDED) {
      if (!part.equals("pathParameters") || target.event().has(part)) {
        boolean isNeeded =
            part.equals("body")
                ? target.needsBody()
                : target.places().stream().anyMatch(place -> place.part().equals(part));
        if (isNeeded) {
          events.put("no " + part, without(target.event(), part).toString());
          events.put(part + " null", target.event().putNull(part).toString());
        }
      }
    }
    events.put("all parts null", allNull(target.event()).toString());
    return events;
  }

  /** Events that are right although something is missing that no operation needs. */
  static Map<String, String> right(Target target) {
    Map<String, String> events = new LinkedHashMap<>();
    for (String part :
        List.of("version", "requestContext", "routeKey", "rawPath", "isBase64Encoded")) {
      events.put("no " + part, without(target.event(), part).toString());
    }
    events.put("format 1.0", format1(target.event()).toString());
    return events;
  }

  /** Events with one part of another type, by what was done to which part. */
  static Map<String, String> mistyped(Target target) {
    Map<String, String> events = new LinkedHashMap<>();
    MISTYPED.forEach(
        (part, values) ->
            values.forEach(
                value -> events.put(part + " " + value, with(target.event(), part, value))));
    return events;
  }

  /** The part of an event that {@link #mistyped} did it to. */
  static String part(String what) {
    return what.substring(0, what.indexOf(' '));
  }

  /** Events that are right although a part that no operation needs is of another type. */
  static List<String> mistypedUnasked(Target target) {
    return UNASKED.entrySet().stream()
        .map(part -> with(target.event(), part.getKey(), part.getValue()))
        .toList();
  }

  /** What is no object, or begins like one and is none. */
  static List<String> noObjects(Target target) {
    return List.of(
        "[]",
        "[" + QUOTED + "]",
        QUOTED,
        "\"\"",
        "5",
        "true",
        "{" + QUOTED,
        "{" + QUOTED + " 5}",
        "{\"body\":" + Canary.WALLET_TOKEN + "}",
        "{\"body\":" + QUOTED,
        "{\"body\":\"\\u" + Canary.WALLET_TOKEN + "\"}",
        "{\"body\":12" + Canary.WALLET_TOKEN + "}",
        "{" + QUOTED + ":" + "[".repeat(1200) + "]".repeat(1200) + "}",
        target.event() + "}",
        target.event() + Canary.WALLET_TOKEN);
  }

  /** What Lambda lets through to nobody: it does not even begin like JSON. */
  static List<String> noJson() {
    return List.of(
        "",
        Canary.WALLET_TOKEN,
        "true" + Canary.WALLET_TOKEN,
        "7" + Canary.WALLET_TOKEN,
        "\0\1",
        "}");
  }

  private static String with(ObjectNode event, String part, String json) {
    return event.set(part, Event.parsed(json)).toString();
  }

  /** The same in API Gateway's payload format 1.0. */
  static ObjectNode format1(ObjectNode event) {
    event.remove(List.of("routeKey", "rawPath", "rawQueryString"));
    event.put("version", "1.0").put("resource", "/a").put("path", "/a").put("httpMethod", "POST");
    event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
    event.putNull("stageVariables").putObject("multiValueHeaders").putArray("a").add("b");
    ObjectNode context = event.putObject("requestContext");
    context.put("requestTimeEpoch", 1).put("httpMethod", "POST").putNull("authorizer");
    context.putObject("identity").put("sourceIp", "203.0.113.7").putNull("accessKey");
    return event;
  }

  private static ObjectNode without(ObjectNode event, String part) {
    event.remove(part);
    return event;
  }

  private static ObjectNode allNull(ObjectNode event) {
    event.properties().forEach(part -> part.setValue(NullNode.instance));
    return event;
  }
}
