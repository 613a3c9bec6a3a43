package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event.Answer;
import dev.batua.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every operation that takes a body. */
public abstract class OperationRules extends AnswerRules {

  /** A call that money hangs on believes the provider alone. */
  @ParameterizedTest
  @ValueSource(strings = {"<html>no</html>", "", "{}"})
  void a_4xx_that_says_nothing_is_a_refusal_where_no_money_hangs_on_it(String body) {
    stub.answers(404, body);
    Answer answer = valid().send();
    if (movesMoney() || isLookUp()) {
      assertUnknown(answer, 502, ProblemCode.PROVIDER_FAILED);
    } else {
      assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, false);
    }
    assertEquals(1, stub.received().size());
  }

  @Test
  void answers_a_base64_body_like_a_plain_one() {
    stub.answers(200, validAnswer());
    JsonNode plain = valid().send().body();
    JsonNode base64 = valid().base64().send().body();
    assertEquals(timeless(plain), timeless(base64));
    assertEquals(stub.received().get(0).body(), stub.received().get(1).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "nonsense", "[]", "null", "1", "\"text\"", "{", "{}{}", "{} x", "{'a':1}"})
  void refuses_a_body_that_is_not_one_JSON_object(String body) {
    assertInvalid(valid().body(body), "body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "W10", "gICA", "/w=="})
  void refuses_base64_that_is_none_or_hides_no_object_in_UTF_8(String body) {
    // "W10" without its padding is [] to Java's decoder.
    assertInvalid(valid().base64(body), "body");
  }

  @Test
  void no_body_is_one_without_fields() {
    stub.answers(200, validAnswer());
    JsonNode empty = valid().body("{}").send().body();
    JsonNode none = valid().body("").send().body();
    assertEquals(empty.path("errors"), none.path("errors"));
    assertEquals(empty.path("code"), none.path("code"));
  }

  @Test
  void refuses_an_unknown_field_by_name() {
    assertInvalid(valid().field("amount", 205), "amount");
  }

  @Test
  void refuses_a_field_that_appears_twice() {
    String body = Event.parsed(valid().toString()).path("body").asText();
    if (Event.names(body).isEmpty()) {
      assertInvalid(valid().body("{\"a\":1,\"a\":1}"), "a", "a");
      return;
    }
    String name = Event.names(body).get(0);
    String twice = "{\"" + name + "\":" + Event.parsed(body).path(name) + "," + body.substring(1);
    assertInvalid(valid().body(twice), name);
  }

  @Test
  void refuses_a_body_over_64_KiB_plain_and_in_base64() {
    Event large = valid().body("{\"a\":\"" + "x".repeat(64 * 1024) + "\"}");
    for (Event event : List.of(large, valid().body(bodyOf(large)).base64())) {
      assertProblem(event.send(), 413, ProblemCode.REQUEST_TOO_LARGE, false);
    }
  }

  @Test
  void reads_a_body_of_exactly_64_KiB() {
    String body = bodyOf(valid());
    Event padded = valid().body(body + " ".repeat(64 * 1024 - body.length()));
    stub.answers(200, validAnswer());
    assertEquals(200, padded.send().status());
    assertEquals(200, valid().body(bodyOf(padded)).base64().send().status());
  }

  @Test
  void an_event_without_anything_is_a_wrong_request() {
    Answer answer = Event.with("").withoutHeader("content-type").send();
    assertProblem(answer, 400, ProblemCode.INVALID_REQUEST, false);
  }

  /** An answer but for the times of what was issued with it. */
  private static JsonNode timeless(JsonNode answer) {
    for (JsonNode issued : answer.findParents("issuedAt")) {
      ((ObjectNode) issued).remove(List.of("issuedAt", "expiresAt"));
    }
    return answer;
  }

  private static String bodyOf(Event event) {
    return Event.parsed(event.toString()).path("body").asText();
  }
}
