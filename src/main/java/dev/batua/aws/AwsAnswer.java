package dev.batua.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.batua.http.HttpAnswer;
import java.io.IOException;

/**
 * An answer of a service of AWS's.
 *
 * @param status the HTTP status; 0 where no answer came
 * @param body its JSON, or a missing node where it is none
 */
public record AwsAnswer(int status, JsonNode body) {
  /** A secret has 64 KiB at most, which JSON may write six times as long. */
  public static final int LARGEST_BYTES = 512 * 1024;

  /** That no answer came. */
  public static final AwsAnswer NONE = new AwsAnswer(0, MissingNode.getInstance());

  /** Reads it. */
  public static AwsAnswer of(HttpAnswer answer, ObjectMapper json) {
    return new AwsAnswer(answer.head().getStatus(), object(answer.body(), json));
  }

  /** Whether it is no error. */
  public boolean isGood() {
    return status == 200;
  }

  /** What is wrong, where that is so. */
  public AwsError error() {
    return new AwsError(
        status,
        body.path("__type").asText(""),
        body.path("Message").asText("") + body.path("message").asText(""));
  }

  private static JsonNode object(byte[] body, ObjectMapper json) {
    try {
      return body.length > LARGEST_BYTES ? MissingNode.getInstance() : json.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
