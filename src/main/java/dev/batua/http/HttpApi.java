package dev.batua.http;

import dev.batua.invocation.Deadline;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The typed interface of others and the one way to call it: before a deadline, with a limit on the
 * answer, and with a failure that says whether the request left. Nothing that may have left is sent
 * again; what has not left is, on another connection or to another address of the same name.
 *
 * @param <A> the interface
 */
public final class HttpApi<A> {
  private final KeptConnections kept = new KeptConnections();
  private final A api;
  private final String host;
  private final Duration connectTimeout;

  HttpApi(A api, String host, Duration connectTimeout) {
    this.api = api;
    this.host = host;
    this.connectTimeout = connectTimeout;
  }

  /**
   * Sends one request and reads its answer. Its connection carries another request only after an
   * answer that could be taken: what comes late would be taken for the answer to that one.
   *
   * @param largest the most bytes that an answer may have
   * @param rehearsed whether the request is to stop right before it would leave
   * @param take makes of the answer what was asked for; throws where it cannot be taken
   */
  public <T> T call(
      Deadline deadline,
      int largest,
      boolean rehearsed,
      Function<A, Uni<RestResponse<InputStream>>> send,
      Function<HttpAnswer, T> take)
      throws HttpFailure {
    Deadline connected = deadline.within(connectTimeout);
    int addresses = 1;
    while (true) {
      Exchange exchange = new Exchange(kept, rehearsed);
      HttpAnswer answer;
      try {
        answer = answer(exchange, connected, deadline, largest, () -> send.apply(api));
      } catch (Exception e) {
        boolean again =
            exchange.isStale() || !exchange.isConnected() && addresses++ < Names.HERE.count(host);
        if (exchange.left() || !again || connected.isOver()) {
          throw failure(exchange, e);
        }
        continue;
      }
      return taken(exchange, answer, take);
    }
  }

  private static <T> T taken(Exchange exchange, HttpAnswer answer, Function<HttpAnswer, T> take) {
    try {
      T taken = take.apply(answer);
      exchange.arrive();
      return taken;
    } finally {
      exchange.end();
    }
  }

  private HttpAnswer answer(
      Exchange exchange,
      Deadline connected,
      Deadline deadline,
      int largest,
      Supplier<Uni<RestResponse<InputStream>>> send)
      throws Exception {
    kept.settle();
    if (deadline.isOver()) {
      throw new TimeoutException();
    }
    RestResponse<InputStream> head = exchange.head(connected, deadline, send);
    if (isInterim(head)) {
      // Closes the connection, or another request on it would get the answer to this one.
      exchange.cut();
      return new HttpAnswer(head, new byte[0]);
    }
    return new HttpAnswer(head, exchange.body(head.getEntity(), largest, deadline));
  }

  /** Whether the real answer is still to come, for which the client does not wait. */
  private static boolean isInterim(RestResponse<?> head) {
    return head.getStatus() < 200;
  }

  private static HttpFailure failure(Exchange exchange, Exception thrown) {
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (exchange.left()) {
      exchange.cut();
    }
    return new HttpFailure(exchange.left(), exchange.cause(thrown), thrown);
  }
}
