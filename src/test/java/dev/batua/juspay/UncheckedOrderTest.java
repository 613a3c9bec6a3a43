package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that no request has looked up by itself, since the settings say so. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = {
      @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"),
      @ResourceArg(name = "batua.juspay.check-order", value = "false")
    })
class UncheckedOrderTest {
  StubProvider stub;

  @BeforeEach
  void every_order_was_charged() {
    stub.answers(
        200, "{\"order_id\":\"order_1\",\"txn_id\":\"m-order_1-2\",\"status\":\"CHARGED\"}");
    stub.whenLookedUp(StubProvider.orderIs("CHARGED"));
  }

  private static Event debit() {
    return Event.with(
            "{\"orderId\":\"order_1\",\"directWalletToken\":\"t\",\"paymentMethod\":\"PAYTM\"}")
        .header("x-routing-id", "c");
  }

  @Test
  void an_order_is_debited_at_once() {
    assertEquals("m-order_1-2", debit().send().text("txnId"));
    assertEquals(List.of(), stub.lookUps());
  }

  @Test
  void a_request_may_have_it_looked_up() {
    Answer answer = debit().field("checkOrder", true).send();
    assertEquals("true", answer.text("alreadyCharged"));
    assertEquals(List.of(), stub.received());
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class UncheckedOrderIT extends UncheckedOrderTest {}
