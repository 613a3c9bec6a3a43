package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.Effect;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderParts;
import dev.batua.request.Delivery;
import dev.batua.settlement.Schedule;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import dev.batua.text.Shape;
import dev.batua.text.WebUrl;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Juspay as the operations use it. */
@Named(Juspay.NAME)
@Singleton
public class Juspay extends Provider<JuspayApi, JuspayAccount> {
  static final String NAME = "juspay";

  /** Juspay's pages name no schedule, and no end of an order's life that holds for all. */
  private static final Schedule SCHEDULE =
      Schedule.none()
          .then(1, Duration.ofSeconds(10))
          .then(1, Duration.ofSeconds(30))
          .then(1, Duration.ofMinutes(1))
          .then(1, Duration.ofMinutes(2))
          .then(1, Duration.ofMinutes(5))
          .then(1, Duration.ofMinutes(10))
          .then(4 * 24, Duration.ofMinutes(15));

  private final boolean checksOrders;
  private final Shape returnUrl;

  public Juspay(JuspaySettings settings, ProviderParts parts) {
    super(
        NAME,
        JuspayApi.class,
        settings.url(),
        settings.secretId(),
        check -> JuspayAccount.of(settings, check),
        parts);
    checksOrders = settings.checkOrder().filter("false"::equals).isEmpty();
    boolean simulated = settings.url().filter(WebUrl::leadsHere).isPresent();
    returnUrl = simulated ? Shape.LOCAL_RETURN_URL : Shape.RETURN_URL;
  }

  /** Whether an order is looked up before it is debited, where a request says nothing of it. */
  boolean checksOrders() {
    return checksOrders;
  }

  /** Ends the operation on a page of this machine's where Juspay is not simulated on it. */
  void checkReturnUrl(String url) {
    if (url != null && !returnUrl.accepts().test(url)) {
      Delivery.refuse("returnUrl", "must be " + returnUrl.rule());
    }
  }

  @Override
  public String rehearsalSecret() {
    return JuspayAccount.REHEARSAL_SECRET;
  }

  /**
   * The one table of what an answer is worth, from the top. The body decides before the HTTP status
   * does, and whatever decides is about what was asked.
   *
   * <p>The words that are passed on have the secrets struck out, and so may not be what was said:
   * they decide nothing.
   */
  @Override
  protected ProviderAnswer accept(ProviderAnswer answer) {
    JuspayWords said = new JuspayWords(answer);
    int status = answer.status();
    if (said.isAboutAnother()) {
      throw failed(answer, "is about something else than was asked");
    }
    if (answer.isRedirect()) {
      throw failed(answer, "is a redirect");
    }
    if (said.hasStatusOfAnOrder() || said.hasStatusOfTheRefund()) {
      return said.requireAbout();
    }
    Effect effect = answer.call().effect();
    if (said.isNothingThere() && (answer.isRefusal() || effect != Effect.MOVES_MONEY)) {
      throw answer.call().notFound(said.words());
    }
    if (effect.isUnderAnId() && said.isThereAlready()) {
      throw answer.call().alreadyExists(said.words());
    }
    if (effect.movesMoney() && said.isAboutTheOrdersState()) {
      throw failed(answer, "speaks of the order's state, with the HTTP status " + status);
    }
    if (said.isTurnedAway()) {
      throw answer.call().turnedAway(said.words());
    }
    if (said.isAboutTheKey()) {
      throw answer.call().credentials(said.words());
    }
    if (status == 429) {
      throw answer.call().busy(said.words(), answer.retryAfter());
    }
    if (said.isNo()) {
      throw said.isNothingThereByItsOwnCode()
          ? answer.call().notFound(said.words())
          : answer.call().refused(said.words());
    }
    if (!answer.isSuccessful()) {
      throw failed(answer, "has the HTTP status " + status);
    }
    if (!answer.isReadable()) {
      throw failed(answer, "is not one JSON object of at most 1 MiB");
    }
    if (said.isError()) {
      throw failed(answer, "reports an error with the HTTP status " + status);
    }
    return said.requireAbout();
  }

  @Override
  public List<Standing> ask(Subject subject, Invocation invocation) {
    GetOrder.Request lookUp = new GetOrder.Request(subject.routingId(), subject.id("orderId"));
    return call(lookUp, invocation, answer -> OrderStanding.of(subject, answer));
  }

  @Override
  public Schedule schedule() {
    return SCHEDULE;
  }

  /** The status in the answer, by which to decide; ends the operation where there is none. */
  static String status(ProviderAnswer answer) {
    String status = answer.text("status");
    if (status == null) {
      throw failed(answer, "has no status");
    }
    return status;
  }

  /** The problem of an answer that does not tell what became of the request. */
  static ProblemException failed(ProviderAnswer answer, String how) {
    return answer.call().failed(words(answer), how);
  }

  /** What Juspay said, to be passed on. */
  static ProviderWords words(ProviderAnswer answer) {
    return new JuspayWords(answer).words();
  }
}
