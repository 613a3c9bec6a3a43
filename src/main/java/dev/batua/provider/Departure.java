package dev.batua.provider;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Knows whether one request left for its provider. The client asks for the text of its headers once
 * the connection stands, TLS included, and right before the first byte is sent; so a request whose
 * headers were never asked for has provably not left.
 */
final class Departure {
  private static final ThreadLocal<Departure> CURRENT = new ThreadLocal<>();

  private static final String AGENT = "Batua";

  /** A request ended by ourselves: nothing for the log. */
  private static final Handler<Throwable> ON_PURPOSE = e -> {};

  private final AtomicReference<Boolean> left = new AtomicReference<>();
  private final KeptConnections kept;
  private final boolean rehearsed;
  private volatile boolean stale;
  private boolean arrived;
  private volatile ResteasyReactiveClientRequestContext request;

  /**
   * @param rehearsed whether the request is to stop right before it would leave
   */
  Departure(KeptConnections kept, boolean rehearsed) {
    this.kept = kept;
    this.rehearsed = rehearsed;
  }

  /** Calls the client with this as the departure of the request that it prepares. */
  <T> T follow(Supplier<T> call) {
    stale = false;
    CURRENT.set(this);
    try {
      return call.get();
    } finally {
      CURRENT.remove();
    }
  }

  /** Whether the request left. Asking settles it: what has not left by then never will. */
  boolean left() {
    left.compareAndSet(null, false);
    return left.get();
  }

  /** Whether it was kept from leaving because its connection may have been dead. */
  boolean isStale() {
    return stale;
  }

  /** Closes the connection of a request that left; what comes of its answer is thrown away. */
  void cut() {
    HttpClientRequest sent = sent();
    if (sent != null) {
      sent.reset();
    }
  }

  /** The answer has come whole and was taken: the connection may carry another request. */
  void arrive() {
    arrived = true;
    if (hasLeft()) {
      kept.release(sent().connection());
    }
  }

  /** Closes the connection of an answer that was not taken. */
  void end() {
    if (hasLeft() && !arrived) {
      sent().connection().close();
    }
  }

  private boolean hasLeft() {
    return Boolean.TRUE.equals(left.get());
  }

  /** The first cause of a failed call, which the client may have wrapped or only quoted. */
  Throwable cause(Throwable failure) {
    HttpClientRequest sent = sent();
    boolean quoted = sent != null && sent.response().failed();
    Throwable cause = quoted ? sent.response().cause() : failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private HttpClientRequest sent() {
    return request == null ? null : request.unwrap(HttpClientRequest.class);
  }

  private void leave() {
    HttpClientRequest request = sent();
    stale = !kept.take(request.connection());
    if (stale) {
      request.exceptionHandler(ON_PURPOSE);
      request.connection().close();
      throw new IllegalStateException("the connection may be dead");
    }
    if (rehearsed || !left.compareAndSet(null, true)) {
      // The connection has carried nothing: it goes back for another request.
      request.exceptionHandler(ON_PURPOSE);
      kept.release(request.connection());
      request.reset();
      throw new IllegalStateException("rehearsed, or given up before it left");
    }
  }

  /** A header whose text is asked for when the request is about to leave. */
  private final class LastHeader {

    @Override
    public String toString() {
      leave();
      return AGENT;
    }
  }

  /** Takes the departure along from the calling thread to where the headers are written. */
  static final class Watch implements ResteasyReactiveClientRequestFilter {

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
      Departure departure = CURRENT.get();
      departure.request = request;
      request.getHeaders().putSingle(HttpHeaders.USER_AGENT, departure.new LastHeader());
    }
  }
}
