package dev.batua.http;

import dev.batua.invocation.Deadline;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * One request and its answer. Knows whether the request left: the client asks for the text of its
 * headers once the connection stands, TLS included, and right before the first byte is sent; so a
 * request whose headers were never asked for has provably not left. Whatever is given up has its
 * connection closed.
 */
final class Exchange {
  private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

  private static final String AGENT = "Batua";

  /** A request ended by ourselves: nothing for the log. */
  private static final Handler<Throwable> ON_PURPOSE = e -> {};

  private final AtomicReference<Boolean> left = new AtomicReference<>();
  private final KeptConnections kept;
  private final boolean rehearsed;
  private volatile boolean connected;
  private volatile boolean stale;
  private boolean arrived;
  private volatile ResteasyReactiveClientRequestContext request;

  /**
   * @param rehearsed whether the request is to stop right before it would leave
   */
  Exchange(KeptConnections kept, boolean rehearsed) {
    this.kept = kept;
    this.rehearsed = rehearsed;
  }

  /**
   * Sends the request and waits for the head of its answer. Never cancels the client, which loses
   * the connection of a request cancelled too early.
   *
   * @param connected when the request has left, or never will
   * @param answered when the head is there, or is waited for no longer
   */
  RestResponse<InputStream> head(
      Deadline connected, Deadline answered, Supplier<Uni<RestResponse<InputStream>>> send)
      throws ExecutionException, InterruptedException, TimeoutException {
    CompletableFuture<RestResponse<InputStream>> head = follow(send);
    try {
      return head.get(connected.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (!left()) {
        throw e;
      }
      return head.get(answered.left().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private CompletableFuture<RestResponse<InputStream>> follow(
      Supplier<Uni<RestResponse<InputStream>>> send) {
    CURRENT.set(this);
    try {
      return send.get().subscribeAsCompletionStage();
    } finally {
      CURRENT.remove();
    }
  }

  /** Reads the body, or as much of it as shows that it is too long; the deadline cuts it off. */
  byte[] body(InputStream stream, int largest, Deadline deadline) throws IOException {
    if (stream == null) {
      return new byte[0];
    }
    long left = Math.max(0, deadline.left().toMillis());
    Future<?> guard =
        Infrastructure.getDefaultWorkerPool().schedule(this::cut, left, TimeUnit.MILLISECONDS);
    try (stream) {
      byte[] body = stream.readNBytes(largest + 1);
      if (body.length > largest) {
        cut();
      }
      return body;
    } finally {
      guard.cancel(false);
    }
  }

  /** Whether the request left. Asking settles it: what has not left by then never will. */
  boolean left() {
    left.compareAndSet(null, false);
    return left.get();
  }

  /** Whether it had a connection to leave by. */
  boolean isConnected() {
    return connected;
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
    connected = true;
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
    // Behind what writes the request now.
    Vertx.currentContext().runOnContext(written -> IdleCollection.HERE.collectIfDue());
  }

  /** A header whose text is asked for when the request is about to leave. */
  private final class LastHeader {

    @Override
    public String toString() {
      leave();
      return AGENT;
    }
  }

  /** Takes the exchange along from the calling thread to where the headers are written. */
  static final class Watch implements ResteasyReactiveClientRequestFilter {

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
      Exchange exchange = CURRENT.get();
      exchange.request = request;
      request.getHeaders().putSingle(HttpHeaders.USER_AGENT, exchange.new LastHeader());
    }
  }
}
