package dev.batua.phonepe;

import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderParts;
import jakarta.inject.Singleton;

/** PhonePe as the operations use it. */
@Singleton
public class PhonePe extends Provider<PhonePeApi, PhonePeAccount> {

  public PhonePe(PhonePeSettings settings, ProviderParts parts) {
    super(
        "phonepe",
        PhonePeApi.class,
        settings.url(),
        settings.secretId(),
        check -> PhonePeAccount.of(settings, check),
        parts);
  }

  @Override
  public String rehearsalSecret() {
    return PhonePeAccount.REHEARSAL_SECRET;
  }

  @Override
  protected boolean refusesKeys(ProviderAnswer answer) {
    return PhonePeCode.AUTHORIZATION_FAILED.equals(answer.text("code"))
        && !"true".equals(answer.text("success"));
  }

  /**
   * The code decides before the HTTP status does, since PhonePe does not document the status of a
   * refusal. Only 429 and a redirect cannot be misread.
   */
  @Override
  protected ProviderAnswer accept(ProviderAnswer answer) {
    ProviderWords words = words(answer);
    if (answer.status() == 429) {
      throw answer.call().busy(words, answer.retryAfter());
    }
    if (answer.isRedirect()) {
      throw failed(answer, "is a redirect");
    }
    refuse(answer, words);
    boolean succeeded =
        answer.isSuccessful()
            && PhonePeCode.SUCCESS.equals(answer.text("code"))
            && "true".equals(answer.text("success"));
    if (!succeeded) {
      throw failed(answer, "does not say SUCCESS and has the HTTP status " + answer.status());
    }
    return answer;
  }

  /**
   * The words have the secrets struck out, and so may not be what was said: they decide nothing.
   */
  private static void refuse(ProviderAnswer answer, ProviderWords words) {
    String code = answer.text("code");
    if (PhonePeCode.isRefusal(code) && !"true".equals(answer.text("success"))) {
      throw answer.call().refused(words);
    }
    if (PhonePeCode.AUTHORIZATION_FAILED.equals(code)
        || answer.status() == 401
        || answer.status() == 403) {
      throw answer.call().credentials(words);
    }
    if (answer.isRefusal() && code == null) {
      throw answer.call().refused(words);
    }
  }

  /** The problem of an answer that does not tell what became of the request. */
  static ProblemException failed(ProviderAnswer answer, String how) {
    return answer.call().failed(words(answer), how);
  }

  private static ProviderWords words(ProviderAnswer answer) {
    return answer.call().words(answer.text("code"), answer.text("message"), null);
  }
}
