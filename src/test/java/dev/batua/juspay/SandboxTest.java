package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.operation.Event;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The optional settings of Juspay: the other top-up path, a base URL with a path, two headers. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = {
      @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-topup-wallet"),
      @ResourceArg(name = "batua.juspay.url", value = "{stub}/tenant/"),
      @ResourceArg(name = "batua.juspay.topup-path", value = "/wallets/{wallet_id}"),
      @ResourceArg(name = "batua.juspay.version", value = "2024-01-31"),
      @ResourceArg(name = "batua.juspay.x-merchantid", value = "a merchant#1 =$")
    })
class SandboxTest {
  StubProvider stub;

  @Test
  void sends_a_topup_as_the_settings_say() {
    stub.answers(
        200,
        "{\"topup_txn_id\":\"t1\",\"status\":\"PENDING\",\"payment_url\":\"https://api.juspay.in/1\"}");
    assertEquals(
        200,
        Event.with("{\"topupTxnId\":\"t1\",\"amountPaise\":1}")
            .header("x-routing-id", "customer 1")
            .path("walletId", "wlt_1")
            .send()
            .status());
    assertEquals("/tenant/wallets/wlt_1", stub.only().uri());
    assertEquals("2024-01-31", stub.only().headers().get("version"));
    assertEquals("a merchant#1 =$", stub.only().headers().get("x-merchantid"));
    assertEquals("customer 1", stub.only().headers().get("x-routing-id"));
  }
}

/** The same against the native executable. */
@QuarkusIntegrationTest
class SandboxIT extends SandboxTest {}
