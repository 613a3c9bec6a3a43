package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.batua.problem.ProblemCode;
import dev.batua.text.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI document by itself: its problems, its examples, its patterns. */
class ContractTest {
  private static final Path PARTS = Path.of("src/main/contract");
  private static final String RETURN_URL =
      "/components/schemas/JuspayTopupRequest/properties/returnUrl";

  @Test
  void every_problem_is_there() {
    Set<String> examples = new TreeSet<>();
    for (JsonNode example : Contract.at("/components/examples")) {
      JsonNode problem = example.path("value");
      ProblemCode code = ProblemCode.valueOf(problem.path("code").asText());
      assertEquals(code.type(), problem.path("type").asText());
      assertEquals(code.title(), problem.path("title").asText());
      assertEquals(code.status(), problem.path("status").asInt());
      String outcome = code.outcome().name();
      assertEquals(outcome, problem.path("outcome").asText(outcome));
      examples.add(code.name());
    }
    Set<String> codes =
        Stream.of(ProblemCode.values())
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(codes, examples);
  }

  @Test
  void every_example_is_as_its_schema_says() {
    List<String> checked = new ArrayList<>();
    media("", Contract.DOCUMENT, checked);
    assertTrue(checked.size() > 20, () -> "too few examples: " + checked);
  }

  private static void media(String place, JsonNode node, List<String> checked) {
    if (node.has("schema") && node.has("examples")) {
      for (Map.Entry<String, JsonNode> example : node.path("examples").properties()) {
        String at = Contract.resolve(place + "/examples/" + example.getKey());
        JsonNode value = Contract.at(at).path("value");
        assertEquals(List.of(), Contract.faults(place + "/schema", value), at);
        checked.add(at);
      }
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      media(place + "/" + Contract.escape(child.getKey()), child.getValue(), checked);
    }
  }

  /** What those that make clients out of it read otherwise than it is meant. */
  @Test
  void no_schema_is_one_that_generators_stumble_over() {
    List<String> stumbles = new ArrayList<>();
    stumbles("/components", Contract.PUBLISHED.path("components"), stumbles);
    stumbles("/paths", Contract.PUBLISHED.path("paths"), stumbles);
    assertEquals(List.of(), stumbles);
  }

  private static void stumbles(String place, JsonNode node, List<String> found) {
    if (node.has("const") && !node.path("type").isTextual()) {
      found.add(place + ": a const without a type is of any");
    }
    if (node.path("type").isTextual() && node.has("default")) {
      found.add(place + ": a default is taken for a value that is always there");
    }
    if (node.path("maximum").asLong() > Integer.MAX_VALUE
        && !node.path("format").asText().equals("int64")) {
      found.add(place + ": an integer is one of 32 bits");
    }
    if (node.path("properties").isObject() && (node.has("oneOf") || node.has("anyOf"))) {
      found.add(place + ": alternatives stand in the place of all properties");
    }
    if (!place.endsWith("/examples")) {
      node.properties().forEach(it -> stumbles(place + "/" + it.getKey(), it.getValue(), found));
      for (int i = 0; node.isArray() && i < node.size(); i++) {
        stumbles(place + "/" + i, node.get(i), found);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.merchant.com",
        "HTTPS://a.in:8443/b;c=d/%20,(e)!~*'+$@:&=",
        "https://a.in:/",
        "https://a.in./",
        "https://127.0.0.1/",
        "https://1.2.3.256/",
        "https://1a.in/",
        "https://a.1in/",
        "https://a_b.in/",
        "https://-a.in/",
        "https://a.in:8x/",
        "https://a.in:00443/",
        "https://a.in:65535/",
        "https://a.in:65536",
        "https://a.in:0065536/",
        "https://a.in:2147483648/",
        "https://a.in:6665303323389",
        "https://a.in/%2",
        "https://a.in/[b]",
        "https://a.in/b|c",
        "https://a.in/p(1)=M|ORD|NA|205.00",
        "https://a.in/{b}^`c\"d<e>",
        "https://a.in/b\\c",
        "https://a.in/b c",
        "https://a.in/b?c|d",
        "https://a|b.in/",
        "https://a..in/",
        "https://a-.in/",
        "https://[::1]/",
        "https://a.in\\b",
        "https://u@a.in/",
        "http://localhost",
        "http://localhost/",
        "http://localhost:8080/back",
        "http://localhost:65536/",
        "http://localhost/?q",
        "http://localhosts/",
        "http://localhost.a.in/",
        "http://u@localhost/"
      })
  void a_return_url_is_the_same_to_document_and_code(String url) {
    boolean documented = Contract.faults(RETURN_URL, TextNode.valueOf(url)).isEmpty();
    assertEquals(Shape.LOCAL_RETURN_URL.accepts().test(url), documented);
    assertTrue(!documented || plainRule().matcher(url).find(), "the plain rule refuses it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.in/",
        "http://localhost.a.in/",
        "https:a.in",
        "https://a.in/?q",
        "https://a.in/#f",
        ""
      })
  void what_a_return_url_cannot_be_the_plain_rule_says_too(String url) {
    assertFalse(plainRule().matcher(url).find());
  }

  private static Pattern plainRule() {
    String pattern = "/components/schemas/ReturnUrl/pattern";
    return Pattern.compile(Contract.PUBLISHED.at(pattern).asText());
  }

  @Test
  void a_strict_schema_stands_in_for_a_published_one() {
    List<String> published = names(Contract.PUBLISHED.at("/components/schemas"));
    assertEquals(published, names(Contract.at("/components/schemas")));
    assertNotEquals(Contract.PUBLISHED, Contract.DOCUMENT);
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }

  /** Also that it has what the pages show of it. */
  @ParameterizedTest
  @MethodSource("operations")
  void an_operation_is_whole(String place) {
    JsonNode operation = Contract.at(place);
    String id = operation.path("operationId").asText();
    assertTrue(
        Files.exists(PARTS.resolve(id.replaceFirst("-", "/") + ".yaml")),
        "has no file of its name");
    for (String text : List.of("summary", "description")) {
      assertFalse(operation.path(text).asText().isEmpty(), text);
    }
    assertEquals(1, operation.path("tags").size());
    assertTrue(Contract.DOCUMENT.path("tags").findValues("name").contains(operation.at("/tags/0")));
    boolean isStep = contains(Contract.DOCUMENT.path("x-journey"), operation.path("x-step"));
    assertNotEquals(operation.has("x-callback"), isStep, "x-step");
    String json = "/content/application~1json/examples";
    JsonNode done = Contract.at(Contract.resolve(place + "/responses/200") + json);
    assertFalse(done.isEmpty(), "no example of an answer");
    if (operation.has("requestBody")) {
      assertFalse(operation.at("/requestBody" + json).isEmpty(), "no example of a request");
    }
    for (int i = 0; i < operation.path("parameters").size(); i++) {
      JsonNode parameter = Contract.at(Contract.resolve(place + "/parameters/" + i));
      JsonNode schema = parameter.path("schema");
      String reference = schema.path("$ref").asText();
      JsonNode resolved = reference.isEmpty() ? schema : Contract.at(reference.substring(1));
      assertTrue(
          parameter.has("example") || resolved.has("examples"), () -> "no example: " + parameter);
    }
  }

  /** The front page leads from one to the next. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "juspay: create-customer create-wallet link-wallet topup-wallet create-order direct-debit"
            + " get-order refund-order",
        "phonepe: send-otp link-wallet wallet-balance topup-wallet direct-debit get-transaction"
            + " refund unlink-wallet"
      })
  void the_journey_goes_on_to_a_refund(String journey) {
    String provider = journey.substring(0, journey.indexOf(':'));
    List<String> steps = List.of(journey.substring(journey.indexOf(' ') + 1).split(" "));
    for (int i = 0; i + 1 < steps.size(); i++) {
      assertEquals(provider + "-" + steps.get(i + 1), next(provider + "-" + steps.get(i)));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void what_comes_after_an_operation_is_there(String place) {
    String next = next(Contract.at(place).path("operationId").asText());
    assertTrue(next.isEmpty() || Contract.of(next) != null);
  }

  /** What comes after an operation: another one, or nothing. */
  private static String next(String id) {
    return operations()
        .map(Contract::at)
        .filter(operation -> operation.path("operationId").asText().equals(id))
        .map(operation -> operation.path("x-next").asText())
        .findAny()
        .orElseThrow(() -> new AssertionError("no such operation: " + id));
  }

  static Stream<String> operations() {
    return Contract.operations();
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    return list.valueStream().anyMatch(value::equals);
  }

  /** 1.0 is a whole number to a schema, and refused. */
  @Test
  void whole_numbers_say_how_they_are_written() {
    List<String> silent =
        Contract.DOCUMENT.at("/components/schemas").findParents("minimum").stream()
            .map(number -> number.path("description").asText())
            .filter(description -> !description.contains("without point or exponent"))
            .toList();
    assertEquals(List.of(), silent);
  }

  @Test
  void an_answer_that_the_document_does_not_allow_fails() {
    JsonNode event = Event.parsed("{\"body\":\"{}\"}");
    JsonNode answer =
        Event.parsed(
            "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\"},"
                + "\"body\":\"{\\\"outcome\\\":\\\"SUCCEEDED\\\"}\"}");
    assertThrows(
        AssertionError.class, () -> Contract.of("phonepe-topup-wallet").check(event, answer));
  }
}
