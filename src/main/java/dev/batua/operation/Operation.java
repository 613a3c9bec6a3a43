package dev.batua.operation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.batua.invocation.Invocation;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.secret.Account;
import dev.batua.start.Rehearsal;
import java.util.List;

/**
 * One operation of one provider, which is one function: what it takes, whom it calls and what the
 * answer means. Each is a bean, named as its function is.
 *
 * @param <A> the provider's interface
 * @param <C> the merchant's account at the provider
 * @param <R> its request
 */
public abstract class Operation<A, C extends Account<C>, R extends ProviderRequest<A, C>>
    implements Routed, Rehearsal.Rehearsed {
  private final Route route;
  private final Provider<A, C> provider;
  private final Responder responder;

  /**
   * @param route where it is reached
   * @param provider who is called
   */
  protected Operation(Route route, Provider<A, C> provider, Responder responder) {
    this.route = route;
    this.provider = provider;
    this.responder = responder;
  }

  /** Takes the request out of what came in; faults are kept by the input. */
  protected abstract R read(Input input);

  /** Makes our answer of the provider's. Ends the operation where that tells nothing. */
  protected abstract OperationAnswer answer(ProviderAnswer answer, R request);

  /** Performs it, by one call. */
  protected OperationAnswer perform(R request, Invocation invocation) {
    return provider.call(request, invocation, answer -> answer(answer, request));
  }

  /** Performs it, and does about its answer what is to be done. */
  OperationAnswer run(R request, Invocation invocation) {
    return perform(request, invocation);
  }

  /**
   * A request that is right, with an answer to it that succeeds. Fields that the answer repeats
   * have values of their own, and a parameter of the path is {@code rehearsal}.
   */
  public abstract Rehearsal.Sample sample();

  /**
   * What is known after a problem about the payment, top-up or refund that the operation speaks of;
   * null where it speaks of none.
   */
  protected Outcome outcome(ProblemCode code) {
    return code.outcome();
  }

  /** Where it is reached. */
  public final Route route() {
    return route;
  }

  @Override
  public final List<Route> routes() {
    return List.of(route);
  }

  @Override
  public final APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, Context context) {
    return responder.respond(this, event, context);
  }

  @Override
  public final Rehearsal rehearsal() {
    return Rehearsal.of(sample(), provider.rehearsalSecret());
  }
}
