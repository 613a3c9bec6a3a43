package dev.batua.problem;

import java.util.List;

/** Ends an operation with a problem for the caller. Has no cause and no stack: nothing leaks. */
public class ProblemException extends RuntimeException {
  private final ProblemCode code;
  private final String detail;
  private boolean retryable;
  private String provider;
  private transient ProviderWords words = ProviderWords.NONE;
  private transient List<Fault> errors;
  private Settlement settlement;
  private String retryAfter;

  /**
   * @param detail tells a person what to do next
   */
  public ProblemException(ProblemCode code, String detail) {
    super(code.name(), null, false, false);
    this.code = code;
    this.detail = detail;
  }

  /** Adds every fault found in the request or in the settings. */
  public ProblemException errors(List<Fault> errors) {
    this.errors = List.copyOf(errors);
    return this;
  }

  /** Adds who was called and what it said. */
  public ProblemException provider(String provider, ProviderWords words) {
    this.provider = provider;
    this.words = words;
    return this;
  }

  /** Says whether it is found out by itself what became of what it leaves open. */
  public ProblemException settlement(Settlement settlement) {
    this.settlement = settlement;
    return this;
  }

  /** Says whether the same request may be sent again as it is; it may not unless said. */
  public ProblemException retryable(boolean retryable) {
    this.retryable = retryable;
    return this;
  }

  /** Passes on the provider's Retry-After header; null where there was none. */
  public ProblemException retryAfter(String retryAfter) {
    this.retryAfter = retryAfter;
    return this;
  }

  /** Every fault found, or null. */
  public List<Fault> errors() {
    return errors;
  }

  /** What to do next. */
  public String detail() {
    return detail;
  }

  /** What the provider said. */
  public ProviderWords words() {
    return words;
  }

  /** The kind of problem. */
  public ProblemCode code() {
    return code;
  }

  /** The provider's Retry-After header, or null. */
  public String retryAfter() {
    return retryAfter;
  }

  /**
   * The problem as one invocation answers with it.
   *
   * @param outcome what is known after it about the payment that it speaks of, or null
   */
  public Problem problem(String requestId, Outcome outcome) {
    return new Problem(
        code.type(),
        code.title(),
        code.status(),
        detail,
        code,
        outcome,
        retryable,
        requestId,
        provider,
        words.code(),
        words.message(),
        words.status(),
        settlement,
        errors);
  }
}
