package dev.batua.operation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.invocation.Invocation;
import dev.batua.invocation.LastWords;
import dev.batua.invocation.MetricsSettings;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.secret.Account;
import dev.batua.text.Trace;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Answers events: reads the request, performs the operation and turns whatever happens into one
 * answer. Nothing leaves it but an answer, since the runtime would post an exception with all it
 * says.
 */
@Singleton
public class Responder {
  private static final Logger LOG = Logger.getLogger(Responder.class);

  private static final String NAMESPACE = "Batua";
  private static final String INTERNAL_DETAIL =
      "Find out at the provider what became of it, then report the requestId.";

  private final ObjectMapper json;
  private final InvocationLog log;

  public Responder(ObjectMapper json, MetricsSettings metrics) {
    this.json = json;
    log = new InvocationLog(System.out, metrics.namespace().orElse(NAMESPACE));
  }

  /** Answers one event with one operation. */
  <A, C extends Account<C>, R extends ProviderRequest<A, C>> APIGatewayV2HTTPResponse respond(
      Operation<A, C, R> operation, APIGatewayV2HTTPEvent event, Context context) {
    return respond(
        new Task(
            operation.route().function(),
            (received, invocation) -> answer(operation, received, invocation),
            operation::outcome),
        event,
        context);
  }

  /** Answers one event. */
  public APIGatewayV2HTTPResponse respond(Task task, APIGatewayV2HTTPEvent event, Context context) {
    Invocation invocation = new Invocation(context);
    try {
      APIGatewayV2HTTPEvent received = event == null ? new APIGatewayV2HTTPEvent() : event;
      OperationAnswer answer = task.work().apply(received, invocation);
      log.write(task.function(), invocation, answer.outcome());
      return response(200, "application/json", Map.of(), answer);
    } catch (ProblemException e) {
      return response(task, invocation, e);
    } catch (VirtualMachineError e) {
      LastWords.end(invocation.requestId(), e);
      throw e;
    } catch (Throwable e) {
      LOG.errorf("%s: %s", invocation.requestId(), Trace.of(e));
      return response(
          task, invocation, new ProblemException(ProblemCode.INTERNAL, INTERNAL_DETAIL));
    }
  }

  /** Notes an invocation that answers nobody, by what it has learned. */
  public void note(String function, Invocation invocation, Outcome outcome) {
    log.note(function, invocation, outcome);
  }

  private <A, C extends Account<C>, R extends ProviderRequest<A, C>> OperationAnswer answer(
      Operation<A, C, R> operation, APIGatewayV2HTTPEvent event, Invocation invocation) {
    operation.route().take(event);
    Input input = new Input(event, json, operation.route().takesBody());
    R request = operation.read(input);
    input.check();
    return operation.run(request, invocation);
  }

  private APIGatewayV2HTTPResponse response(
      Task task, Invocation invocation, ProblemException problem) {
    Outcome outcome = task.outcome().apply(problem.code());
    log.write(task.function(), invocation, problem, outcome);
    Map<String, String> headers = new HashMap<>();
    if (problem.retryAfter() != null) {
      headers.put("Retry-After", problem.retryAfter());
    }
    return response(
        problem.code().status(),
        "application/problem+json",
        headers,
        problem.problem(invocation.requestId(), outcome));
  }

  private APIGatewayV2HTTPResponse response(
      int status, String type, Map<String, String> headers, Object body) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", type);
    all.put("Cache-Control", "no-store");
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(all)
        .withBody(text(body))
        .build();
  }

  private String text(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
