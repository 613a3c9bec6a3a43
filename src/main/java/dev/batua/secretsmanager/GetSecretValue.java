package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.batua.http.HttpApi;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import dev.batua.secret.SecretReader;
import dev.batua.text.Secret;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;

/** Reads one secret; what may pass is tried again, since reading changes nothing. */
final class GetSecretValue implements SecretReader {
  private static final int MOST_ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final SecretName secret;
  private final AwsAccess access;
  private final HttpSetup setup;
  private final Duration timeout;
  private final ObjectMapper json;
  private final String request;
  private Signed signed;

  private record Signed(HttpApi<SecretsManagerApi> api, SignatureV4 signature) {}

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
    return CompletableFuture.supplyAsync(
        () -> attempt(1, Deadline.in(timeout)), Infrastructure.getDefaultWorkerPool());
  }

  private Secret attempt(int number, Deadline deadline) {
    try {
      return once(deadline);
    } catch (ProblemException e) {
      boolean mayPass = e.code() == ProblemCode.SECRETS_UNAVAILABLE;
      if (!mayPass || number == MOST_ATTEMPTS || !pause(number, deadline)) {
        throw e;
      }
      return attempt(number + 1, deadline);
    }
  }

  private Secret once(Deadline deadline) {
    try {
      Signed client = client();
      SignedHeaders headers = client.signature().sign(request, access.credentials().now(deadline));
      return client
          .api()
          .call(
              deadline,
              SecretValue.LARGEST_BYTES,
              false,
              api -> api.getSecretValue(headers, request),
              answer -> SecretValue.of(answer, secret, access.region(), json));
    } catch (IOException e) {
      throw secret.unavailable();
    }
  }

  /** Waits longer each time, and not as long as others; false where the time is over before. */
  private static boolean pause(int number, Deadline deadline) {
    long millis = (long) (PAUSE.toMillis() * number * ThreadLocalRandom.current().nextDouble(1, 2));
    if (deadline.left().toMillis() <= millis) {
      return false;
    }
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Built when the settings have proven right. */
  private synchronized Signed client() {
    if (signed == null) {
      signed =
          new Signed(
              setup.apiForOnce(SecretsManagerApi.class, access.endpoint()),
              new SignatureV4(access));
    }
    return signed;
  }
}
