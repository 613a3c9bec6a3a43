package dev.batua.eventbridge;

import dev.batua.aws.AwsError;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;

/**
 * An error of EventBridge's, and what is really missing.
 *
 * <p>Source: PutEvents, PutEventsResultEntry and Common Errors in AWS's API reference of
 * EventBridge.
 *
 * @param error the error
 * @param region where it was asked
 */
record Refusal(AwsError error, String region) {

  /** The problem of events that were not taken for this reason. */
  static ProblemException problem(String reason) {
    return new ProblemException(
            ProblemCode.EVENTS_UNAVAILABLE,
            "Not every event was taken: " + reason + ". Then send it again.")
        .retryable(true);
  }

  /** What is to be done about it. */
  String reason() {
    if (error.mayPass()) {
      return "wait until EventBridge can be reached from here in " + region;
    }
    String signature = error.ofSignature();
    if (signature != null) {
      return "it was asked with " + signature + ", so correct that";
    }
    return switch (error.type()) {
      case "AccessDeniedException", "AccessDenied" -> forbidden();
      case "NotAuthorizedForSourceException", "NotAuthorizedForDetailTypeException" ->
          "have the policy of the bus allow events:PutEvents for the source batua and its types";
      case "ResourceNotFoundException" ->
          "make the bus, since batua.events.bus names one that does not exist in " + region;
      case "InvalidAccountIdException" ->
          "correct the account in batua.events.bus, which is none of AWS's";
      case "OptInRequired", "NotAuthorized" ->
          "the account may not use EventBridge in " + region + ", so have it opened there";
      case "UnknownOperationException", "InvalidAction" ->
          "the endpoint is not EventBridge's, so correct AWS_ENDPOINT_URL_EVENTBRIDGE or"
              + " AWS_ENDPOINT_URL";
      default -> "look up what EventBridge means by " + error.type();
    };
  }

  private String forbidden() {
    return error.message().contains("kms")
        ? "have the role of the function, and the policy of the KMS key, allow what the bus'"
            + " encryption needs (kms:GenerateDataKey, kms:Decrypt)"
        : "have the role of the function, and the policy of the bus if it has one, allow"
            + " events:PutEvents on the bus that batua.events.bus names";
  }
}
