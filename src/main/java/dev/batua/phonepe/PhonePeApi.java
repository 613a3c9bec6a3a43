package dev.batua.phonepe;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * PhonePe v3. A payload goes out as base64 inside JSON, signed in a header; JSON comes back.
 *
 * <p>Source: PhonePe's page of the wallet top-up.
 */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PhonePeApi {
  /** The path of the wallet top-up as it is signed, whatever the base URL. */
  String WALLET_TOPUP = "/v3/wallet/topup";

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
}
