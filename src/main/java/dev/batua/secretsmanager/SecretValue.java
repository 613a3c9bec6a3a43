package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import dev.batua.text.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Reads what Secrets Manager answers.
 *
 * <p>Source: GetSecretValue and Common Errors in AWS's API reference of Secrets Manager.
 */
final class SecretValue {
  /** A secret has 64 KiB at most, which JSON may write six times as long. */
  private static final int LARGEST_BYTES = 512 * 1024;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,64}");
  private static final Set<String> PASSING =
      Set.of(
          "ThrottlingException",
          "Throttling",
          "ThrottledException",
          "TooManyRequestsException",
          "RequestThrottledException",
          "RequestTimeoutException",
          "ServiceUnavailable",
          "InternalServiceError",
          "InternalFailure");

  private SecretValue() {}

  /** The text of the secret. */
  static Secret of(RestResponse<InputStream> answer, SecretName secret, ObjectMapper mapper) {
    JsonNode json = object(answer.getEntity(), mapper);
    if (answer.getStatus() != 200) {
      throw refused(answer.getStatus(), type(json), secret);
    }
    if (json.path("SecretString").isTextual()) {
      return Secret.of(json.path("SecretString").textValue());
    }
    throw json.has("SecretBinary")
        ? secret.faulty("is binary and must be text")
        : secret.unavailable();
  }

  private static ProblemException refused(int status, String type, SecretName secret) {
    if (status >= 500 || status == 429 || type == null || PASSING.contains(type)) {
      return secret.unavailable();
    }
    return switch (type) {
      case "ResourceNotFoundException" -> secret.faulty("does not exist in this region");
      case "AccessDeniedException", "AccessDenied" ->
          secret.faulty("this function may not read (secretsmanager:GetSecretValue)");
      case "DecryptionFailure" -> secret.faulty("cannot be decrypted (kms:Decrypt)");
      default -> secret.faulty("Secrets Manager does not give out (" + type + ")");
    };
  }

  /** The type of an error, which may come with a namespace before or a URL behind it. */
  private static String type(JsonNode json) {
    String type = json.path("__type").asText("").replaceFirst(".*#", "").replaceFirst(":.*", "");
    return WORD.matcher(type).matches() ? type : null;
  }

  private static JsonNode object(InputStream body, ObjectMapper mapper) {
    try (body) {
      return body == null
          ? MissingNode.getInstance()
          : mapper.readTree(body.readNBytes(LARGEST_BYTES));
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
