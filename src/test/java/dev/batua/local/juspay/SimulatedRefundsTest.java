package dev.batua.local.juspay;

import static dev.batua.local.Local.fresh;
import static dev.batua.local.juspay.Simulated.debit;
import static dev.batua.local.juspay.Simulated.get;
import static dev.batua.local.juspay.Simulated.linkedWallet;
import static dev.batua.local.juspay.Simulated.lookUp;
import static dev.batua.local.juspay.Simulated.order;
import static dev.batua.local.juspay.Simulated.refund;
import static dev.batua.local.juspay.Simulated.token;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.local.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Juspay's simulator keeps of refunds. */
@QuarkusTest
@TestProfile(Local.class)
class SimulatedRefundsTest {
  private static String charged() {
    String order = order("50.00");
    debit(order, "token_" + fresh()).then().body("status", equalTo("CHARGED"));
    return order;
  }

  @Test
  void a_refund_is_pending_and_then_in_the_wallet() throws InterruptedException {
    String wallet = linkedWallet();
    String order = order("50.00");
    debit(order, token(wallet)).then().body("status", equalTo("CHARGED"));
    refund(order, "r1", "amount", "20.50")
        .then()
        .statusCode(200)
        .body("status", equalTo("CHARGED"))
        .body("refunded", equalTo("true"))
        .body("amount_refunded", equalTo(20.5f))
        .body("refunds[0].unique_request_id", equalTo("r1"))
        .body("refunds[0].amount", equalTo(20.5f))
        .body("refunds[0].status", equalTo("PENDING"))
        .body("refunds[0].sent_to_gateway", equalTo(false));
    for (int i = 0; i < 50 && !"SUCCESS".equals(lookUp(order).get("refunds[0].status")); i++) {
      Thread.sleep(100);
    }
    assertEquals("SUCCESS", lookUp(order).get("refunds[0].status"));
    get("/wallets/" + wallet).then().body("current_balance", equalTo(66));
  }

  @Test
  void a_refund_is_of_all_that_is_left() {
    String order = charged();
    refund(order, "r1", "amount", "20.50");
    refund(order, "r2").then().body("refunds[1].amount", equalTo(29.5f));
    refund(order, "r3")
        .then()
        .statusCode(400)
        .body("error_code", equalTo("invalid.amount.exceeded"));
  }

  @Test
  void an_id_is_used_once() {
    String order = charged();
    refund(order, "r1", "amount", "20.50");
    refund(order, "r1", "amount", "20.50")
        .then()
        .statusCode(400)
        .body("status", equalTo("ERROR"))
        .body("error_code", equalTo("duplicate.call"));
    assertEquals(1, lookUp(order).getList("refunds").size());
  }

  @ParameterizedTest
  @CsvSource({
    "50.01, invalid.amount.exceeded",
    "0, invalid amount",
    "0.99, invalid amount",
    "x, invalid amount"
  })
  void an_amount_is_one_that_is_there(String amount, String code) {
    refund(charged(), "r1", "amount", amount)
        .then()
        .statusCode(400)
        .body("error_code", equalTo(code));
  }

  @Test
  void only_what_was_charged_is_refunded() {
    refund(order("50.00"), "r1")
        .then()
        .statusCode(400)
        .body("error_message", equalTo("Cannot process unsuccessful order."));
  }

  @ParameterizedTest
  @CsvSource({
    "SIM-SUCCESS, 200, SUCCESS",
    "SIM-FAILURE, 200, FAILURE",
    "SIM-MANUAL_REVIEW, 200, MANUAL_REVIEW",
    "SIM-DUPLICATE, 400, SUCCESS"
  })
  void an_id_asks_for_what_becomes_of_it(String refundId, int status, String refund) {
    String order = charged();
    refund(order, refundId).then().statusCode(status);
    assertEquals(refund, lookUp(order).get("refunds[0].status"));
    assertEquals(refundId, lookUp(order).get("refunds[0].unique_request_id"));
    refund(order, "r1").then().statusCode(200).body("refunds[1].amount", equalTo(50));
  }

  @Test
  void an_order_that_is_charged_by_its_id_can_always_be_refunded() {
    for (int i = 0; i < 3; i++) {
      refund("SIM-CHARGED", "r" + fresh()).then().statusCode(200);
      refund("SIM-CHARGED", "r" + fresh(), "amount", "205.00").then().statusCode(200);
    }
    refund("SIM-CHARGED", "r" + fresh(), "amount", "205.01").then().statusCode(400);
  }
}
