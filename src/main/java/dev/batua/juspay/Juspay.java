package dev.batua.juspay;

import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderParts;
import jakarta.inject.Singleton;

/** Juspay as the operations use it. */
@Singleton
public class Juspay extends Provider<JuspayApi, JuspayAccount> {

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
  protected boolean refusesKeys(ProviderAnswer answer) {
    return answer.status() == 401;
  }

  @Override
  protected ProviderAnswer accept(ProviderAnswer answer) {
    // The words have the secrets struck out, and so may not be what was said: they decide nothing.
    ProviderWords words = words(answer);
    String status = answer.text("status");
    if (answer.status() == 401 || answer.status() == 403) {
      throw answer.call().credentials(words);
    }
    if (answer.status() == 429) {
      throw answer.call().busy(words, answer.retryAfter());
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
    if (status == null) {
      throw failed(answer, "has no status");
    }
    if (JuspayStatus.isFailed(status)) {
      throw answer.call().refused(words);
    }
    if (words.code() != null && !JuspayStatus.isDocumented(status)) {
      throw failed(answer, "reports an error with HTTP status " + answer.status());
    }
    return answer;
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
