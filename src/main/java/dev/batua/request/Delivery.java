package dev.batua.request;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.batua.problem.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody else than our callers sends us: handed out as it came, to be verified before it is
 * read.
 */
public final class Delivery {
  private final APIGatewayV2HTTPEvent event;

  /** Takes an event; ends the operation where it is none of API Gateway's. */
  public Delivery(APIGatewayV2HTTPEvent event) {
    if (event instanceof ReceivedEvent received) {
      Faults.refuse(received.faults());
    }
    this.event = event;
  }

  /** The value of a header; nothing where it is missing or there with two values. */
  public Optional<String> header(String name) {
    Map<String, String> headers = event.getHeaders();
    List<String> values = headers == null ? List.of() : Parameters.values(headers, name);
    return values.size() == 1 ? Optional.ofNullable(values.get(0)) : Optional.empty();
  }

  /**
   * The text of the body; nothing where it is no text. Ends the operation where it is too large.
   */
  public Optional<String> body() {
    try {
      return Optional.of(RequestBody.text(event));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Ends the operation on something that is not as it should be. */
  public static void refuse(String field, String rule) {
    Faults.refuse(List.of(new Fault(field, rule)));
  }
}
