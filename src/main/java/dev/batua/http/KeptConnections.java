package dev.batua.http;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Decides whether a connection that was kept may carry another request. Lambda freezes the process
 * between events, and a provider may close meanwhile; a request sent then is lost, and nobody can
 * tell. So a connection is used again only within a second of its last use, by the clock on the
 * wall too, which is less than any provider keeps one; and only after what had arrived from the
 * network by then was read.
 */
final class KeptConnections {
  static final Duration LONGEST_IDLE = Duration.ofSeconds(1);
  private static final Moment IN_USE = new Moment(0, Long.MIN_VALUE);
  private static final Moment CLOSED = new Moment(0, Long.MIN_VALUE);

  private final Map<HttpConnection, Moment> lastUse =
      Collections.synchronizedMap(new WeakHashMap<>());
  private volatile EventLoop loop;

  /** Lets the event loop look at the network once, so that it knows of what was closed. */
  void settle() {
    EventLoop reader = loop;
    if (reader == null || reader.inEventLoop()) {
      return;
    }
    CompletableFuture<Void> looked = new CompletableFuture<>();
    // What is scheduled in the loop runs after its next look, what is only queued may run before.
    reader.execute(() -> reader.schedule(() -> looked.complete(null), 0, TimeUnit.NANOSECONDS));
    looked.completeOnTimeout(null, LONGEST_IDLE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /**
   * Takes a connection for a request, on its event loop; false for one that was left too long, or
   * whose last answer was not taken.
   */
  boolean take(HttpConnection connection) {
    loop = ((ContextInternal) Vertx.currentContext()).nettyEventLoop();
    Moment last = lastUse.get(connection);
    if (last == null) {
      connection.closeHandler(closed -> lastUse.put(connection, CLOSED));
    }
    boolean taken = last == null || last.isRecent();
    if (taken) {
      lastUse.put(connection, IN_USE);
    }
    return taken;
  }

  /** Notes that a connection has carried its request and waits for another. */
  void release(HttpConnection connection) {
    lastUse.computeIfPresent(connection, (key, last) -> last == CLOSED ? CLOSED : Moment.now());
  }

  /** By both clocks: one may stand still while the process is frozen. */
  private record Moment(long nanos, long millis) {

    static Moment now() {
      return new Moment(System.nanoTime(), System.currentTimeMillis());
    }

    boolean isRecent() {
      long millisAgo = System.currentTimeMillis() - millis;
      boolean byWall = millis != Long.MIN_VALUE && millisAgo >= 0;
      return byWall
          && millisAgo <= LONGEST_IDLE.toMillis()
          && System.nanoTime() - nanos <= LONGEST_IDLE.toNanos();
    }
  }
}
