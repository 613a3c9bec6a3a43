package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.batua.aws.AwsAccess;
import dev.batua.aws.AwsAction;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import dev.batua.secret.SecretReader;
import dev.batua.text.Secret;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads one secret; what may pass is tried again, since reading changes nothing. */
final class GetSecretValue implements SecretReader {
  private static final int MOST_ATTEMPTS = 3;
  private static final String NAME = "secretsmanager.GetSecretValue";

  private final SecretName secret;
  private final AwsAccess access;
  private final AwsAction<SecretsManagerApi> action;
  private final Duration timeout;
  private final String request;

  GetSecretValue(
      SecretName secret, AwsAccess access, HttpSetup setup, Duration timeout, ObjectMapper json) {
    this.secret = secret;
    this.access = access;
    action =
        new AwsAction<>(
            NAME, SecretsManagerApi.class, SecretsManagerApi::getSecretValue, access, setup, json);
    this.timeout = timeout;
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
      if (!mayPass || number == MOST_ATTEMPTS || !AwsAction.pause(number, deadline)) {
        throw e;
      }
      return attempt(number + 1, deadline);
    }
  }

  private Secret once(Deadline deadline) {
    return SecretValue.of(action.ask(request, deadline), secret, access.region());
  }
}
