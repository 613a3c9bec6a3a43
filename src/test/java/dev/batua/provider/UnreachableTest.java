package dev.batua.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A debit to a provider whose certificate is not trusted: the request provably never left. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = {
      @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"),
      @ResourceArg(name = "batua.ca-file", value = "")
    })
class UnreachableTest {
  StubProvider stub;

  @Test
  void a_provider_that_is_not_trusted_gets_nothing() {
    stub.answers(200, "{}");
    Answer answer =
        Event.with("{\"orderId\":\"o\",\"directWalletToken\":\"t\",\"paymentMethod\":\"PAYTM\"}")
            .header("x-routing-id", "c")
            .send();
    OperationUnderTest.assertProblem(
        answer, 503, ProblemCode.PROVIDER_UNREACHABLE, Outcome.NOT_SENT, true);
    assertEquals("juspay", answer.text("provider"));
    assertEquals(0, stub.received().size());
  }
}
