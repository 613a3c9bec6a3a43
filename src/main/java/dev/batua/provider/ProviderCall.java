package dev.batua.provider;

import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.text.Printable;
import dev.batua.text.Redaction;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One call to a provider as its caller needs to know it, and the problems it can end in.
 *
 * @param provider who is called
 * @param effect what the call does there
 * @param afterUnknown what to do when it is unknown what became of it
 * @param redaction strikes out what must not be passed on even if the provider says it
 * @param about what an answer must be about: our ids, by the provider's fields for them
 * @param ownCodes the provider's codes that mean something of its own to it
 */
public record ProviderCall(
    String provider,
    Effect effect,
    String afterUnknown,
    Redaction redaction,
    Map<String, String> about,
    Set<String> ownCodes) {
  private static final int LONGEST_WORD = 1000;

  /**
   * The same by the secrets themselves.
   *
   * @param secrets what is struck out; may hold nulls
   */
  public ProviderCall(
      String provider,
      Effect effect,
      String afterUnknown,
      List<Secret> secrets,
      Map<String, String> about,
      Set<String> ownCodes) {
    this(provider, effect, afterUnknown, new Redaction(secrets), about, ownCodes);
  }

  /** What the provider said, fit to be passed on. */
  public ProviderWords words(String code, String message, String status) {
    return new ProviderWords(word(code), word(message), word(status));
  }

  /** A text of the provider's, fit to be passed on: without the secrets that it may repeat. */
  public String shown(String text) {
    return text == null ? null : Printable.text(redaction.clean(text));
  }

  /** Whether a text of the provider's repeats a secret, so that it cannot be passed on whole. */
  public boolean repeatsSecret(String text) {
    return redaction.shows(text);
  }

  /** It said no. */
  public ProblemException refused(ProviderWords words) {
    return refused(words, "its code, message and status say why. Do not repeat it as it is.");
  }

  /**
   * It said no.
   *
   * @param why to be read after "juspay refused;"
   */
  public ProblemException refused(ProviderWords words, String why) {
    return problem(ProblemCode.PROVIDER_REFUSED, provider + " refused; " + why, words);
  }

  /** It was turned away for where it came from, there or on the way there. */
  public ProblemException turnedAway(ProviderWords words) {
    return refused(
        words,
        "or a firewall on the way did, because of where the request came from. Have the function's"
            + " address allowed there; the keys are not the cause.");
  }

  /** What was asked for does not exist there. */
  public ProblemException notFound(ProviderWords words) {
    return problem(ProblemCode.NOT_FOUND, provider + " knows nothing under this id.", words);
  }

  /**
   * The same, where that may change.
   *
   * @param more what to think of it: a whole sentence
   */
  public ProblemException notFound(ProviderWords words, String more) {
    return problem(
        ProblemCode.NOT_FOUND, provider + " knows nothing under this id. " + more, words);
  }

  /** What was to be made is there already. */
  public ProblemException alreadyExists(ProviderWords words) {
    return problem(
        ProblemCode.ALREADY_EXISTS,
        provider + " has this id already: it may be from an earlier request. Look it up.",
        words);
  }

  /** It did not accept who we are. */
  public ProblemException credentials(ProviderWords words) {
    return problem(
        ProblemCode.PROVIDER_CREDENTIALS,
        "Check the credentials of " + provider + " in the settings, and whether they are live.",
        words);
  }

  /**
   * It takes no more requests for now.
   *
   * @param retryAfter its Retry-After header, or null
   */
  public ProblemException busy(ProviderWords words, String retryAfter) {
    return problem(
            ProblemCode.PROVIDER_BUSY,
            provider + " takes no more requests for now. Wait and send it again.",
            words)
        .retryable(true)
        .retryAfter(isTime(retryAfter) ? retryAfter : null);
  }

  /** The request never left. */
  public ProblemException unreachable() {
    return problem(
            ProblemCode.PROVIDER_UNREACHABLE,
            "No connection to " + provider + "; nothing was sent. Send it again.",
            ProviderWords.NONE)
        .retryable(true);
  }

  /** The request left and no answer came. */
  public ProblemException timeout() {
    return problem(
            ProblemCode.PROVIDER_TIMEOUT,
            "The request left and no answer came back. " + afterUnknown,
            ProviderWords.NONE)
        .retryable(mayBeRepeated());
  }

  /**
   * The request left and the answer does not tell what became of it.
   *
   * @param how what is wrong with the answer, to be read after "The answer"
   */
  public ProblemException failed(ProviderWords words, String how) {
    return problem(
            ProblemCode.PROVIDER_FAILED,
            "The answer of " + provider + " " + how + ". " + afterUnknown,
            words)
        .retryable(mayBeRepeated());
  }

  private boolean mayBeRepeated() {
    return !effect.movesMoney();
  }

  private ProblemException problem(ProblemCode code, String detail, ProviderWords words) {
    return new ProblemException(code, detail).provider(provider, words);
  }

  private String word(String text) {
    return text == null ? null : Printable.text(shown(text), LONGEST_WORD);
  }

  private static boolean isTime(String text) {
    return text != null && Shape.RETRY_AFTER.accepts().test(text);
  }
}
