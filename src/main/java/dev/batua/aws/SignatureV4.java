package dev.batua.aws;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** AWS's signature of a request for one action, by the signer of AWS's own SDK. */
final class SignatureV4 {
  /** The header that names the action. */
  static final String TARGET = "X-Amz-Target";

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsAccess access;
  private final String action;

  /**
   * @param action as the header says it, such as {@code secretsmanager.GetSecretValue}
   */
  SignatureV4(AwsAccess access, String action) {
    this.access = access;
    this.action = action;
  }

  /** The headers that sign this body, now. */
  SignedHeaders sign(String body, AwsCredentialsIdentity identity) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(access.endpoint())
            .encodedPath("/")
            .putHeader("Content-Type", access.service().mediaType())
            .putHeader(TARGET, action)
            .build();
    return new SignedHeaders(
        action,
        signer
            .sign(
                sign ->
                    sign.identity(identity)
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, access.service().name())
                        .putProperty(AwsV4HttpSigner.REGION_NAME, access.region()))
            .request());
  }
}
