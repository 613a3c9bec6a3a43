package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.operation.Operation;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderQuestion;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Printable;
import dev.batua.text.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Checks with what a customer came back, and looks the order up: a signature says who speaks, and
 * the look-up alone what became of the payment.
 */
@Named(CheckReturn.NAME)
@Singleton
public class CheckReturn extends Operation<JuspayApi, JuspayAccount, CheckReturn.Request> {
  static final String NAME = "juspay-check-return";

  private final Juspay juspay;

  public CheckReturn(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/returns"), juspay, responder);
    this.juspay = juspay;
  }

  /**
   * What came back.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param returned the parameters
   * @param signature whose they are; null until that is checked
   */
  record Request(String routingId, Returned returned, Returned.Signature signature)
      implements ProviderQuestion<JuspayApi, JuspayAccount> {

    @Override
    public Map<String, String> about() {
      return Map.of("order_id", returned.orderId());
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.order(account.headers(routingId), returned.orderId());
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        new Returned(input.text("returned", Returned.SHAPE)),
        null);
  }

  /** A signature that cannot be checked ends it before anything is sent. */
  @Override
  protected OperationAnswer perform(Request request, Invocation invocation) {
    Returned returned = request.returned();
    Returned.Signature signature =
        returned.signature(() -> juspay.account(invocation).requireResponseKey());
    return super.perform(new Request(request.routingId(), returned, signature), invocation);
  }

  /**
   * What came back, and what is true.
   *
   * @param outcome the payment's by the look-up
   * @param signature who made what came back
   * @param returnedStatus the status in it, which decides nothing
   * @param order the order by the look-up
   */
  @RegisterForReflection
  public record Answer(
      Outcome outcome, Returned.Signature signature, String returnedStatus, Order order)
      implements OperationAnswer {}

  @Override
  protected Answer answer(ProviderAnswer answer, Request request) {
    Order order = Order.of(answer, request.returned().orderId());
    String status = request.returned().status();
    return new Answer(
        order.outcome(),
        request.signature(),
        status == null ? null : Printable.text(status),
        order);
  }

  /** A look-up that failed says nothing about the payment. */
  @Override
  protected Outcome outcome(ProblemCode code) {
    return code == ProblemCode.NOT_FOUND ? Outcome.REFUSED : Outcome.UNKNOWN;
  }

  /** Nothing is signed in it, since there may be no response key. */
  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"returned":"order_id=rehearsal"}""",
        """
        {"order_id":"rehearsal","status":"CHARGED","amount":100.15,
        "date_created":"2024-05-02T08:29:30Z","txn_detail":{"status":"CHARGED"}}""");
  }
}
