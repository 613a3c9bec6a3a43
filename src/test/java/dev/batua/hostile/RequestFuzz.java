package dev.batua.hostile;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Fuzzes the bodies of requests: function and document judge each of them alike. Its seeds are the
 * bodies of {@code events}.
 */
public final class RequestFuzz {
  private static final List<Fuzzed> FUNCTIONS = Fuzzed.all();
  private static final Map<String, String> HEADERS =
      Map.of("x-routing-id", "customer_1", "x-user-auth-token", "token");
  private static final Map<String, String> PATH =
      Map.of(
          "walletId", "wallet_1",
          "customerId", "customer_1",
          "orderId", "order_1",
          "transactionId", "txn_1");

  private RequestFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    FUNCTIONS.forEach(function -> function.compare(event(text, false)));
    String base64 = Base64.getEncoder().encodeToString(input);
    FUNCTIONS.forEach(function -> function.answer(event(base64, true)));
  }

  private static APIGatewayV2HTTPEvent event(String body, boolean base64) {
    return APIGatewayV2HTTPEvent.builder()
        .withHeaders(HEADERS)
        .withPathParameters(PATH)
        .withBody(body)
        .withIsBase64Encoded(base64)
        .build();
  }
}
