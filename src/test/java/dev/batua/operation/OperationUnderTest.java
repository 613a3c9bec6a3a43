package dev.batua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event.Answer;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import dev.batua.text.Canary;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation under test: how to ask it, and what every problem has. */
public abstract class OperationUnderTest {
  protected StubProvider stub;

  /** A request that is right. */
  protected abstract Event valid();

  /** An answer of the provider's to that request that is right. */
  protected abstract String validAnswer();

  /** The provider of the function that is running. */
  protected static String provider() {
    return Stubbed.function().split("-")[0];
  }

  protected static boolean isLookUp() {
    return Contract.of(Stubbed.function()).isLookUp();
  }

  protected static boolean movesMoney() {
    return Contract.of(Stubbed.function()).movesMoney();
  }

  /** The secrets that a request of ours has: the key that signs, and the tokens in it. */
  protected List<String> secrets() {
    String key = provider().equals("juspay") ? Canary.API_KEY : Canary.SALT_KEY;
    return Stream.of(key, Canary.WALLET_TOKEN, Canary.USER_TOKEN)
        .filter(secret -> secret.equals(key) || valid().toString().contains(secret))
        .toList();
  }

  /**
   * What is known after a problem about the payment that the operation speaks of; null where it
   * speaks of none. A look-up that failed says nothing about the payment.
   */
  protected Outcome outcome(ProblemCode code) {
    boolean known = !isLookUp() || code == ProblemCode.NOT_FOUND;
    return speaksOfAPayment() ? known ? code.outcome() : Outcome.UNKNOWN : null;
  }

  /** As the document has it. */
  protected static boolean speaksOfAPayment() {
    return Contract.of(Stubbed.function()).hasOutcome();
  }

  public static void assertProblem(
      Answer answer, int status, ProblemCode code, Outcome outcome, boolean retryable) {
    assertEquals(code.name(), answer.text("code"), () -> "in " + answer);
    assertEquals(status, answer.status());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals(status, answer.body().path("status").asInt());
    assertEquals(outcome == null ? null : outcome.name(), answer.text("outcome"));
    assertEquals(retryable, answer.body().path("retryable").booleanValue());
    for (String always : List.of("type", "title", "detail", "requestId")) {
      assertFalse(answer.text(always).isBlank(), always);
    }
    assertNoSecret(answer);
  }

  protected void assertProblem(Answer answer, int status, ProblemCode code, boolean retryable) {
    assertProblem(answer, status, code, outcome(code), retryable);
  }

  public static void assertNoSecret(Answer answer) {
    assertFalse(answer.toString().contains("canary"), () -> "a secret in " + answer);
  }

  protected void assertInvalid(Event event, String... fields) {
    stub.answers(200, validAnswer());
    Answer answer = event.send();
    ProblemCode code = ProblemCode.INVALID_REQUEST;
    assertProblem(answer, 400, code, outcome(code), false);
    assertEquals(List.of(fields), faulty(answer), () -> "in " + answer);
    assertTrue(stub.received().isEmpty(), "a wrong request reached the provider");
  }

  protected void assertUnknown(Answer answer, int status, ProblemCode code) {
    Outcome outcome = speaksOfAPayment() ? Outcome.UNKNOWN : null;
    assertProblem(answer, status, code, outcome, !movesMoney());
    assertEquals(provider(), answer.text("provider"));
    assertEquals(1, stub.received().size(), "sent more than once");
  }

  public static List<String> faulty(Answer answer) {
    return StreamSupport.stream(answer.body().path("errors").spliterator(), false)
        .map(fault -> fault.path("field").asText())
        .sorted()
        .toList();
  }
}
