package dev.batua.secretsmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.aws.AwsError;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That every error of Secrets Manager's is explained by what is really missing. */
class RefusalTest {
  private static final SecretName NAME = new SecretName("batua.x.secret-id", "batua/x");

  private static ProblemException problem(int status, String type, String message) {
    return new Refusal(new AwsError(status, type, message), "ap-south-1").problem(NAME);
  }

  private static String reason(String type, String message) {
    ProblemException problem = problem(400, type, message);
    assertEquals(ProblemCode.NOT_CONFIGURED, problem.code(), type);
    return problem.errors().get(0).reason();
  }

  private static boolean isWithdrawn(String type, String message) {
    return problem(400, type, message).getClass().getSimpleName().equals("SecretWithdrawn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
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
        "InternalFailure"
      })
  void what_may_pass_is_unavailable(String type) {
    assertEquals(ProblemCode.SECRETS_UNAVAILABLE, problem(400, type, "").code());
  }

  @ParameterizedTest
  @CsvSource({"500,ResourceNotFoundException", "429,AccessDeniedException", "400,", "403,"})
  void what_tells_nothing_of_the_secret_is_unavailable(int status, String type) {
    assertEquals(ProblemCode.SECRETS_UNAVAILABLE, problem(status, type, "").code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AccessDeniedException | Access to KMS is not allowed | kms:Decrypt (parameter Juspay",
        "AccessDeniedException | User: arn:aws:sts::1:assumed-role/x is not authorized to perform:"
            + " kms:Decrypt on resource: arn:aws:kms:ap-south-1:1:key/2 | kms:Decrypt",
        "AccessDeniedException | User: a is not authorized to perform:"
            + " secretsmanager:GetSecretValue on resource: b because no identity-based policy"
            + " allows the secretsmanager:GetSecretValue action | no identity-based policy allows",
        "AccessDeniedException | User: a is not authorized to perform:"
            + " secretsmanager:GetSecretValue on resource: b with an explicit deny in a"
            + " resource-based policy | a resource-based policy denies",
        "AccessDeniedException | with an explicit deny in a service control policy"
            + " | a service control policy denies",
        "AccessDeniedException | because no VPC endpoint policy allows"
            + " | no VPC endpoint policy allows secretsmanager:GetSecretValue",
        "AccessDeniedException | because no permissions boundary allows"
            + " | no permissions boundary allows",
        "AccessDeniedException | because no session policy allows | no session policy allows",
        "AccessDeniedException | with an explicit deny | a policy denies",
        "AccessDenied | | its role must allow secretsmanager:GetSecretValue",
        "ResourceNotFoundException | Secrets Manager can't find the specified secret."
            + " | does not exist in ap-south-1",
        "ResourceNotFoundException | Secrets Manager can't find the specified secret value for"
            + " staging label: AWSCURRENT | has no current value in ap-south-1",
        "InvalidRequestException | You can't perform this operation on the secret because it was"
            + " marked for deletion. | is about to be deleted",
        "InvalidRequestException | You can't perform this operation on the secret because it is"
            + " scheduled for deletion. | is about to be deleted",
        "DecryptionFailure | | its KMS key is disabled"
      })
  void what_somebody_took_away_serves_no_longer(String type, String message, String says) {
    String text = message == null ? "" : message;
    assertTrue(reason(type, text).contains(says), reason(type, text));
    assertTrue(isWithdrawn(type, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "InvalidRequestException | of another kind | in its state",
        "UnrecognizedClientException | | AWS_ACCESS_KEY_ID",
        "InvalidClientTokenId | | AWS_ACCESS_KEY_ID",
        "MissingAuthenticationTokenException | | AWS_ACCESS_KEY_ID",
        "ExpiredTokenException | | expired (AWS_SESSION_TOKEN)",
        "RequestExpired | | the clock of this machine is wrong",
        "InvalidSignatureException | Signature expired: 20260101T000000Z is now earlier than"
            + " 20260101T001000Z | the clock",
        "InvalidSignatureException | Signature not yet current: 1 is still later than 2 | clock",
        "InvalidSignatureException | The request signature we calculated does not match"
            + " | does not fit (AWS_SECRET_ACCESS_KEY)",
        "SignatureDoesNotMatch | | AWS_SECRET_ACCESS_KEY",
        "IncompleteSignature | | AWS_SECRET_ACCESS_KEY",
        "OptInRequired | | an account that may not use Secrets Manager in ap-south-1",
        "NotAuthorized | | an account that may not use",
        "InvalidParameterException | | no name or ARN",
        "ValidationException | | no name or ARN",
        "UnknownOperationException | | an endpoint that is not Secrets Manager's",
        "InvalidAction | | an endpoint that is not Secrets Manager's",
        "OfAnotherDay | | does not give out (OfAnotherDay)"
      })
  void what_is_a_mistake_is_outlived(String type, String message, String says) {
    String text = message == null ? "" : message;
    assertTrue(reason(type, text).contains(says), reason(type, text));
    assertFalse(isWithdrawn(type, text));
  }

  @Test
  void a_message_is_never_passed_on() {
    for (String type : new String[] {"AccessDenied", "ResourceNotFoundException", "Other"}) {
      assertFalse(reason(type, "Canary kms canary").toLowerCase().contains("canary"), type);
    }
  }
}
