package dev.batua.local;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;

/** Serves on this machine what {@code quarkus:dev} serves, at a port of the tests' own. */
public class Local implements QuarkusTestProfile {
  static final int PORT = Integer.parseInt(port());

  private static final String BASE = "http://localhost:" + PORT;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry("local.port", port()),
        Map.entry("quarkus.lambda.handler", "juspay-topup-wallet"),
        Map.entry("batua.juspay.merchant-id", "demo_merchant"),
        Map.entry("batua.juspay.api-key", "demo-api-key"),
        Map.entry("batua.juspay.webhook-user", "demo-webhook"),
        Map.entry("batua.juspay.webhook-password", "demo-webhook-password"),
        Map.entry("batua.juspay.response-key", "demo-response-key"),
        Map.entry("batua.phonepe.merchant-id", "DEMOMERCHANT"),
        Map.entry("batua.phonepe.salt-key", "demo#salt$=key"),
        Map.entry("batua.phonepe.salt-index", "2"),
        Map.entry("batua.events.bus", "batua"),
        Map.entry("aws.region", "ap-south-1"),
        Map.entry("aws.access-key-id", "demo"),
        Map.entry("aws.secret-access-key", "demo"),
        Map.entry("local.hurry", "20"),
        Map.entry("batua.http.timeout", "1s"));
  }

  /** A free port, the same one for every class loader of a test run. */
  private static String port() {
    return (String)
        System.getProperties().computeIfAbsent(Local.class.getName(), name -> freePort());
  }

  private static String freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return String.valueOf(free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request to that port. */
  public static RequestSpecification http() {
    return given().baseUri(BASE).redirects().follow(false);
  }

  /** An id that was not used before. */
  public static String fresh() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /** Asks to top up a wallet; more fields begin with a comma. */
  public static Response topup(String walletId, String txnId, String more) {
    return http()
        .filter(new ContractFilter("juspay-topup-wallet"))
        .contentType("application/json")
        .header("X-Routing-Id", "customer_1")
        .body("{\"topupTxnId\":\"" + txnId + "\",\"amountPaise\":1999" + more + "}")
        .post("/juspay/wallets/{walletId}/topup", walletId);
  }

  /** Debits a wallet. */
  public static Response debit(String orderId, String token) {
    return debit(orderId, token, "");
  }

  /** Debits a wallet; more fields begin with a comma. */
  public static Response debit(String orderId, String token, String more) {
    return http()
        .filter(new ContractFilter("juspay-direct-debit"))
        .contentType("application/json")
        .header("x-routing-id", "customer_1")
        .body(
            "{\"orderId\":\"%s\",\"directWalletToken\":\"%s\",\"paymentMethod\":\"PAYTM\"%s}"
                .formatted(orderId, token, more))
        .post("/juspay/txns");
  }

  /** Checks with what a customer came back from a page of Juspay's. */
  public static Response checkReturn(String returned) {
    return http()
        .filter(new ContractFilter("juspay-check-return"))
        .contentType("application/json")
        .header("x-routing-id", "customer_1")
        .body("{\"returned\":\"" + returned + "\"}")
        .post("/juspay/returns");
  }

  /** Asks for a link with which to top up a wallet. */
  public static Response link(String userAuthToken) {
    return http()
        .filter(new ContractFilter("phonepe-topup-wallet"))
        .contentType("application/json")
        .body(
            "{\"amountPaise\":1,\"topupWorkflowType\":\"TRANSACTIONAL\",\"userAuthToken\":\"%s\"}"
                .formatted(userAuthToken))
        .post("/phonepe/wallet/topup");
  }
}
