package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where there is no response key. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = {
      @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-check-return"),
      @ResourceArg(name = "batua.juspay.response-key", value = "")
    })
class UncheckedReturnTest {
  private StubProvider stub;

  private Answer send(String returned) {
    stub.whenLookedUp(null);
    stub.answers(200, "{\"order_id\":\"order_1\",\"status\":\"CHARGED\"}");
    return Event.with("{}").field("returned", returned).header("x-routing-id", "c").send();
  }

  @Test
  void a_signature_that_cannot_be_checked_is_neither_right_nor_wrong() {
    Answer answer = send("order_id=order_1&signature=c2lnbmVk");
    OperationUnderTest.assertProblem(
        answer, 500, ProblemCode.NOT_CONFIGURED, Outcome.UNKNOWN, false);
    assertEquals(List.of("batua.juspay.response-key"), OperationUnderTest.faulty(answer));
    assertTrue(stub.received().isEmpty(), "sent all the same");
  }

  @Test
  void where_nothing_is_signed_no_key_is_needed() {
    Answer answer = send("order_id=order_1");
    assertEquals(200, answer.status());
    assertEquals("ABSENT", answer.text("signature"));
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class UncheckedReturnIT extends UncheckedReturnTest {}
