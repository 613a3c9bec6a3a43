package dev.batua.phonepe;

import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.Effect;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderCall;
import dev.batua.provider.ProviderParts;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;

/** PhonePe as the operations use it. */
@Named(PhonePe.NAME)
@Singleton
public class PhonePe extends Provider<PhonePeApi, PhonePeAccount> {
  static final String NAME = "phonepe";

  private static final String NO_SUCH_API =
      "there is no such API at this address. Correct batua.phonepe.url.";

  /** Said by what stands between, too, of a request that it may have passed on. */
  private static final Set<Integer> OF_ANYBODY = Set.of(408, 425, 499);

  public PhonePe(PhonePeSettings settings, ProviderParts parts) {
    super(
        NAME,
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

  /**
   * The one table of what an answer is worth. The code decides, whatever the HTTP status is:
   * PhonePe does not document that. Where there is no code, or only an HTTP status for one, what
   * stands before PhonePe's API has answered.
   *
   * <p>The words that are passed on have the secrets struck out, and so may not be what was said:
   * they decide nothing.
   */
  @Override
  protected ProviderAnswer accept(ProviderAnswer answer) {
    String code = answer.text("code");
    PhonePeCode meaning = PhonePeCode.of(code);
    if (answer.isRedirect()) {
      throw failed(answer, "is a redirect");
    }
    if (meaning == null) {
      throw byStatus(answer, PhonePeCode.isStatus(code) ? Integer.parseInt(code) : answer.status());
    }
    ProviderCall call = answer.call();
    switch (meaning) {
      case NO -> throw call.refused(words(answer));
      case KEYS -> throw call.credentials(words(answer));
      case NO_SUCH_API -> throw call.refused(words(answer), NO_SUCH_API);
      case BUSY -> throw call.busy(words(answer), answer.retryAfter());
      case OPEN -> throw failed(answer, "leaves open what became of it");
      case DONE -> {
        if ("false".equals(answer.text("success"))) {
          throw failed(answer, "says " + code + " and no success");
        }
      }
    }
    return answer;
  }

  /**
   * What an answer means that has no code of PhonePe's.
   *
   * @param status the HTTP status, or the one that is there for a code
   */
  private static ProblemException byStatus(ProviderAnswer answer, int status) {
    ProviderCall call = answer.call();
    boolean coded = answer.has("code") && !PhonePeCode.isStatus(answer.text("code"));
    if (status == 429) {
      return call.busy(words(answer), answer.retryAfter());
    }
    if (status == 401 && answer.isReadable()) {
      return call.credentials(words(answer));
    }
    if (status == 403 && !coded) {
      return call.turnedAway(words(answer));
    }
    boolean no = status >= 400 && status < 500 && !coded && !OF_ANYBODY.contains(status);
    return no && call.effect() == Effect.MOVES_NONE
        ? call.refused(words(answer))
        : failed(answer, "says nothing that is documented, with the HTTP status " + status);
  }

  /** The problem of an answer that does not tell what became of the request. */
  static ProblemException failed(ProviderAnswer answer, String how) {
    return answer.call().failed(words(answer), how);
  }

  private static ProviderWords words(ProviderAnswer answer) {
    return answer.call().words(answer.text("code"), answer.text("message"), null);
  }
}
