package dev.batua.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed out of a request, field by field, and what is refused. */
class InputFieldsTest {
  private static final String MOST = "9007199254740991";

  private static Input of(String body) {
    return new Input(event(body), new ObjectMapper(), true);
  }

  private static APIGatewayV2HTTPEvent event(String body) {
    return APIGatewayV2HTTPEvent.builder()
        .withPathParameters(Map.of("id", "w_1"))
        .withBody(body)
        .build();
  }

  private static List<Fault> faults(String body, Consumer<Input> read) {
    Input input = of(body);
    read.accept(input);
    ProblemException problem = assertThrows(ProblemException.class, input::check);
    assertEquals(ProblemCode.INVALID_REQUEST, problem.code());
    return problem.errors();
  }

  private static void assertNone(String body, Consumer<Input> read) {
    Input input = of(body);
    read.accept(input);
    input.check();
  }

  @Test
  void what_is_there_is_handed_out() {
    Input input =
        of(
            "{\"t\":\"T\",\"s\":\"secret\",\"p\":205,\"l\":[1,2],\"n\":7,\"f\":true,\"g\":false,\"z\":0}");
    assertEquals("w_1", input.path("id", Shape.id(3)));
    assertEquals("T", input.text("t", Shape.WORD));
    assertEquals(Secret.of("secret"), input.secret("s", Shape.TOKEN));
    assertEquals(205L, input.paise("p"));
    assertEquals(List.of(1L, 2L), input.optionalPaise("l", 2));
    assertEquals(7L, input.number("n"));
    assertEquals(0L, input.paiseOrZero("z"));
    assertEquals(true, input.optionalFlag("f"));
    assertEquals(false, input.optionalFlag("g"));
    input.check();
  }

  @Test
  void what_may_be_left_out_is_null() {
    Input input = of("{}");
    assertNull(input.optionalText("t", Shape.WORD));
    assertNull(input.optionalSecret("s", Shape.TOKEN));
    assertNull(input.optionalPaise("p"));
    assertNull(input.optionalPaise("l", 2));
    assertNull(input.optionalNumber("n"));
    assertNull(input.optionalFlag("f"));
    input.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":null}", "{}", ""})
  void of_two_fields_that_stand_for_each_other_both_are_named(String body) {
    List<Fault> faults = faults(body, InputFieldsTest::readEither);
    assertEquals(List.of("a", "b"), faults.stream().map(Fault::field).distinct().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "{\"b\":2}"})
  void of_two_fields_that_stand_for_each_other_one_is_right(String body) {
    assertNone(body, InputFieldsTest::readEither);
  }

  @Test
  void a_wrong_field_is_there_and_a_body_that_is_none_misses_nothing() {
    List<Fault> wrong = faults("{\"a\":0}", InputFieldsTest::readEither);
    assertEquals(List.of("a"), wrong.stream().map(Fault::field).toList());
    List<Fault> none = faults("[]", InputFieldsTest::readEither);
    assertEquals(List.of("body"), none.stream().map(Fault::field).toList());
  }

  private static void readEither(Input input) {
    input.exactlyOne("a", "b");
    input.optionalPaise("a");
    input.optionalPaise("b");
  }

  @Test
  void what_must_be_there_is_missed_by_name_and_all_at_once() {
    assertEquals(
        List.of(
            new Fault("t", "is missing"),
            new Fault("s", "is missing"),
            new Fault("p", "is missing"),
            new Fault("other", "is missing")),
        faults(
            "{}",
            input -> {
              assertNull(input.text("t", Shape.WORD));
              assertNull(input.secret("s", Shape.TOKEN));
              assertNull(input.paise("p"));
              assertNull(input.path("other", Shape.WORD));
            }));
  }

  @Test
  void what_is_mistyped_is_not_said_to_be_missing_as_well() {
    assertEquals(
        List.of(
            new Fault("t", "must be a text: " + Shape.WORD.rule()),
            new Fault("u", "is missing"),
            new Fault("id", "must be " + Shape.id(2).rule())),
        faults(
            "{\"t\":1}",
            input -> {
              assertNull(input.text("t", Shape.WORD));
              assertNull(input.text("u", Shape.WORD));
              assertNull(input.path("id", Shape.id(2)));
            }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "null", "true", "[\"T\"]", "{}", "\"t\"", "\"\""})
  void a_text_is_one_of_its_shape(String value) {
    String body = "{\"t\":" + value + "}";
    assertEquals(1, faults(body, input -> input.optionalText("t", Shape.WORD)).size());
    assertEquals(1, faults(body, input -> input.optionalSecret("t", Shape.WORD)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1.0",
        "1e2",
        "9007199254740992",
        "9223372036854775808",
        "\"1\"",
        "null"
      })
  void an_amount_is_a_whole_number_of_paise(String value) {
    String body = "{\"p\":" + value + ",\"n\":" + value + ",\"l\":[1," + value + "]}";
    assertEquals(
        List.of("p", "n", "l"),
        faults(
                body,
                input -> {
                  assertNull(input.paise("p"));
                  assertNull(input.optionalNumber("n"));
                  assertNull(input.optionalPaise("l", 2));
                })
            .stream()
            .map(Fault::field)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", MOST})
  void an_amount_may_be_that_small_and_that_large(String value) {
    assertNone(
        "{\"p\":" + value + "}", input -> assertEquals(Long.valueOf(value), input.paise("p")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0.0", "\"0\"", "null", "9007199254740992", "{}"})
  void an_amount_that_may_be_0_is_one(String value) {
    assertEquals(1, faults("{\"z\":" + value + "}", input -> input.paiseOrZero("z")).size());
  }

  @Test
  void two_ids_that_must_differ_do() {
    assertNone("{}", input -> input.differ("a", "1", "b", "2"));
    assertNone("{}", input -> input.differ("a", null, "b", null));
    assertEquals(
        List.of(new Fault("a", "must be another id than b")),
        faults("{}", input -> input.differ("a", "1", "b", "1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[1]", "[1,2,3]", "1", "{\"a\":1,\"b\":2}"})
  void a_list_has_its_length(String value) {
    assertEquals(1, faults("{\"l\":" + value + "}", input -> input.optionalPaise("l", 2)).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"true\"", "null"})
  void a_flag_is_true_or_false(String value) {
    assertEquals(1, faults("{\"f\":" + value + "}", input -> input.optionalFlag("f")).size());
  }

  @Test
  void what_nobody_asked_for_is_refused_by_a_name_that_can_be_shown() {
    String longest = "x".repeat(100);
    assertEquals(
        List.of(
            new Fault("a\uFFFD", "is not a field of this operation"),
            new Fault(longest, "is not a field of this operation")),
        faults("{\"a\\n\":1,\"" + longest + "xx\":2}", input -> {}));
  }

  @Test
  void a_field_that_is_there_twice_is_refused_once() {
    assertEquals(
        List.of(new Fault("t", "must appear once")),
        faults("{\"t\":\"A\",\"t\":\"B\"}", input -> input.text("t", Shape.WORD)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ` `                    | it is empty
          []                     | it is a list
          1                      | it is a number
          null                   | it is null
          true                   | it is true or false
          "{}"                   | it is a text
          {                      | it ends too early, at line 1, column 2
          `{"t":"A"`             | it ends too early, at line 1, column 9
          `{"t":"A`              | it ends too early, at line 1, column 8
          {}x                    | it is no JSON, at line 1, column 3
          {}{}                   | there is more behind its end, at line 1, column 3
          {"t"}                  | it is no JSON, at line 1, column 5
          {'t':"A"}              | it is no JSON, at line 1, column 2
          {"t":"A",}             | it is no JSON, at line 1, column 10
          `{\n "t": canary\n}`   | it is no JSON, at line 2, column 7
          {"t":01}               | it is no JSON, at line 1, column 7
          {"t":"A" "u":1}        | it is no JSON, at line 1, column 10
          \uFEFF{}              | it is no JSON, at line 1, column 1
          """)
  void a_body_that_is_no_object_is_the_one_fault_with_its_place(String body, String what) {
    assertEquals(
        List.of(new Fault("body", "must be one JSON object in UTF-8: " + what)),
        faults(body, input -> input.text("t", Shape.WORD)));
  }

  @ParameterizedTest
  @CsvSource({"[, 1500", "1, 1500"})
  void a_body_that_is_hard_to_read_is_no_object(String part, int times) {
    List<Fault> faults = faults("{\"t\":" + part.repeat(times), input -> {});
    assertEquals(1, faults.size());
    assertTrue(faults.get(0).reason().contains("too deep"), faults::toString);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void no_body_is_one_without_fields(String body) {
    assertEquals(
        List.of(new Fault("t", "is missing")), faults(body, input -> input.text("t", Shape.WORD)));
    Input input = of(body);
    assertNull(input.optionalText("t", Shape.WORD));
    input.check();
  }

  private static Input asked(Map<String, String> query) {
    return new Input(
        APIGatewayV2HTTPEvent.builder().withQueryStringParameters(query).build(),
        new ObjectMapper(),
        false);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void a_yes_or_no_is_taken_out_of_the_query(String text, Boolean flag) {
    Input input = asked(Map.of("t", text));
    assertEquals(flag, input.optionalQueryFlag("t"));
    input.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TRUE", "1", "true,true", " true"})
  void what_is_neither_is_refused(String text) {
    Input input = asked(Map.of("t", text));
    input.optionalQueryFlag("t");
    ProblemException problem = assertThrows(ProblemException.class, input::check);
    assertEquals(List.of(new Fault("t", "must be true or false")), problem.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "20500", MOST})
  void an_amount_is_taken_out_of_the_query(String text) {
    Input input = asked(Map.of("p", text));
    assertEquals(Long.valueOf(text), input.optionalQueryPaise("p"));
    assertNull(input.optionalQueryPaise("q"));
    input.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "+1", "01", "1.0", "1e3", " 1", "1,1", "9007199254740992", "a"})
  void what_is_no_amount_in_the_query_is_refused(String text) {
    Input input = asked(Map.of("p", text));
    assertNull(input.optionalQueryPaise("p"));
    ProblemException problem = assertThrows(ProblemException.class, input::check);
    assertEquals(List.of("p"), problem.errors().stream().map(Fault::field).toList());
  }

  @Test
  void what_nobody_asked_for_in_the_query_is_refused_by_name() {
    Input input = asked(Map.of("a", "true"));
    assertNull(input.optionalQueryFlag("t"));
    ProblemException problem = assertThrows(ProblemException.class, input::check);
    assertEquals(List.of(new Fault("a", "is not a field of this operation")), problem.errors());
  }

  @ParameterizedTest
  @CsvSource({",0", "'',0", "{},1", "' ',1"})
  void where_there_is_to_be_no_body_there_is_none(String body, int faults) {
    Input input = new Input(event(body), new ObjectMapper(), false);
    if (faults == 0) {
      input.check();
    } else {
      ProblemException problem = assertThrows(ProblemException.class, input::check);
      assertEquals(List.of(new Fault("body", "is not taken by this operation")), problem.errors());
    }
  }

  @Test
  void what_is_wrong_with_the_event_itself_ends_it_at_once() throws Exception {
    ObjectMapper json = new ObjectMapper();
    new JsonSetup().customize(json);
    APIGatewayV2HTTPEvent event = json.readValue("{\"body\":1}", APIGatewayV2HTTPEvent.class);
    ProblemException problem =
        assertThrows(ProblemException.class, () -> new Input(event, json, true));
    assertEquals(List.of(new Fault("body", "must be a text")), problem.errors());
  }
}
