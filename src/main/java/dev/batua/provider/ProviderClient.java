package dev.batua.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.problem.ProviderWords;
import dev.batua.start.Rehearsal;
import dev.batua.text.Trace;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The typed client of one provider and the one way to call it: once, before a deadline, with a
 * limit on the answer, and with a failure that says whether the request left.
 *
 * @param <A> the provider's interface
 */
public final class ProviderClient<A> {
  private static final Logger LOG = Logger.getLogger(ProviderClient.class);

  private final A api;
  private final KeptConnections kept = new KeptConnections();
  private final Duration timeout;
  private final ObjectMapper json;

  ProviderClient(A api, Duration timeout, ObjectMapper json) {
    this.api = api;
    this.timeout = timeout;
    this.json = json;
  }

  /**
   * Builds the client of one provider.
   *
   * @param api its typed interface
   * @param url its base URL
   */
  static <A> ProviderClient<A> of(Class<A> api, URI url, HttpSetup http, ObjectMapper json) {
    A client = http.client(url).register(new Departure.Watch()).build(api);
    return new ProviderClient<>(client, http.timeout(), json);
  }

  /**
   * Sends one request and reads its answer, whatever its status. Its connection carries another
   * request only after an answer that could be taken: what comes late would be taken for the answer
   * to that one.
   *
   * @param read makes of the answer what was asked for; throws where it cannot be taken
   */
  public <T> T call(
      ProviderCall call,
      Deadline invocation,
      Function<A, Uni<RestResponse<InputStream>>> send,
      Function<ProviderAnswer, T> read) {
    Departure departure = new Departure(kept, Rehearsal.current() != null);
    ProviderAnswer answer = answer(call, invocation.within(timeout), departure, send);
    try {
      T taken = read.apply(answer);
      departure.arrive();
      return taken;
    } finally {
      departure.end();
    }
  }

  private ProviderAnswer answer(
      ProviderCall call,
      Deadline deadline,
      Departure departure,
      Function<A, Uni<RestResponse<InputStream>>> send) {
    Rehearsal rehearsal = Rehearsal.current();
    try {
      RestResponse<InputStream> response = head(deadline, departure, send);
      byte[] body =
          isInterim(response) ? cut(departure) : body(response.getEntity(), deadline, departure);
      return ProviderAnswer.of(call, response, body, json);
    } catch (Exception e) {
      if (rehearsal != null) {
        return ProviderAnswer.of(call, RestResponse.ok(), rehearsal.answerBytes(), json);
      }
      LOG.warnf("%s: no answer: %s", call.provider(), Trace.types(e));
      if (!departure.left()) {
        throw call.unreachable();
      }
      departure.cut();
      throw isBreak(departure.cause(e))
          ? call.timeout()
          : call.failed(ProviderWords.NONE, "could not be read");
    }
  }

  private RestResponse<InputStream> head(
      Deadline deadline, Departure departure, Function<A, Uni<RestResponse<InputStream>>> send)
      throws TimeoutException {
    kept.settle();
    try {
      return once(deadline, departure, send);
    } catch (Exception e) {
      if (departure.isStale()) {
        return head(deadline, departure, send);
      }
      throw e;
    }
  }

  /** Never cancels the client, which loses the connection of a request cancelled too early. */
  private RestResponse<InputStream> once(
      Deadline deadline, Departure departure, Function<A, Uni<RestResponse<InputStream>>> send)
      throws TimeoutException {
    if (deadline.left().toMillis() <= 0) {
      throw new TimeoutException();
    }
    return departure.follow(
        () ->
            send.apply(api)
                .subscribeAsCompletionStage()
                .orTimeout(deadline.left().toMillis(), TimeUnit.MILLISECONDS)
                .join());
  }

  /** Reads the body, or as much of it as shows that it is too long; the deadline cuts it off. */
  private static byte[] body(InputStream stream, Deadline deadline, Departure departure)
      throws IOException {
    if (stream == null) {
      return new byte[0];
    }
    long left = Math.max(0, deadline.left().toMillis());
    Future<?> guard =
        Infrastructure.getDefaultWorkerPool().schedule(departure::cut, left, TimeUnit.MILLISECONDS);
    try (stream) {
      byte[] body = stream.readNBytes(ProviderAnswer.LARGEST_BYTES + 1);
      if (body.length > ProviderAnswer.LARGEST_BYTES) {
        departure.cut();
      }
      return body;
    } finally {
      guard.cancel(false);
    }
  }

  /** Whether the real answer is still to come, for which the client does not wait. */
  private static boolean isInterim(RestResponse<?> response) {
    return response.getStatus() < 200;
  }

  /** Closes the connection, or another request on it would get the answer to this one. */
  private static byte[] cut(Departure departure) {
    departure.cut();
    return new byte[0];
  }

  /** Whether the connection broke or stayed silent, rather than carry what is no HTTP. */
  private static boolean isBreak(Throwable cause) {
    return cause instanceof IOException
        || cause instanceof VertxException
        || cause instanceof TimeoutException;
  }
}
