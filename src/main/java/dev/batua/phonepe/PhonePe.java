package dev.batua.phonepe;

import dev.batua.invocation.Invocation;
import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.Effect;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderCall;
import dev.batua.provider.ProviderParts;
import dev.batua.settlement.Schedule;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** PhonePe as the operations use it. */
@Named(PhonePe.NAME)
@Singleton
public class PhonePe extends Provider<PhonePeApi, PhonePeAccount> {
  static final String NAME = "phonepe";

  /** PhonePe's own, until it gives a payment up, and once behind that. */
  private static final Schedule SCHEDULE =
      Schedule.none()
          .then(1, Duration.ofSeconds(20))
          .then(10, Duration.ofSeconds(3))
          .then(10, Duration.ofSeconds(6))
          .then(6, Duration.ofSeconds(10))
          .then(2, Duration.ofSeconds(30))
          .then(12, Duration.ofMinutes(1))
          .then(1, Duration.ofMinutes(5));

  private static final String NO_SUCH_API =
      "there is no such API at this address. Correct batua.phonepe.url.";

  private static final String NEW_OTP =
      "only the newest OTP is good, for a while and once. Have another one sent.";

  private static final String LEAVES_OPEN = "leaves open what became of it";

  private static final String NOT_YET =
      "Soon after it was begun, that means not yet: ask again for a quarter of an hour.";

  private static final String TOO_MUCH =
      "more than is left of the payment was asked back, and an earlier refund that is under way"
          + " counts. That one goes on: ask for it by its own id.";

  private static final String PAY_RESPONSE_CODE = "data.payResponseCode";

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
   * PhonePe does not document that. What is let through has a code that tells how it stands with
   * what was asked for. Where there is no code, or only an HTTP status for one, what stands before
   * PhonePe's API has answered.
   *
   * <p>The words that are passed on have the secrets struck out, and so may not be what was said:
   * they decide nothing.
   */
  @Override
  protected ProviderAnswer accept(ProviderAnswer answer) {
    String code = answer.text("code");
    PhonePeCode meaning = PhonePeCode.of(code);
    if (isAboutAnother(answer)) {
      throw failed(answer, "is about something else than was asked");
    }
    if (answer.isRedirect()) {
      throw failed(answer, "is a redirect");
    }
    if (meaning == null) {
      throw byStatus(answer, PhonePeCode.isStatus(code) ? Integer.parseInt(code) : answer.status());
    }
    if (!tells(meaning, answer)) {
      throw problem(answer, meaning);
    }
    if (meaning == PhonePeCode.DONE && Boolean.FALSE.equals(answer.flag("success"))) {
      throw failed(answer, "says " + code + " and no success");
    }
    return answer;
  }

  /** That something has ended already is told to what ends it, by the one code that is its own. */
  private static boolean tells(PhonePeCode meaning, ProviderAnswer answer) {
    ProviderCall call = answer.call();
    boolean own = meaning != PhonePeCode.ENDED || call.ownCodes().contains(answer.text("code"));
    return own && meaning.tells(call.effect());
  }

  @Override
  public List<Standing> ask(Subject subject, Invocation invocation) {
    String id = TransactionStanding.idOf(subject);
    Standing standing =
        subject.kind() == Subject.Kind.AUTHORIZATION
            ? call(
                new GetAuthorization.Request(id),
                invocation,
                answer -> TransactionStanding.ofAuthorization(subject, answer))
            : call(
                new GetTransaction.Request(id, null),
                invocation,
                answer -> TransactionStanding.of(subject, answer));
    return List.of(standing);
  }

  @Override
  public Schedule schedule() {
    return SCHEDULE;
  }

  /** What a code means to a call that it tells nothing. */
  private static ProblemException problem(ProviderAnswer answer, PhonePeCode meaning) {
    ProviderCall call = answer.call();
    Effect effect = call.effect();
    boolean looksForIt = effect == Effect.ASKS || effect == Effect.ENDS;
    return switch (meaning) {
      case NO, ENDED -> refused(answer);
      case NEW_OTP -> refused(answer, NEW_OTP);
      case PAYMENT_FAILED -> paymentFailed(answer);
      case CAPTURED -> effect == Effect.MOVES_MONEY ? failed(answer, LEAVES_OPEN) : refused(answer);
      case KEYS -> call.credentials(words(answer));
      case NO_SUCH_API -> refused(answer, NO_SUCH_API);
      case BUSY -> call.busy(words(answer), answer.retryAfter());
      case NOT_FOUND ->
          looksForIt ? call.notFound(words(answer), NOT_YET) : failed(answer, LEAVES_OPEN);
      case DONE, PENDING, TIMED_OUT, OPEN -> failed(answer, LEAVES_OPEN);
    };
  }

  /** A refund that is too large says nothing about an earlier one. */
  private static ProblemException paymentFailed(ProviderAnswer answer) {
    return "EXCESS_REFUND_AMOUNT".equals(answer.text(PAY_RESPONSE_CODE))
        ? refused(answer, TOO_MUCH)
        : refused(answer);
  }

  /** Whether one of our ids is there as another one, or as no id at all. */
  private static boolean isAboutAnother(ProviderAnswer answer) {
    return answer.call().about().entrySet().stream()
        .anyMatch(id -> answer.has(id.getKey()) && !id.getValue().equals(answer.text(id.getKey())));
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
    boolean nothingHangsOnIt = call.effect() == Effect.MOVES_NONE || call.effect() == Effect.ENDS;
    return no && nothingHangsOnIt
        ? refused(answer)
        : failed(answer, "says nothing that is documented, with the HTTP status " + status);
  }

  /** The problem of an answer that is a no. */
  static ProblemException refused(ProviderAnswer answer) {
    return answer.call().refused(words(answer));
  }

  /** The same, and why; to be read after "phonepe refused;". */
  static ProblemException refused(ProviderAnswer answer, String why) {
    return answer.call().refused(words(answer), why);
  }

  /** The problem of an answer that does not tell what became of the request. */
  static ProblemException failed(ProviderAnswer answer, String how) {
    return answer.call().failed(words(answer), how);
  }

  /** What PhonePe said, to be passed on. */
  private static ProviderWords words(ProviderAnswer answer) {
    return answer
        .call()
        .words(answer.text("code"), answer.text("message"), answer.text(PAY_RESPONSE_CODE));
  }
}
