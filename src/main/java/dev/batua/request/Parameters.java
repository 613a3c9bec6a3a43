package dev.batua.request;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.batua.problem.Fault;
import dev.batua.text.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of one request that stand beside its body. What is wrong is kept by the request. */
final class Parameters {
  private static final String MISSING = "is missing";

  private final List<Fault> faults;
  private final Map<String, String> path;
  private final Map<String, String> headers;
  private final Map<String, String> query;

  Parameters(APIGatewayV2HTTPEvent event, List<Fault> faults) {
    this.faults = faults;
    path = copy(event.getPathParameters());
    headers = copy(event.getHeaders());
    query = copy(event.getQueryStringParameters());
  }

  private static Map<String, String> copy(Map<String, String> texts) {
    return texts == null ? Map.of() : new LinkedHashMap<>(texts);
  }

  /** A parameter of the path; required. */
  String path(String name, Shape shape) {
    return shaped(name, path.get(name), shape);
  }

  /** A parameter of the query, which may be left out. */
  String optionalQuery(String name, Shape shape) {
    return query.containsKey(name) ? shaped(name, query.remove(name), shape) : null;
  }

  /** A header; required. Two spellings of its name with two values are a fault. */
  String header(String name, Shape shape) {
    List<String> values = values(headers, name);
    if (values.size() > 1) {
      faults.add(new Fault(name, "is there twice"));
      return null;
    }
    return shaped(name, values.isEmpty() ? null : values.get(0), shape);
  }

  /** The values of a header, whatever the case of its name is; the same one twice is one. */
  static List<String> values(Map<String, String> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /** The parameters of the query that nobody has asked for. */
  Set<String> rest() {
    return query.keySet();
  }

  private String shaped(String name, String value, Shape shape) {
    if (value != null && shape.accepts().test(value)) {
      return value;
    }
    faults.add(new Fault(name, value == null ? MISSING : "must be " + shape.rule()));
    return null;
  }
}
