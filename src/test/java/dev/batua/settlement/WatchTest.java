package dev.batua.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.settlement.Subject.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
  private static final Subject REFUND =
      new Subject("juspay", Kind.REFUND, Map.of("refundId", "r1", "orderId", "o1"), "customer_1");

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void is_a_message_of_ids_alone() {
    assertEquals(
        "{\"provider\":\"juspay\",\"kind\":\"REFUND\",\"ids\":{\"orderId\":\"o1\",\"refundId\":"
            + "\"r1\"},\"routingId\":\"customer_1\",\"asked\":0}",
        Watch.of(REFUND).message());
  }

  @Test
  void comes_out_of_the_queue_as_it_went_in() throws Exception {
    Subject payment = new Subject("phonepe", Kind.PAYMENT, Map.of("transactionId", "t1"), null);
    for (Watch watch : new Watch[] {Watch.of(REFUND), Watch.of(payment).askedAgain()}) {
      assertEquals(watch, Watch.of(json(watch.message())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"provider\":\"juspay\",\"kind\":\"PAYMENT\",\"ids\":{},\"asked\":0}",
        "{\"provider\":\"juspay\",\"kind\":\"DEBIT\",\"ids\":{\"orderId\":\"o\"},\"asked\":0}",
        "{\"provider\":1,\"kind\":\"PAYMENT\",\"ids\":{\"orderId\":\"o\"},\"asked\":0}",
        "{\"provider\":\"juspay\",\"kind\":\"PAYMENT\",\"ids\":{\"orderId\":1},\"asked\":0}",
        "{\"provider\":\"juspay\",\"kind\":\"PAYMENT\",\"ids\":{\"orderId\":\"o\"},\"asked\":-1}",
        "{\"provider\":\"juspay\",\"kind\":\"PAYMENT\",\"ids\":{\"orderId\":\"o\"},\"asked\":\"1\"}"
      })
  void nothing_else_is_one(String message) {
    assertThrows(IllegalArgumentException.class, () -> Watch.of(json(message)));
  }
}
