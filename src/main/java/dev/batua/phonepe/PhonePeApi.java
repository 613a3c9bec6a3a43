package dev.batua.phonepe;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * PhonePe v3. A payload goes out as base64 inside JSON, signed in a header; JSON comes back.
 *
 * <p>Source: PhonePe's pages of the wallet, of linking, of debits, transactions and refunds.
 */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PhonePeApi {
  /** The path at which an OTP is sent, as it is signed. */
  String SEND_OTP = "/v3/merchant/otp/send";

  /** The path at which an OTP is verified, as it is signed. */
  String VERIFY_OTP = "/v3/merchant/otp/verify";

  /** The path at which a wallet is unlinked, as it is signed. */
  String UNLINK = "/v3/merchant/token/unlink";

  /** The path of a wallet's balance as it is signed. */
  String WALLET_BALANCE = "/v3/wallet/balance";

  /** The path of the wallet top-up as it is signed, whatever the base URL. */
  String WALLET_TOPUP = "/v3/wallet/topup";

  /** The path of the debit as it is signed. */
  String WALLET_DEBIT = "/v3/wallet/debit";

  /** The path of an authorization as it is signed. */
  String AUTHORIZE = "/v3/auth/authorize";

  /** The path of a capture as it is signed. */
  String CAPTURE = "/v3/auth/capture";

  /** The path of a cancellation as it is signed. */
  String CANCEL = "/v3/auth/cancel";

  /** The path of an authorization's status; the ids are filled in before it is signed. */
  String AUTHORIZATION_STATUS = "/v3/auth/{merchantId}/{transactionId}/status";

  /** The path of a transaction's status; the ids are filled in before it is signed. */
  String TRANSACTION_STATUS = "/v3/transaction/{merchantId}/{transactionId}/status";

  /** The path of a refund as it is signed. */
  String REFUND = "/v3/credit/backToSource";

  /**
   * Mints a URL at which the user can top up the wallet.
   *
   * @param xVerify the signature of the payload in the request
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(WALLET_TOPUP)
  Uni<RestResponse<InputStream>> topupWallet(
      @HeaderParam("X-VERIFY") String xVerify, String request);

  /**
   * Debits the user's wallet, or gives the link at which it is topped up first.
   *
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(WALLET_DEBIT)
  Uni<RestResponse<InputStream>> debitWallet(@BeanParam PhonePeHeaders headers, String request);

  /**
   * Holds money in the user's wallet, or gives the link at which it is topped up first.
   *
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(AUTHORIZE)
  Uni<RestResponse<InputStream>> authorize(@BeanParam PhonePeHeaders headers, String request);

  /**
   * Takes what was held, or a part of it.
   *
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(CAPTURE)
  Uni<RestResponse<InputStream>> capture(@BeanParam PhonePeHeaders headers, String request);

  /**
   * Gives back what was held.
   *
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(CANCEL)
  Uni<RestResponse<InputStream>> cancel(@BeanParam PhonePeHeaders headers, String request);

  /** Tells how an authorization stands. */
  @GET
  @Path(AUTHORIZATION_STATUS)
  Uni<RestResponse<InputStream>> authorization(
      @BeanParam PhonePeHeaders headers,
      @PathParam("merchantId") String merchantId,
      @PathParam("transactionId") String transactionId);

  /** Tells how a debit, a capture or a refund stands. */
  @GET
  @Path(TRANSACTION_STATUS)
  Uni<RestResponse<InputStream>> transaction(
      @BeanParam PhonePeHeaders headers,
      @PathParam("merchantId") String merchantId,
      @PathParam("transactionId") String transactionId);

  /**
   * Pays a debit or a capture back to where it came from.
   *
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(REFUND)
  Uni<RestResponse<InputStream>> refund(@BeanParam PhonePeHeaders headers, String request);

  /**
   * Sends an OTP to a user.
   *
   * @param xVerify the signature of the payload in the request
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(SEND_OTP)
  Uni<RestResponse<InputStream>> sendOtp(@HeaderParam("X-VERIFY") String xVerify, String request);

  /**
   * Links a user's wallet by the OTP.
   *
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(VERIFY_OTP)
  Uni<RestResponse<InputStream>> verifyOtp(@BeanParam PhonePeHeaders headers, String request);

  /**
   * Makes a user's token good for nothing.
   *
   * @param xVerify the signature of the payload in the request
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(UNLINK)
  Uni<RestResponse<InputStream>> unlink(@HeaderParam("X-VERIFY") String xVerify, String request);

  /**
   * Tells what is in a wallet, and what can be done with it.
   *
   * @param request {@code {"request": "<payload in base64>"}}
   */
  @POST
  @Path(WALLET_BALANCE)
  Uni<RestResponse<InputStream>> walletBalance(@BeanParam PhonePeHeaders headers, String request);
}
