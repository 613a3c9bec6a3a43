package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.operation.Event.Answer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every operation: one test or more for each row of the README's table. */
public abstract class OperationTest {
  protected StubProvider stub;

  /** A request that is right. */
  protected abstract Event valid();

  /** An answer of the provider's to that request that is right. */
  protected abstract String validAnswer();

  protected abstract String provider();

  protected abstract boolean movesMoney();

  protected static void assertProblem(
      Answer answer, int status, ProblemCode code, Outcome outcome, boolean retryable) {
    assertEquals(code.name(), answer.text("code"), () -> "in " + answer);
    assertEquals(status, answer.status());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals(status, answer.body().path("status").asInt());
    assertEquals(outcome.name(), answer.text("outcome"));
    assertEquals(retryable, answer.body().path("retryable").booleanValue());
    for (String always : List.of("type", "title", "detail", "requestId")) {
      assertFalse(answer.text(always).isBlank(), always);
    }
    assertNoSecret(answer);
  }

  protected static void assertNoSecret(Answer answer) {
    assertFalse(answer.toString().contains("canary"), () -> "a secret in " + answer);
  }

  protected void assertInvalid(Event event, String... fields) {
    stub.answers(200, validAnswer());
    Answer answer = event.send();
    assertProblem(answer, 400, ProblemCode.INVALID_REQUEST, Outcome.NOT_SENT, false);
    assertEquals(List.of(fields), faulty(answer), () -> "in " + answer);
    assertTrue(stub.received().isEmpty(), "a wrong request reached the provider");
  }

  protected void assertUnknown(Answer answer, int status, ProblemCode code) {
    assertProblem(answer, status, code, Outcome.UNKNOWN, !movesMoney());
    assertEquals(provider(), answer.text("provider"));
    assertEquals(1, stub.received().size(), "sent more than once");
  }

  protected static List<String> faulty(Answer answer) {
    return StreamSupport.stream(answer.body().path("errors").spliterator(), false)
        .map(fault -> fault.path("field").asText())
        .sorted()
        .toList();
  }

  private Answer sendTo(io.vertx.core.Handler<HttpServerResponse> behaviour) {
    stub.behaves(behaviour);
    return valid().send();
  }

  @Test
  void answers_a_base64_body_like_a_plain_one() {
    stub.answers(200, validAnswer());
    JsonNode plain = valid().send().body();
    JsonNode base64 = valid().base64().send().body();
    assertEquals(plain, base64);
    assertEquals(stub.received().get(0).body(), stub.received().get(1).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nonsense",
        "[]",
        "null",
        "1",
        "\"text\"",
        "{",
        "{}{}",
        "{} x",
        "{'a':1}"
      })
  void refuses_a_body_that_is_not_one_JSON_object(String body) {
    assertInvalid(valid().body(body), "body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "e30", "gICA", "/w=="})
  void refuses_base64_that_is_none_or_hides_no_UTF_8(String body) {
    // "e30" without its padding is {} to Java's decoder, so its fields are missing then.
    Answer answer = valid().base64(body).send();
    assertProblem(answer, 400, ProblemCode.INVALID_REQUEST, Outcome.NOT_SENT, false);
  }

  @Test
  void refuses_an_unknown_field_by_name() {
    assertInvalid(valid().field("amount", 205), "amount");
  }

  @Test
  void refuses_a_field_that_appears_twice() {
    String body = Event.parsed(valid().toString()).path("body").asText();
    String name = Event.parsed(body).fieldNames().next();
    String twice = "{\"" + name + "\":" + Event.parsed(body).path(name) + "," + body.substring(1);
    assertInvalid(valid().body(twice), name);
  }

  @Test
  void refuses_a_body_over_64_KiB_plain_and_in_base64() {
    Event large = valid().body("{\"a\":\"" + "x".repeat(64 * 1024) + "\"}");
    for (Event event : List.of(large, valid().body(bodyOf(large)).base64())) {
      assertProblem(event.send(), 413, ProblemCode.REQUEST_TOO_LARGE, Outcome.NOT_SENT, false);
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
    assertProblem(answer, 400, ProblemCode.INVALID_REQUEST, Outcome.NOT_SENT, false);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void tells_refused_credentials(int status) {
    stub.answers(status, "{}");
    Answer answer = valid().send();
    assertProblem(answer, 502, ProblemCode.PROVIDER_CREDENTIALS, Outcome.REFUSED, false);
    assertEquals(provider(), answer.text("provider"));
  }

  @Test
  void passes_Retry_After_on_when_the_provider_is_busy() {
    Answer answer =
        sendTo(response -> response.setStatusCode(429).putHeader("Retry-After", "7").end());
    assertProblem(answer, 503, ProblemCode.PROVIDER_BUSY, Outcome.REFUSED, true);
    assertEquals("7", answer.header("Retry-After"));
  }

  @Test
  void a_4xx_that_says_nothing_is_a_refusal() {
    Answer answer = sendTo(response -> response.setStatusCode(404).end("<html>no</html>"));
    assertProblem(answer, 422, ProblemCode.PROVIDER_REFUSED, Outcome.REFUSED, false);
    assertEquals(1, stub.received().size());
  }

  @Test
  void no_answer_in_time_is_unknown() {
    assertUnknown(sendTo(response -> {}), 504, ProblemCode.PROVIDER_TIMEOUT);
  }

  @Test
  void an_answer_that_comes_by_the_byte_is_cut_off_at_the_deadline() {
    Answer answer =
        sendTo(
            response -> {
              response.setChunked(true).write("{");
              io.vertx.core.Vertx.currentContext()
                  .owner()
                  .setPeriodic(
                      100,
                      timer -> {
                        if (!response.closed()) {
                          response.write(" ");
                        }
                      });
            });
    assertUnknown(answer, 504, ProblemCode.PROVIDER_TIMEOUT);
  }

  @Test
  void a_connection_closed_before_the_answer_is_unknown() {
    assertUnknown(sendTo(response -> response.close()), 504, ProblemCode.PROVIDER_TIMEOUT);
  }

  @Test
  void a_connection_closed_half_way_through_the_answer_is_unknown() {
    Answer answer =
        sendTo(
            response ->
                response
                    .putHeader("Content-Length", "1000")
                    .write(validAnswer())
                    .onComplete(written -> response.close()));
    assertUnknown(answer, 504, ProblemCode.PROVIDER_TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void the_providers_own_failure_is_unknown(int status) {
    assertUnknown(
        sendTo(response -> response.setStatusCode(status).end("oops")),
        502,
        ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void no_redirect_is_followed(int status) {
    assertUnknown(
        sendTo(
            response ->
                response
                    .setStatusCode(status)
                    .putHeader("Location", stub.url() + "/elsewhere")
                    .end(validAnswer())),
        502,
        ProblemCode.PROVIDER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[]", "null", "{", "{}", "{\"status\":null}", "\u0000"})
  void an_answer_that_cannot_be_read_is_unknown(String body) {
    assertUnknown(sendTo(response -> response.end(body)), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void an_answer_without_a_body_is_unknown() {
    assertUnknown(
        sendTo(response -> response.setStatusCode(204).end()), 502, ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void an_answer_over_1_MiB_is_unknown() {
    String padding = " ".repeat(1024 * 1024);
    assertUnknown(
        sendTo(response -> response.end(validAnswer() + padding)),
        502,
        ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void an_answer_of_1_MiB_is_read() {
    String padding = " ".repeat(1024 * 1024 - validAnswer().length());
    assertEquals(200, sendTo(response -> response.end(validAnswer() + padding)).status());
  }

  @Test
  void an_answer_is_read_whatever_else_it_holds() {
    String more = validAnswer().replaceFirst("\\{", "{\"new\":{\"a\":[1,true,null]},");
    assertEquals(200, sendTo(response -> response.end(more)).status());
  }

  @Test
  void answers_carry_no_field_without_a_value() {
    stub.answers(200, validAnswer());
    Answer answer = valid().send();
    assertEquals(200, answer.status());
    assertEquals("application/json", answer.header("Content-Type"));
    answer.body().forEach(value -> assertFalse(value.isNull()));
    assertNull(answer.text("providerMessage"));
    assertNoSecret(answer);
  }

  private static String bodyOf(Event event) {
    return Event.parsed(event.toString()).path("body").asText();
  }
}
