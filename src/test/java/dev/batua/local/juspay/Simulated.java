package dev.batua.local.juspay;

import dev.batua.local.Local;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Juspay's simulator, called directly. */
final class Simulated {
  static final String BASE = "/simulator/juspay";

  private Simulated() {}

  static RequestSpecification authorized() {
    return Local.http()
        .auth()
        .preemptive()
        .basic("demo-api-key", "")
        .header("x-routing-id", "customer_1");
  }

  static Response get(String path) {
    return authorized().get(BASE + path);
  }

  /** Posts a form of names and values in turn. */
  static Response post(String path, String... form) {
    RequestSpecification request = authorized().contentType("application/x-www-form-urlencoded");
    for (int i = 0; i < form.length; i += 2) {
      request.formParam(form[i], form[i + 1]);
    }
    return request.post(BASE + path);
  }

  /** Presses a button of a page. */
  static Response decide(String page, String action) {
    return Local.http().formParam("action", action).post(page);
  }

  /** Makes a customer. */
  static String customer() {
    String id = "customer_" + Local.fresh();
    post("/customers", "object_reference_id", id, "mobile_number", "9000000001")
        .then()
        .statusCode(200);
    return id;
  }

  /** Makes a wallet of a new customer, to which an OTP was sent. */
  static String wallet(String gateway) {
    return post(
            "/customers/" + customer() + "/wallets", "gateway", gateway, "command", "authenticate")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  /** Makes and links a wallet; Rs 95.50 are in it. */
  static String linkedWallet() {
    String id = wallet("PAYTM");
    post("/wallets/" + id, "command", "link", "otp", "0000").then().statusCode(200);
    return id;
  }

  /** A new token of a wallet. */
  static String token(String walletId) {
    return get("/wallets/" + walletId).path("token");
  }

  /** Makes an order. */
  static String order(String rupees) {
    String id = "o" + Local.fresh();
    post("/orders", "order_id", id, "amount", rupees, "customer_id", "customer_1")
        .then()
        .statusCode(200);
    return id;
  }

  static Response debit(String orderId, String token) {
    return pay(orderId, "PAYTM", Map.of("direct_wallet_token", token));
  }

  /** Begins a payment with a wallet. */
  static Response pay(String orderId, String paymentMethod, Map<String, String> more) {
    return authorized()
        .formParam("order_id", orderId)
        .formParam("merchant_id", "demo_merchant")
        .formParam("payment_method_type", "WALLET")
        .formParam("payment_method", paymentMethod)
        .formParam("redirect_after_payment", "true")
        .formParam("format", "json")
        .formParams(more)
        .post(BASE + "/txns");
  }

  static JsonPath lookUp(String orderId) {
    return get("/orders/" + orderId).jsonPath();
  }

  static Response refund(String orderId, String refundId, String... more) {
    RequestSpecification request = authorized().formParam("unique_request_id", refundId);
    for (int i = 0; i < more.length; i += 2) {
      request.formParam(more[i], more[i + 1]);
    }
    return request.post(BASE + "/orders/" + orderId + "/refunds");
  }
}
