package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.batua.http.HttpAnswer;
import dev.batua.secret.SecretName;
import dev.batua.text.Secret;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Reads what Secrets Manager answers.
 *
 * <p>Source: GetSecretValue in AWS's API reference of Secrets Manager.
 */
final class SecretValue {
  /** A secret has 64 KiB at most, which JSON may write six times as long. */
  static final int LARGEST_BYTES = 512 * 1024;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,64}");

  private SecretValue() {}

  /**
   * The text of the secret.
   *
   * @param region where it was asked for
   */
  static Secret of(HttpAnswer answer, SecretName secret, String region, ObjectMapper mapper) {
    JsonNode json = object(answer.body(), mapper);
    int status = answer.head().getStatus();
    if (status != 200) {
      throw Refusal.of(status, type(json), message(json), region).problem(secret);
    }
    if (json.path("SecretString").isTextual()) {
      return Secret.of(json.path("SecretString").textValue());
    }
    throw json.has("SecretBinary")
        ? secret.faulty("is binary and must be text")
        : secret.unavailable();
  }

  /** The type of an error, which may come with a namespace before or a URL behind it. */
  private static String type(JsonNode json) {
    String type = json.path("__type").asText("").replaceFirst(".*#", "").replaceFirst(":.*", "");
    return WORD.matcher(type).matches() ? type : null;
  }

  private static String message(JsonNode json) {
    return json.path("Message").asText("") + json.path("message").asText("");
  }

  private static JsonNode object(byte[] body, ObjectMapper mapper) {
    try {
      return body.length > LARGEST_BYTES ? MissingNode.getInstance() : mapper.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
