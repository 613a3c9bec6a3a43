package dev.batua.secretsmanager;

import dev.batua.aws.AwsError;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An error of Secrets Manager's, and what is really missing. Its message is looked at and never
 * passed on.
 *
 * <p>Source: GetSecretValue and Common Errors in AWS's API reference of Secrets Manager, and
 * "Troubleshoot access denied error messages" in the guide of IAM.
 *
 * @param error the error
 * @param region where it was asked
 */
record Refusal(AwsError error, String region) {
  /** Who may forbid it, by the words of AWS's messages. */
  private static final String[] POLICIES = {
    "identity-based policy",
    "resource-based policy",
    "permissions boundary",
    "session policy",
    "service control policy",
    "resource control policy",
    "VPC endpoint policy"
  };

  /** The problem that it is. */
  ProblemException problem(SecretName secret) {
    if (error.mayPass()) {
      return secret.unavailable();
    }
    String signature = error.ofSignature();
    if (signature != null) {
      return secret.faulty("was asked for with " + signature);
    }
    return switch (error.type()) {
      case "AccessDeniedException", "AccessDenied" -> secret.withdrawn(forbidden());
      case "ResourceNotFoundException" -> secret.withdrawn(missing());
      case "InvalidRequestException" -> invalid(secret);
      case "DecryptionFailure" ->
          secret.withdrawn(
              "cannot be decrypted: its KMS key is disabled, about to be deleted or gone");
      case "OptInRequired", "NotAuthorized" ->
          secret.faulty("lies in an account that may not use Secrets Manager in " + region);
      case "InvalidParameterException", "ValidationError", "ValidationException" ->
          secret.faulty("is no name or ARN that Secrets Manager takes");
      case "UnknownOperationException", "InvalidAction" ->
          secret.faulty("was asked for at an endpoint that is not Secrets Manager's");
      default -> secret.faulty("Secrets Manager does not give out (" + error.type() + ")");
    };
  }

  private String forbidden() {
    if (error.message().contains("kms")) {
      return "this function may not have decrypted: its role, and the policy of the KMS key, must"
          + " allow kms:Decrypt (parameter JuspaySecretKmsKey or PhonePeSecretKmsKey)";
    }
    Optional<String> policy =
        Stream.of(POLICIES)
            .filter(name -> error.message().contains(name.toLowerCase(Locale.ROOT)))
            .findFirst();
    String why =
        error.message().contains("explicit deny")
            ? policy.map(name -> "a " + name + " denies").orElse("a policy denies")
            : policy.map(name -> "no " + name + " allows").orElse("its role must allow");
    return "this function may not read: " + why + " secretsmanager:GetSecretValue";
  }

  private String missing() {
    return error.message().contains("staging label")
        ? "has no current value in " + region
        : "does not exist in " + region;
  }

  private ProblemException invalid(SecretName secret) {
    return error.message().contains("delet")
        ? secret.withdrawn("is about to be deleted in " + region)
        : secret.faulty("Secrets Manager does not give out in its state");
  }
}
