package dev.batua.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Signs requests for a stack whose callers are known by their AWS credentials: Signature Version 4,
 * by the signer of AWS's SDK. For {@link ApiClient#setRequestInterceptor}.
 */
public final class IamSigning implements Consumer<HttpRequest.Builder> {
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
  private final String region;

  /**
   * Signs for the API of a stack.
   *
   * @param credentials asked for each request, such as the SDK's {@code DefaultCredentialsProvider}
   * @param region where the stack is
   */
  public IamSigning(IdentityProvider<? extends AwsCredentialsIdentity> credentials, String region) {
    this.credentials = credentials;
    this.region = region;
  }

  @Override
  public void accept(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    SdkHttpRequest unsigned =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(request.method()))
            .uri(request.uri())
            .headers(request.headers().map())
            .build();
    AwsCredentialsIdentity identity = credentials.resolveIdentity().join();
    signer
        .sign(
            sign ->
                sign.identity(identity)
                    .request(unsigned)
                    .payload(ContentStreamProvider.fromByteArray(body(request)))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region))
        .request()
        .forEachHeader(
            (name, values) -> {
              // The HTTP client itself says which host it is.
              if (!name.equalsIgnoreCase("Host")) {
                builder.setHeader(name, values.get(0));
              }
            });
  }

  private static byte[] body(HttpRequest request) {
    BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    request.bodyPublisher().ifPresentOrElse(it -> it.subscribe(into(bytes)), bytes::onComplete);
    return bytes.getBody().toCompletableFuture().join();
  }

  private static Flow.Subscriber<ByteBuffer> into(BodySubscriber<byte[]> bytes) {
    return new Flow.Subscriber<>() {
      @Override
      public void onSubscribe(Flow.Subscription subscription) {
        bytes.onSubscribe(subscription);
      }

      @Override
      public void onNext(ByteBuffer part) {
        bytes.onNext(List.of(part));
      }

      @Override
      public void onError(Throwable failure) {
        bytes.onError(failure);
      }

      @Override
      public void onComplete() {
        bytes.onComplete();
      }
    };
  }
}
