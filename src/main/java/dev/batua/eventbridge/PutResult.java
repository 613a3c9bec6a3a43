package dev.batua.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.aws.AwsAnswer;
import dev.batua.aws.AwsError;
import java.util.ArrayList;
import java.util.List;

/**
 * What EventBridge says of the entries of one request.
 *
 * <p>Source: PutEvents and PutEventsResultEntry in AWS's API reference of EventBridge.
 *
 * @param left the entries that it has not taken, or not provably
 * @param error why not, the gravest if there are several; null where it has taken all
 */
record PutResult(List<ObjectNode> left, AwsError error) {

  /**
   * Reads an answer.
   *
   * @param entries what was to be put there, of which the answer speaks in the same order
   */
  static PutResult of(AwsAnswer answer, List<ObjectNode> entries) {
    JsonNode failed = answer.body().path("FailedEntryCount");
    if (answer.isGood() && failed.isInt() && failed.intValue() == 0) {
      return new PutResult(List.of(), null);
    }
    PutResult some = some(answer, entries);
    return some.left().isEmpty() ? new PutResult(entries, answer.error()) : some;
  }

  private static PutResult some(AwsAnswer answer, List<ObjectNode> entries) {
    List<ObjectNode> left = new ArrayList<>();
    AwsError gravest = null;
    JsonNode results = answer.body().path("Entries");
    for (int i = 0; i < entries.size() && results.size() == entries.size(); i++) {
      JsonNode result = results.path(i);
      if (!result.path("EventId").isTextual()) {
        left.add(entries.get(i));
        AwsError error = error(answer.status(), result);
        gravest = gravest == null || gravest.mayPass() ? error : gravest;
      }
    }
    return new PutResult(left, gravest);
  }

  private static AwsError error(int status, JsonNode result) {
    return new AwsError(
        status, result.path("ErrorCode").asText(""), result.path("ErrorMessage").asText(""));
  }

  /** Whether everything that is left may be taken at the next attempt. */
  boolean mayPass() {
    return error.mayPass();
  }
}
