package dev.batua.hostile;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events that lack what API Gateway puts into them, or are of its older format. */
final class OddEvents {
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
            !part.equals("headers")
                || target.places().stream().anyMatch(place -> place.part().equals(part));
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
