package dev.batua.operation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Answers events: reads the request, performs the operation and turns whatever happens into one
 * answer. Nothing leaves it but an answer, since the runtime would post an exception with all it
 * says.
 */
@Singleton
public class Responder {
  private static final Logger LOG = Logger.getLogger(Responder.class);

  private static final String INTERNAL_DETAIL =
      "Find out at the provider what became of it, then report the requestId.";

  private final ObjectMapper json;

  public Responder(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Answers one event.
   *
   * @param read takes the request out of the input
   * @param provider who is called with it
   * @param answer makes the answer of the provider's and the request
   */
  public <A, C extends Account<C>, R extends ProviderRequest<A, C>>
      APIGatewayV2HTTPResponse respond(
          APIGatewayV2HTTPEvent event,
          Context context,
          Function<Input, R> read,
          Provider<A, C> provider,
          BiFunction<ProviderAnswer, R, ?> answer) {
    try {
      return answer(event, context, read, provider, answer);
    } catch (VirtualMachineError e) {
      // The runtime's loop would hang on it; a new environment is cheaper than a broken one.
      Runtime.getRuntime().halt(1);
      throw e;
    } catch (Throwable e) {
      LOG.errorf("%s: %s", context.getAwsRequestId(), Trace.of(e));
      return response(new ProblemException(ProblemCode.INTERNAL, INTERNAL_DETAIL), context);
    }
  }

  private <A, C extends Account<C>, R extends ProviderRequest<A, C>>
      APIGatewayV2HTTPResponse answer(
          APIGatewayV2HTTPEvent event,
          Context context,
          Function<Input, R> read,
          Provider<A, C> provider,
          BiFunction<ProviderAnswer, R, ?> answer) {
    try {
      Deadline deadline = Deadline.of(context);
      Input input = new Input(event, json);
      R request = read.apply(input);
      input.check();
      Object body = answer.apply(provider.call(request, deadline), request);
      return response(200, "application/json", Map.of(), body);
    } catch (ProblemException e) {
      return response(e, context);
    }
  }

  private APIGatewayV2HTTPResponse response(ProblemException problem, Context context) {
    Map<String, String> headers = new HashMap<>();
    if (problem.retryAfter() != null) {
      headers.put("Retry-After", problem.retryAfter());
    }
    return response(
        problem.code().status(),
        "application/problem+json",
        headers,
        problem.problem(context.getAwsRequestId()));
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
