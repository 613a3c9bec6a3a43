package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.batua.http.HttpSetup;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import dev.batua.secret.SecretReader;
import dev.batua.text.Secret;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Reads one secret; what may pass is tried again, since reading changes nothing. */
final class GetSecretValue implements SecretReader {
  private static final int MORE_ATTEMPTS = 2;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final SecretName secret;
  private final AwsAccess access;
  private final HttpSetup setup;
  private final Duration timeout;
  private final ObjectMapper json;
  private final String request;
  private Signed signed;

  private record Signed(SecretsManagerApi api, SignatureV4 signature) {}

  GetSecretValue(
      SecretName secret, AwsAccess access, HttpSetup setup, Duration timeout, ObjectMapper json) {
    this.secret = secret;
    this.access = access;
    this.setup = setup;
    this.timeout = timeout;
    this.json = json;
    request = JsonNodeFactory.instance.objectNode().put("SecretId", secret.id()).toString();
  }

  @Override
  public CompletionStage<Secret> read() {
    return Uni.createFrom()
        .deferred(this::send)
        .onFailure(GetSecretValue::mayPass)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .atMost(MORE_ATTEMPTS)
        .ifNoItem()
        .after(timeout)
        .fail()
        .onFailure(failure -> !(failure instanceof ProblemException))
        .transform(failure -> secret.unavailable())
        .subscribeAsCompletionStage();
  }

  private Uni<Secret> send() {
    Signed client = client();
    return access
        .credentials()
        .now()
        .map(identity -> client.signature().sign(request, identity))
        .chain(headers -> client.api().getSecretValue(headers, request))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(answer -> SecretValue.of(answer, secret, json));
  }

  /** Built when the settings have proven right. */
  private synchronized Signed client() {
    if (signed == null) {
      signed =
          new Signed(
              setup.api(SecretsManagerApi.class, access.endpoint(), timeout),
              new SignatureV4(access));
    }
    return signed;
  }

  private static boolean mayPass(Throwable failure) {
    return !(failure instanceof ProblemException problem)
        || problem.code() == ProblemCode.SECRETS_UNAVAILABLE;
  }
}
