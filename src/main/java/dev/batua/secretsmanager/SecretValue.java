package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.aws.AwsAnswer;
import dev.batua.secret.SecretName;
import dev.batua.text.Secret;

/**
 * Reads what Secrets Manager answers.
 *
 * <p>Source: GetSecretValue in AWS's API reference of Secrets Manager.
 */
final class SecretValue {
  private SecretValue() {}

  /**
   * The text of the secret.
   *
   * @param region where it was asked for
   */
  static Secret of(AwsAnswer answer, SecretName secret, String region) {
    if (!answer.isGood()) {
      throw new Refusal(answer.error(), region).problem(secret);
    }
    JsonNode json = answer.body();
    if (json.path("SecretString").isTextual()) {
      return Secret.of(json.path("SecretString").textValue());
    }
    throw json.has("SecretBinary")
        ? secret.faulty("is binary and must be text")
        : secret.unavailable();
  }
}
