package dev.batua.invocation;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** One invocation: when it must be over, and what was learned on the way for its log line. */
public final class Invocation {
  private final long begun = System.nanoTime();
  private final String requestId;
  private final Deadline deadline;
  private String provider;
  private String providerRequestId;
  private Duration inProvider;
  private Duration kept = Duration.ZERO;
  private final Set<String> counted = new LinkedHashSet<>();

  /** Begins now. */
  public Invocation(Context context) {
    requestId = context.getAwsRequestId();
    deadline = Deadline.of(context);
  }

  /** The id of the invocation, as in Lambda's own logs. */
  public String requestId() {
    return requestId;
  }

  /**
   * When all that others do for it must be over.
   *
   * @param longest the longest time from its beginning, if its end comes later
   */
  public Deadline within(Duration longest) {
    return deadline.within(longest.minusNanos(System.nanoTime() - begun)).less(kept);
  }

  /** Keeps some of its time for what is to come after the calls that follow. */
  public void keep(Duration time) {
    kept = time;
  }

  /** Notes that a provider was called for so long; a second call adds to the first. */
  public void called(String name, Duration time) {
    provider = name;
    inProvider = inProvider == null ? time : inProvider.plus(time);
  }

  /** Notes the provider's own id of the call, which may be null. */
  public void answered(String id) {
    providerRequestId = id;
  }

  /** Notes that it is to be counted under a name of its own, too. */
  public void count(String name) {
    counted.add(name);
  }

  /** The names that it is to be counted under, beside what became of it. */
  public Set<String> counted() {
    return counted;
  }

  /** Who was called, or null. */
  public String provider() {
    return provider;
  }

  /** The provider's own id of the call, or null. */
  public String providerRequestId() {
    return providerRequestId;
  }

  /** How long the provider took, or null where it was not called. */
  public Duration inProvider() {
    return inProvider;
  }
}
