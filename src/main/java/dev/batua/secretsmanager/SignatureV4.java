package dev.batua.secretsmanager;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** AWS's signature of a request for a secret, by the signer of AWS's own SDK. */
final class SignatureV4 {
  /** The header that names the action. */
  static final String TARGET = "X-Amz-Target";

  static final String GET_SECRET_VALUE = "secretsmanager.GetSecretValue";

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsAccess access;

  SignatureV4(AwsAccess access) {
    this.access = access;
  }

  /** The headers that sign this body, now. */
  SignedHeaders sign(String body, AwsCredentialsIdentity identity) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(access.endpoint())
            .encodedPath("/")
            .putHeader("Content-Type", SecretsManagerApi.JSON)
            .putHeader(TARGET, GET_SECRET_VALUE)
            .build();
    return new SignedHeaders(
        signer
            .sign(
                sign ->
                    sign.identity(identity)
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "secretsmanager")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, access.region()))
            .request());
  }
}
