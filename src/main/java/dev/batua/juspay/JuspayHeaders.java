package dev.batua.juspay;

import jakarta.ws.rs.HeaderParam;

/** The headers of every call to Juspay; one that is null is not sent. */
public final class JuspayHeaders {
  /** Basic, with the API key as user and an empty password; null where no key is needed. */
  @HeaderParam("Authorization")
  public final String authorization;

  /** The customer's id, or an order's or cart's for a guest; always the same for a customer. */
  @HeaderParam("x-routing-id")
  public final String routingId;

  /** The API version to answer in, a date. */
  @HeaderParam("version")
  public final String version;

  /** The merchant's id, which helps Juspay to route. */
  @HeaderParam("x-merchantid")
  public final String merchantId;

  JuspayHeaders(String authorization, String routingId, String version, String merchantId) {
    this.authorization = authorization;
    this.routingId = routingId;
    this.version = version;
    this.merchantId = merchantId;
  }
}
