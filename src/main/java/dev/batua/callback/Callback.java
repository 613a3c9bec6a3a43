package dev.batua.callback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.batua.invocation.Invocation;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.operation.Routed;
import dev.batua.operation.Task;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.provider.Provider;
import dev.batua.request.Delivery;
import dev.batua.secret.Account;
import dev.batua.settlement.LearnedFrom;
import dev.batua.settlement.PaymentEvent;
import dev.batua.settlement.Standing;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a provider calls by itself when something has happened, which is one function. A callback
 * may be old or made up: it is verified, believed in nothing but its ids, and what the provider
 * says when it is asked is published. Only when the bus has taken that is it answered with 200;
 * otherwise the provider sends it again. Each is a bean, named as its function is.
 *
 * @param <A> the provider's interface
 * @param <C> the merchant's account at the provider
 */
public abstract class Callback<A, C extends Account<C>> implements Routed {
  private final List<Route> routes;
  private final Provider<A, C> provider;
  private final Responder responder;
  private final Task task;

  /**
   * @param routes where it is reached
   * @param provider who calls, and is asked
   */
  protected Callback(List<Route> routes, Provider<A, C> provider, Responder responder) {
    this.routes = routes;
    this.provider = provider;
    this.responder = responder;
    task = new Task(routes.get(0).function(), this::answer, code -> null);
  }

  /**
   * Whether the provider has sent it, by the keys of the account; reads no more of it than that
   * needs. Ends the operation where the account has nothing to tell it by.
   */
  protected abstract boolean isVerified(Delivery delivery, C account);

  /** What it tells, once it is verified. Ends the operation where it is none of the provider's. */
  protected abstract Told read(Delivery delivery, C account);

  @Override
  public final List<Route> routes() {
    return routes;
  }

  @Override
  public final APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, Context context) {
    return responder.respond(task, event, context);
  }

  private OperationAnswer answer(APIGatewayV2HTTPEvent event, Invocation invocation) {
    Delivery delivery = new Delivery(event);
    C account = provider.account(invocation);
    if (!isVerified(delivery, account)) {
      throw new ProblemException(
          ProblemCode.NOT_VERIFIED,
          "Nothing was done: what shows who sends it is missing or wrong.");
    }
    Told told = read(delivery, account);
    if (told.ignored() != null) {
      invocation.count(told.ignored().counter());
      return new CallbackAnswer(List.of(), told.ignored());
    }
    List<PaymentEvent> events = events(lookUp(told, invocation));
    provider.publish(events, invocation);
    return new CallbackAnswer(events.stream().map(it -> it.detail().eventId()).toList(), null);
  }

  private List<Standing> lookUp(Told told, Invocation invocation) {
    try {
      List<Standing> standings = provider.ask(told.subject(), invocation);
      if (!standings.get(0).isOf(told.amountPaise())) {
        invocation.count("AmountDiffers");
      }
      return standings;
    } catch (ProblemException e) {
      throw again(e, invocation);
    }
  }

  /**
   * What was not found may be there soon, and what was refused may be answered soon: the provider
   * has to come again for both, which it does for a 5xx.
   */
  private static ProblemException again(ProblemException e, Invocation invocation) {
    return switch (e.code()) {
      case NOT_FOUND, PROVIDER_REFUSED -> {
        invocation.count(e.code() == ProblemCode.NOT_FOUND ? "NothingThere" : "LookUpRefused");
        yield new ProblemException(
                ProblemCode.LOOKUP_FAILED, "Nothing was published: " + e.detail())
            .provider(invocation.provider(), e.words())
            .retryable(true);
      }
      default -> e;
    };
  }

  /** How the subject stands, and what else has come to its end. */
  private static List<PaymentEvent> events(List<Standing> standings) {
    return Stream.concat(
            standings.stream().limit(1), standings.stream().skip(1).filter(Standing::isFinal))
        .map(standing -> PaymentEvent.of(standing, LearnedFrom.CALLBACK))
        .toList();
  }
}
