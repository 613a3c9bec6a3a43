package dev.batua.operation;

import dev.batua.invocation.Invocation;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderRequest;
import dev.batua.secret.Account;
import dev.batua.settlement.LearnedFrom;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import dev.batua.settlement.Watching;
import dev.batua.start.Rehearsal;
import java.util.Optional;

/**
 * An operation that moves money. Where its call leaves open what became of that, it is looked up
 * once in what is left of the time; what is open still is watched.
 *
 * @param <A> the provider's interface
 * @param <C> the merchant's account at the provider
 * @param <R> its request
 */
public abstract class SettledOperation<A, C extends Account<C>, R extends ProviderRequest<A, C>>
    extends Operation<A, C, R> {
  private final Provider<A, C> provider;

  /**
   * @param route where it is reached
   * @param provider who is called
   */
  protected SettledOperation(Route route, Provider<A, C> provider, Responder responder) {
    super(route, provider, responder);
    this.provider = provider;
  }

  /** What is asked for, by the ids of a request. */
  protected abstract Subject subject(R request);

  /** Our answer to a request that stands as it was asked to. */
  protected abstract OperationAnswer made(Standing standing, R request);

  /** Whether how it stands is the last word on a request. */
  protected boolean isLast(Standing standing) {
    return standing.isFinal();
  }

  /** Whether an answer leaves open what becomes of it. */
  protected boolean isOpen(OperationAnswer answer) {
    return answer.outcome() == Outcome.PENDING || answer.outcome() == Outcome.UNKNOWN;
  }

  private static ProblemException refused(Standing standing) {
    String provider = standing.subject().provider();
    return new ProblemException(
            ProblemCode.PROVIDER_REFUSED,
            provider + " did not answer the call itself; a look-up says that it failed.")
        .provider(provider, standing.words());
  }

  @Override
  final OperationAnswer run(R request, Invocation invocation) {
    if (Rehearsal.current() != null) {
      return perform(request, invocation);
    }
    try (Watching watching = provider.watching(subject(request), invocation)) {
      OperationAnswer answer;
      try {
        answer = perform(request, invocation);
      } catch (ProblemException e) {
        if (outcome(e.code()) != Outcome.UNKNOWN) {
          throw e;
        }
        return lookUp(request, invocation, watching)
            .orElseThrow(() -> e.settlement(watching.settlement()));
      }
      return answer.outcome() == Outcome.UNKNOWN && !answer.lookedUp()
          ? lookUp(request, invocation, watching).orElseGet(() -> open(answer, watching))
          : known(answer, watching);
    }
  }

  /**
   * Our answer where a look-up has the last word; nothing where it has not, or speaks of another
   * amount, for which the same id was used before. Ends the operation with a refusal.
   */
  private Optional<OperationAnswer> settled(Standing standing, R request) {
    if (!isLast(standing) || !standing.isOf(request.amountPaise())) {
      return Optional.empty();
    }
    if (standing.outcome() == Outcome.REFUSED) {
      throw refused(standing);
    }
    return Optional.of(made(standing, request));
  }

  /** What a look-up knows for good, if there is time for one. */
  private Optional<OperationAnswer> lookUp(R request, Invocation invocation, Watching watching) {
    if (!watching.leavesTime()) {
      return Optional.empty();
    }
    Standing standing;
    try {
      invocation.keep(Watching.LEAD);
      standing = provider.ask(subject(request), invocation).get(0);
    } catch (ProblemException e) {
      return Optional.empty();
    }
    try {
      return settled(standing, request)
          .map(answer -> new SettledAnswer(answer, LearnedFrom.LOOK_UP, watching.settlement()));
    } catch (ProblemException refusal) {
      throw refusal.settlement(watching.settlement());
    }
  }

  private OperationAnswer known(OperationAnswer answer, Watching watching) {
    if (answer.lookedUp()) {
      return new SettledAnswer(answer, LearnedFrom.LOOK_UP, watching.settlement());
    }
    return isOpen(answer) ? open(answer, watching) : answer;
  }

  private static OperationAnswer open(OperationAnswer answer, Watching watching) {
    return new SettledAnswer(answer, null, watching.settlement());
  }
}
