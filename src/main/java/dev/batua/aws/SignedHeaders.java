package dev.batua.aws;

import jakarta.ws.rs.HeaderParam;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The headers of one signed request; one that is null is not sent. */
public final class SignedHeaders {
  /** The action. */
  @HeaderParam(SignatureV4.TARGET)
  public final String target;

  /** The signature. */
  @HeaderParam("Authorization")
  public final String authorization;

  /** The time of signing. */
  @HeaderParam("X-Amz-Date")
  public final String date;

  /** The hash of the body. */
  @HeaderParam("X-Amz-Content-Sha256")
  public final String contentHash;

  /** Belongs to a key of limited time. */
  @HeaderParam("X-Amz-Security-Token")
  public final String sessionToken;

  SignedHeaders(String target, SdkHttpRequest signed) {
    this.target = target;
    authorization = header(signed, "Authorization");
    date = header(signed, "X-Amz-Date");
    contentHash = header(signed, "X-Amz-Content-Sha256");
    sessionToken = header(signed, "X-Amz-Security-Token");
  }

  private static String header(SdkHttpRequest signed, String name) {
    return signed.firstMatchingHeader(name).orElse(null);
  }
}
