package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event.Answer;
import dev.batua.problem.ProblemCode;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the answers of every operation: a row of the table in docs/call.md each. */
public abstract class AnswerRules extends OperationUnderTest {

  protected final Answer sendTo(Handler<HttpServerResponse> behaviour) {
    stub.behaves(behaviour);
    return valid().send();
  }

  @Test
  void tells_refused_credentials() {
    stub.answers(401, "{}");
    Answer answer = valid().send();
    assertProblem(
        answer,
        502,
        ProblemCode.PROVIDER_CREDENTIALS,
        outcome(ProblemCode.PROVIDER_CREDENTIALS),
        false);
    assertEquals(provider(), answer.text("provider"));
  }

  @Test
  void passes_Retry_After_on_when_the_provider_is_busy() {
    Answer answer =
        sendTo(response -> response.setStatusCode(429).putHeader("Retry-After", "7").end());
    assertProblem(answer, 503, ProblemCode.PROVIDER_BUSY, outcome(ProblemCode.PROVIDER_BUSY), true);
    assertEquals("7", answer.header("Retry-After"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Forbidden</html>", "{}", "{\"message\":\"Forbidden\"}"})
  void a_firewalls_no_does_not_accuse_the_keys(String body) {
    Answer answer = sendTo(response -> response.setStatusCode(403).end(body));
    ProblemCode code = ProblemCode.PROVIDER_REFUSED;
    assertProblem(answer, 422, code, outcome(code), false);
    assertTrue(answer.text("detail").contains("the keys are not the cause"));
    assertEquals(1, stub.received().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 499})
  void what_stands_between_does_not_tell_what_became_of_it(int status) {
    assertUnknown(
        sendTo(response -> response.setStatusCode(status).end("<html>late</html>")),
        502,
        ProblemCode.PROVIDER_FAILED);
  }

  @Test
  void no_answer_in_time_is_unknown() {
    assertUnknown(sendTo(response -> {}), 504, ProblemCode.PROVIDER_TIMEOUT);
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
  void refuses_an_unknown_query_parameter_by_name() {
    assertInvalid(valid().query("amount", "205"), "amount");
  }

  @Test
  void says_who_calls() {
    stub.answers(200, validAnswer());
    valid().send();
    assertEquals("Batua", stub.only().headers().get("User-Agent"));
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

  @Test
  void an_answer_that_repeats_a_secret_passes_on_all_but_that() {
    for (String secret : secrets()) {
      assertNotPassedOn(200, secret, RepeatedSecrets.answers(validAnswer(), secret));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 500})
  void an_error_that_repeats_a_secret_passes_on_all_but_that(int status) {
    for (String secret : secrets()) {
      assertNotPassedOn(status, secret, RepeatedSecrets.errors(secret));
    }
  }

  @Test
  void an_error_that_repeats_our_signature_passes_on_all_but_that() {
    stub.answers(200, validAnswer());
    valid().send();
    String signature = stub.only().headers().get("X-VERIFY");
    if (signature != null) {
      assertNotPassedOn(400, signature, RepeatedSecrets.errors(signature));
      String hash = signature.replaceFirst("###.*", "");
      assertNotPassedOn(400, hash, RepeatedSecrets.errors(hash));
    }
  }

  private void assertNotPassedOn(int status, String secret, Stream<String> answers) {
    answers.forEach(
        repeating -> {
          stub.answers(status, repeating);
          Answer answer = valid().send();
          assertFalse(RepeatedSecrets.in(answer, secret), () -> answer + " to " + repeating);
        });
  }

  @Test
  void passes_on_no_header_that_repeats_a_secret() {
    for (String secret : secrets()) {
      Answer answer =
          sendTo(
              response -> response.setStatusCode(429).putHeader("Retry-After", secret).end("{}"));
      assertProblem(
          answer, 503, ProblemCode.PROVIDER_BUSY, outcome(ProblemCode.PROVIDER_BUSY), true);
      assertNull(answer.header("Retry-After"));
    }
  }
}
