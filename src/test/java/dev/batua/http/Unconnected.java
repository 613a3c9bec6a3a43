package dev.batua.http;

import java.time.Duration;

/** What comes of calls without a network. */
public final class Unconnected {
  private Unconnected() {}

  /** Calls an interface that is implemented here. */
  public static <A> HttpApi<A> api(A api) {
    return new HttpApi<>(api, "localhost", Duration.ofMinutes(1));
  }

  /** A failure of such a cause. */
  public static HttpFailure failure(boolean sent, Throwable cause) {
    return new HttpFailure(sent, cause, cause);
  }
}
