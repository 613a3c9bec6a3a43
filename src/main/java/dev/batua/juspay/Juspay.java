package dev.batua.juspay;

import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.Effect;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderParts;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Juspay as the operations use it. */
@Singleton
public class Juspay extends Provider<JuspayApi, JuspayAccount> {
  private static final Set<String> NOTHING_THERE = Set.of("RESOURCE_NOT_FOUND", "object_not_found");

  public Juspay(JuspaySettings settings, ProviderParts parts) {
    super(
        "juspay",
        JuspayApi.class,
        settings.url(),
        settings.secretId(),
        check -> JuspayAccount.of(settings, check),
        parts);
  }

  @Override
  public String rehearsalSecret() {
    return JuspayAccount.REHEARSAL_SECRET;
  }

  @Override
  protected boolean refusesKeys(ProviderAnswer answer) {
    return answer.status() == 401;
  }

  @Override
  protected ProviderAnswer accept(ProviderAnswer answer) {
    // The words have the secrets struck out, and so may not be what was said: they decide nothing.
    ProviderWords words = words(answer);
    if (answer.status() == 401 || answer.status() == 403) {
      throw answer.call().credentials(words);
    }
    if (answer.status() == 429) {
      throw answer.call().busy(words, answer.retryAfter());
    }
    if (answer.call().effect() == Effect.ASKS && isNotFound(answer)) {
      throw answer.call().notFound(words);
    }
    if (answer.isRefusal()) {
      throw answer.call().refused(words);
    }
    if (!answer.isSuccessful()) {
      throw failed(answer, "has the HTTP status " + answer.status());
    }
    if (!answer.isReadable()) {
      throw failed(answer, "is not one JSON object of at most 1 MiB");
    }
    return answer;
  }

  /**
   * Juspay says so with 200, 400 or 404.
   *
   * <p>Source: "Get Order Status" and the table of error codes in Juspay's API reference.
   */
  private static boolean isNotFound(ProviderAnswer answer) {
    return "NOT_FOUND".equals(answer.text("status"))
        || Stream.of("error_code", "error_info.code")
            .map(answer::text)
            .anyMatch(code -> code != null && NOTHING_THERE.contains(code));
  }

  /** The status of something that has begun; ends the operation where the status is a failure. */
  static String begun(ProviderAnswer answer) {
    String status = status(answer, JuspayStatus::isDocumented);
    if (JuspayStatus.isFailed(status)) {
      throw answer.call().refused(words(answer));
    }
    return status;
  }

  /**
   * The status that an answer must have, whatever it is; an error's own is none.
   *
   * @param documented tells the statuses that stand, whatever is beside them
   */
  static String status(ProviderAnswer answer, Predicate<String> documented) {
    String status = answer.text("status");
    if (status == null) {
      throw failed(answer, "has no status");
    }
    if (words(answer).code() != null && !documented.test(status)) {
      throw failed(answer, "reports an error with HTTP status " + answer.status());
    }
    return status;
  }

  /** The problem of an answer that does not tell what became of the request. */
  static ProblemException failed(ProviderAnswer answer, String how) {
    return answer.call().failed(words(answer), how);
  }

  /** Refuses an answer that is about something else than was asked for. */
  static void requireSame(ProviderAnswer answer, String field, String asked) {
    String answered = answer.text(field);
    // Juspay's ids do not tell upper from lower case.
    if (answered != null && !answered.equalsIgnoreCase(asked)) {
      throw failed(answer, "is about another " + field);
    }
  }

  /** Two shapes of error coexist: the older one is flat, the newer one has an error_info. */
  private static ProviderWords words(ProviderAnswer answer) {
    return answer
        .call()
        .words(
            answer.either("error_code", "error_info.code"),
            answer.either(
                "error_message", "error_info.developer_message", "error_info.user_message"),
            answer.text("status"));
  }
}
