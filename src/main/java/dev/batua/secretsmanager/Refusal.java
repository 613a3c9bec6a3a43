package dev.batua.secretsmanager;

import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An error of Secrets Manager's, and what is really missing. Its message is looked at and never
 * passed on.
 *
 * <p>Source: GetSecretValue and Common Errors in AWS's API reference of Secrets Manager, and
 * "Troubleshoot access denied error messages" in the guide of IAM.
 *
 * @param status the HTTP status
 * @param type the error's name, or null
 * @param message its text in lower case, or nothing
 * @param region where it was asked
 */
record Refusal(int status, String type, String message, String region) {
  private static final Set<String> PASSING =
      Set.of(
          "ThrottlingException",
          "Throttling",
          "ThrottledException",
          "TooManyRequestsException",
          "RequestThrottledException",
          "RequestThrottled",
          "RequestLimitExceeded",
          "LimitExceededException",
          "SlowDown",
          "RequestTimeoutException",
          "RequestAbortedException",
          "ServiceUnavailable",
          "ServiceUnavailableException",
          "InternalServiceError",
          "InternalServiceFailure",
          "InternalFailure");

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

  static Refusal of(int status, String type, String message, String region) {
    return new Refusal(status, type, message.toLowerCase(Locale.ROOT), region);
  }

  /** The problem that it is. */
  ProblemException problem(SecretName secret) {
    if (status >= 500 || status == 429 || type == null || PASSING.contains(type)) {
      return secret.unavailable();
    }
    return switch (type) {
      case "AccessDeniedException", "AccessDenied" -> secret.withdrawn(forbidden());
      case "ResourceNotFoundException" -> secret.withdrawn(missing());
      case "InvalidRequestException" -> invalid(secret);
      case "DecryptionFailure" ->
          secret.withdrawn(
              "cannot be decrypted: its KMS key is disabled, about to be deleted or gone");
      case "UnrecognizedClientException",
          "InvalidClientTokenId",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException" ->
          secret.faulty(
              "was asked for with credentials that AWS does not know (AWS_ACCESS_KEY_ID,"
                  + " AWS_SESSION_TOKEN)");
      case "ExpiredTokenException", "ExpiredToken" ->
          secret.faulty("was asked for with credentials that have expired (AWS_SESSION_TOKEN)");
      case "RequestExpired" -> secret.faulty(CLOCK);
      case "InvalidSignatureException", "SignatureDoesNotMatch", "IncompleteSignature" ->
          secret.faulty(signature());
      case "OptInRequired", "NotAuthorized" ->
          secret.faulty("lies in an account that may not use Secrets Manager in " + region);
      case "InvalidParameterException", "ValidationError", "ValidationException" ->
          secret.faulty("is no name or ARN that Secrets Manager takes");
      case "UnknownOperationException", "InvalidAction" ->
          secret.faulty("was asked for at an endpoint that is not Secrets Manager's");
      default -> secret.faulty("Secrets Manager does not give out (" + type + ")");
    };
  }

  private static final String CLOCK =
      "was asked for with a signature of another time: the clock of this machine is wrong";

  private String forbidden() {
    if (message.contains("kms")) {
      return "this function may not have decrypted: its role, and the policy of the KMS key, must"
          + " allow kms:Decrypt (parameter JuspaySecretKmsKey or PhonePeSecretKmsKey)";
    }
    Optional<String> policy =
        Stream.of(POLICIES)
            .filter(name -> message.contains(name.toLowerCase(Locale.ROOT)))
            .findFirst();
    String why =
        message.contains("explicit deny")
            ? policy.map(name -> "a " + name + " denies").orElse("a policy denies")
            : policy.map(name -> "no " + name + " allows").orElse("its role must allow");
    return "this function may not read: " + why + " secretsmanager:GetSecretValue";
  }

  private String missing() {
    return message.contains("staging label")
        ? "has no current value in " + region
        : "does not exist in " + region;
  }

  private ProblemException invalid(SecretName secret) {
    return message.contains("delet")
        ? secret.withdrawn("is about to be deleted in " + region)
        : secret.faulty("Secrets Manager does not give out in its state");
  }

  private String signature() {
    return message.contains("expired") || message.contains("not yet current")
        ? CLOCK
        : "was asked for with a signature that does not fit (AWS_SECRET_ACCESS_KEY)";
  }
}
