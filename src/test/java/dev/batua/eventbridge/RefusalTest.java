package dev.batua.eventbridge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.aws.AwsError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That every error of EventBridge's says what is to be done about it. */
class RefusalTest {
  private static String detail(int status, String type, String message) {
    String said = message == null ? "" : message;
    String reason = new Refusal(new AwsError(status, type, said), "ap-south-1").reason();
    return Refusal.problem(reason).detail();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | ThrottlingException | | wait until EventBridge can be reached from here in ap-south-1",
        "500 | AccessDeniedException | | wait until",
        "0 | | | wait until",
        "400 | AccessDeniedException | User: a is not authorized | allow events:PutEvents on the bus",
        "200 | AccessDenied | | the role of the function",
        "400 | AccessDeniedException | no kms:GenerateDataKey | the policy of the KMS key",
        "200 | NotAuthorizedForSourceException | | the policy of the bus allow events:PutEvents",
        "200 | NotAuthorizedForDetailTypeException | | the policy of the bus",
        "400 | ResourceNotFoundException | Event bus a | one that does not exist in ap-south-1",
        "200 | InvalidAccountIdException | | correct the account in batua.events.bus",
        "403 | UnrecognizedClientException | | AWS_ACCESS_KEY_ID",
        "403 | ExpiredTokenException | | expired (AWS_SESSION_TOKEN)",
        "403 | InvalidSignatureException | Signature expired | the clock of this machine",
        "403 | SignatureDoesNotMatch | | AWS_SECRET_ACCESS_KEY",
        "400 | OptInRequired | | may not use EventBridge in ap-south-1",
        "400 | UnknownOperationException | | AWS_ENDPOINT_URL_EVENTBRIDGE",
        "200 | MalformedDetail | | what EventBridge means by MalformedDetail"
      })
  void an_error_says_what_to_do(int status, String type, String message, String says) {
    String detail = detail(status, type, message);
    assertTrue(detail.contains(says), detail);
    assertTrue(detail.startsWith("Not every event was taken: "), detail);
  }

  @Test
  void a_message_is_never_passed_on() {
    for (String type : new String[] {"AccessDenied", "ResourceNotFoundException", "Other", null}) {
      assertFalse(detail(400, type, "Canary kms canary").toLowerCase().contains("canary"), type);
    }
  }
}
