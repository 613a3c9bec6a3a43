package dev.batua.aws;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An error that a service of AWS's answers with. Its message is looked at and never passed on.
 *
 * <p>Source: Common Errors in AWS's API references.
 *
 * @param status the HTTP status
 * @param type the error's name, or null
 * @param message its text in lower case, or nothing
 */
public record AwsError(int status, String type, String message) {
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
          "KmsThrottled",
          "RequestTimeoutException",
          "RequestAbortedException",
          "ServiceUnavailable",
          "ServiceUnavailableException",
          "InternalServiceError",
          "InternalServiceFailure",
          "InternalFailure");

  private static final String CLOCK =
      "a signature of another time: the clock of this machine is wrong";

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,64}");

  /** Brings the message into lower case, and the type out of what may stand around it. */
  public AwsError {
    type = word(type);
    message = message.toLowerCase(Locale.ROOT);
  }

  /** Whether it may be gone at the next attempt. */
  public boolean mayPass() {
    return status >= 500 || status == 429 || type == null || PASSING.contains(type);
  }

  /** What it is called where it is told of. */
  public String name() {
    return type == null ? "no answer, or none of AWS's" : type;
  }

  /** What was wrong with the signature, to be read after "with"; null where it was none of it. */
  public String ofSignature() {
    return switch (String.valueOf(type)) {
      case "UnrecognizedClientException",
          "InvalidClientTokenId",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException" ->
          "credentials that AWS does not know (AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN)";
      case "ExpiredTokenException", "ExpiredToken" ->
          "credentials that have expired (AWS_SESSION_TOKEN)";
      case "RequestExpired" -> CLOCK;
      case "InvalidSignatureException", "SignatureDoesNotMatch", "IncompleteSignature" ->
          message.contains("expired") || message.contains("not yet current")
              ? CLOCK
              : "a signature that does not fit (AWS_SECRET_ACCESS_KEY)";
      default -> null;
    };
  }

  /** A type may come with a namespace before or a URL behind it. */
  private static String word(String type) {
    String bare = type == null ? "" : type.replaceFirst(".*#", "").replaceFirst(":.*", "");
    return WORD.matcher(bare).matches() ? bare : null;
  }
}
