package dev.batua.juspay;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Juspay Express Checkout. Forms go out, JSON comes back; a parameter that is null is left out.
 *
 * <p>Source: the pages of these names in Juspay's API reference.
 */
@Path("/")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public interface JuspayApi {

  /**
   * Starts adding money to a linked wallet (PAYTM, AMAZONPAY or FREECHARGE).
   *
   * @param amount rupees with two decimals
   * @param topupTxnId the merchant's own id of the top-up
   * @param returnUrl where the customer goes afterwards; without a query
   */
  @POST
  @Path("wallets/{wallet_id}/topup")
  Uni<RestResponse<InputStream>> topupWallet(
      @BeanParam JuspayHeaders headers,
      @PathParam("wallet_id") String walletId,
      @RestForm("amount") String amount,
      @RestForm("topup_txn_id") String topupTxnId,
      @RestForm("return_url") String returnUrl);

  /** The same at the path that Juspay's page prints for its sandbox. */
  @POST
  @Path("wallets/{wallet_id}")
  Uni<RestResponse<InputStream>> topupWalletInSandbox(
      @BeanParam JuspayHeaders headers,
      @PathParam("wallet_id") String walletId,
      @RestForm("amount") String amount,
      @RestForm("topup_txn_id") String topupTxnId,
      @RestForm("return_url") String returnUrl);

  /**
   * Debits a linked wallet for an order.
   *
   * @param paymentMethodType always {@code WALLET}
   * @param paymentMethod the wallet, such as {@code MOBIKWIK}
   * @param directWalletToken the wallet's token: single use, 10 to 15 minutes
   * @param redirectAfterPayment whether the customer comes back to the order's return URL
   * @param format always {@code json}; without it the answer is a redirect
   */
  @POST
  @Path("txns")
  Uni<RestResponse<InputStream>> debitWallet(
      @BeanParam JuspayHeaders headers,
      @RestForm("order_id") String orderId,
      @RestForm("merchant_id") String merchantId,
      @RestForm("payment_method_type") String paymentMethodType,
      @RestForm("payment_method") String paymentMethod,
      @RestForm("direct_wallet_token") String directWalletToken,
      @RestForm("redirect_after_payment") boolean redirectAfterPayment,
      @RestForm("format") String format);

  /**
   * Begins to pay an order at a page of the wallet's ("Wallet Payment"). The same call as a debit's
   * but for the token, which is why neither has what the other needs.
   *
   * @param paymentMethodType always {@code WALLET}
   * @param paymentMethod the wallet, such as {@code MOBIKWIK}
   * @param redirectAfterPayment whether the customer comes back to the order's return URL
   * @param format always {@code json}; without it the answer is a redirect
   */
  @POST
  @Path("txns")
  Uni<RestResponse<InputStream>> payByWallet(
      @BeanParam JuspayHeaders headers,
      @RestForm("order_id") String orderId,
      @RestForm("merchant_id") String merchantId,
      @RestForm("payment_method_type") String paymentMethodType,
      @RestForm("payment_method") String paymentMethod,
      @RestForm("redirect_after_payment") boolean redirectAfterPayment,
      @RestForm("format") String format);

  /**
   * Makes an order.
   *
   * @param orderId the merchant's own id, fewer than 21 characters
   * @param amount with two decimals
   * @param currency INR where it is left out
   * @param customerPhone digits, without a plus and the country's code
   * @param returnUrl where the customer goes after paying; without a query
   * @param clientAuthToken whether the answer has a token for the customer's device
   */
  @POST
  @Path("orders")
  Uni<RestResponse<InputStream>> createOrder(
      @BeanParam JuspayHeaders headers,
      @RestForm("order_id") String orderId,
      @RestForm("amount") String amount,
      @RestForm("currency") String currency,
      @RestForm("customer_id") String customerId,
      @RestForm("customer_email") String customerEmail,
      @RestForm("customer_phone") String customerPhone,
      @RestForm("first_name") String firstName,
      @RestForm("last_name") String lastName,
      @RestForm("description") String description,
      @RestForm("product_id") String productId,
      @RestForm("return_url") String returnUrl,
      @RestForm("options.get_client_auth_token") Boolean clientAuthToken);

  /** Looks an order up. */
  @GET
  @Path("orders/{order_id}")
  Uni<RestResponse<InputStream>> order(
      @BeanParam JuspayHeaders headers, @PathParam("order_id") String orderId);

  /**
   * Pays an order back.
   *
   * @param refundId the merchant's own id of the refund, never used before
   * @param amount rupees with two decimals; null is all that is left
   */
  @POST
  @Path("orders/{order_id}/refunds")
  Uni<RestResponse<InputStream>> refundOrder(
      @BeanParam JuspayHeaders headers,
      @PathParam("order_id") String orderId,
      @RestForm(Refund.ID) String refundId,
      @RestForm("amount") String amount);

  /**
   * Asks with what a customer may pay. Either an amount or an order is there.
   *
   * @param amount rupees with two decimals
   * @param gatewayData what a wallet wants to know, in JSON
   * @param gatewayReferenceId which of the merchant's accounts at the wallets
   */
  @POST
  @Path("customers/{customer_id}/eligibility")
  Uni<RestResponse<InputStream>> eligibility(
      @BeanParam JuspayHeaders headers,
      @PathParam("customer_id") String customerId,
      @RestForm("amount") String amount,
      @RestForm("order_id") String orderId,
      @RestForm("gateway_data") String gatewayData,
      @RestForm("gateway_reference_id") String gatewayReferenceId);

  /**
   * Makes a customer.
   *
   * @param customerId the merchant's own id, 8 characters at least
   * @param mobileNumber digits, without a plus and the country's code
   * @param mobileCountryCode without a plus; 91 where it is left out
   * @param clientAuthToken whether the answer has a token for the customer's device
   */
  @POST
  @Path("customers")
  Uni<RestResponse<InputStream>> createCustomer(
      @BeanParam JuspayHeaders headers,
      @RestForm("object_reference_id") String customerId,
      @RestForm("mobile_number") String mobileNumber,
      @RestForm("mobile_country_code") String mobileCountryCode,
      @RestForm("email_address") String emailAddress,
      @RestForm("first_name") String firstName,
      @RestForm("last_name") String lastName,
      @RestForm("options.get_client_auth_token") Boolean clientAuthToken);

  /** Looks a wallet up; the answer has a new token where it is linked. */
  @GET
  @Path("wallets/{wallet_id}")
  Uni<RestResponse<InputStream>> wallet(
      @BeanParam JuspayHeaders headers, @PathParam("wallet_id") String walletId);

  /**
   * Looks a customer up.
   *
   * @param customerId the merchant's own id, or Juspay's
   * @param clientAuthToken whether the answer has a token for the customer's device
   */
  @GET
  @Path("customers/{customer_id}")
  Uni<RestResponse<InputStream>> customer(
      @BeanParam JuspayHeaders headers,
      @PathParam("customer_id") String customerId,
      @RestQuery("options.get_client_auth_token") Boolean clientAuthToken);

  /** Lists a customer's wallets; those that are linked have new tokens. */
  @GET
  @Path("customers/{customer_id}/wallets")
  Uni<RestResponse<InputStream>> wallets(
      @BeanParam JuspayHeaders headers, @PathParam("customer_id") String customerId);

  /** The same with balances that Juspay asks the wallets for. */
  @GET
  @Path("customers/{customer_id}/wallets/refresh-balances")
  Uni<RestResponse<InputStream>> refreshedWallets(
      @BeanParam JuspayHeaders headers, @PathParam("customer_id") String customerId);

  /**
   * Makes a wallet of a customer known.
   *
   * @param wallet its kind, such as {@code MOBIKWIK}
   * @param command {@code authenticate}, which sends an OTP at once
   */
  @POST
  @Path("customers/{customer_id}/wallets")
  Uni<RestResponse<InputStream>> createWallet(
      @BeanParam JuspayHeaders headers,
      @PathParam("customer_id") String customerId,
      @RestForm("gateway") String wallet,
      @RestForm("command") String command,
      @RestForm("mobile_number") String mobileNumber,
      @RestForm("gateway_reference_id") String gatewayReferenceId);

  /**
   * Does something about a wallet.
   *
   * @param command {@code authenticate}, {@code link}, {@code refresh}, {@code delink} or {@code
   *     update}
   * @param otp with {@code link} alone
   * @param mobileNumber with {@code update} alone
   */
  @POST
  @Path("wallets/{wallet_id}")
  Uni<RestResponse<InputStream>> walletCommand(
      @BeanParam JuspayHeaders headers,
      @PathParam("wallet_id") String walletId,
      @RestForm("command") String command,
      @RestForm("otp") String otp,
      @RestForm("mobile_number") String mobileNumber,
      @RestForm("gateway_reference_id") String gatewayReferenceId);
}
