package bench;

/** The event of a direct debit, as API Gateway's HTTP API makes it. */
final class Event {
  private Event() {}

  static String debit(String order) {
    String body =
        "{\\\"orderId\\\":\\\"" + order + "\\\",\\\"directWalletToken\\\":\\\"token_1\\\",\\\"paymentMethod\\\":\\\"MOBIKWIK\\\"}";
    return "{\"version\":\"2.0\",\"routeKey\":\"POST /juspay/txns\",\"rawPath\":\"/juspay/txns\",\"rawQueryString\":\"\","
        + "\"headers\":{\"content-type\":\"application/json\",\"x-routing-id\":\"customer_1\",\"accept\":\"*/*\","
        + "\"user-agent\":\"bench\",\"x-forwarded-for\":\"203.0.113.1\",\"x-forwarded-proto\":\"https\"},"
        + "\"requestContext\":{\"accountId\":\"1\",\"apiId\":\"api\",\"http\":{\"method\":\"POST\",\"path\":\"/juspay/txns\","
        + "\"protocol\":\"HTTP/1.1\",\"sourceIp\":\"203.0.113.1\",\"userAgent\":\"bench\"},\"requestId\":\"id\","
        + "\"routeKey\":\"POST /juspay/txns\",\"stage\":\"$default\",\"timeEpoch\":1700000000000},"
        + "\"body\":\"" + body + "\",\"isBase64Encoded\":false}";
  }
}
