package dev.batua.http;

import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** No answer, or none that can be read. */
public final class HttpFailure extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean sent;
  private final boolean broken;

  /**
   * @param sent whether the request left
   * @param root the first cause
   * @param thrown what came of it
   */
  HttpFailure(boolean sent, Throwable root, Throwable thrown) {
    super(thrown);
    this.sent = sent;
    broken =
        root instanceof IOException
            || root instanceof VertxException
            || root instanceof TimeoutException;
  }

  /** Whether the request left; otherwise it never will. */
  public boolean isSent() {
    return sent;
  }

  /** Whether the connection broke or stayed silent, rather than carry what is no HTTP. */
  public boolean isBroken() {
    return broken;
  }
}
