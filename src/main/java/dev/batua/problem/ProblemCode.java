package dev.batua.problem;

import java.util.Locale;

/** The kinds of problem an operation can answer with, one row of the table in docs/call.md each. */
public enum ProblemCode {
  /** Fields, headers or path parameters are missing, unknown, mistyped or wrong. */
  INVALID_REQUEST(400, "The request is wrong", Outcome.NOT_SENT),
  /** The body is over 64 KiB. */
  REQUEST_TOO_LARGE(413, "The request body is too large", Outcome.NOT_SENT),
  /** Who calls back is not the provider, or cannot show it. */
  NOT_VERIFIED(401, "Who sends it cannot be verified", Outcome.NOT_SENT),
  /** The provider said no to the request or to the customer. */
  PROVIDER_REFUSED(422, "The provider refused", Outcome.REFUSED),
  /** The provider has nothing under the id that was asked for. */
  NOT_FOUND(404, "Nothing is there", Outcome.REFUSED),
  /** The provider has something else under the id that something new was to have. */
  ALREADY_EXISTS(409, "It is there already", Outcome.REFUSED),
  /** The provider did not accept who we are. */
  PROVIDER_CREDENTIALS(502, "The provider refused our credentials", Outcome.REFUSED),
  /** The provider takes no more requests for now. */
  PROVIDER_BUSY(503, "The provider is over its limit", Outcome.REFUSED),
  /** There was no connection, so the request never left. */
  PROVIDER_UNREACHABLE(503, "The provider cannot be reached", Outcome.NOT_SENT),
  /** The request left, and no whole answer came back. */
  PROVIDER_TIMEOUT(504, "The provider did not answer", Outcome.UNKNOWN),
  /** An answer came back that does not tell what became of the request. */
  PROVIDER_FAILED(502, "The provider's answer cannot be relied on", Outcome.UNKNOWN),
  /** What has to be looked up before anything is sent could not be. */
  LOOKUP_FAILED(503, "The look-up before it failed", Outcome.NOT_SENT),
  /** Settings are missing or malformed. */
  NOT_CONFIGURED(500, "The function is not configured", Outcome.NOT_SENT),
  /** The secret that holds the keys cannot be read for now. */
  SECRETS_UNAVAILABLE(503, "The keys cannot be read", Outcome.NOT_SENT),
  /** The event bus did not take what was to be told. */
  EVENTS_UNAVAILABLE(503, "The event bus cannot be reached", Outcome.UNKNOWN),
  /** Anything else. */
  INTERNAL(500, "Something went wrong here", Outcome.UNKNOWN);

  private final int status;
  private final String title;
  private final Outcome outcome;

  ProblemCode(int status, String title, Outcome outcome) {
    this.status = status;
    this.title = title;
    this.outcome = outcome;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** The same short sentence for every problem of this kind. */
  public String title() {
    return title;
  }

  /** What is known about the operation after this problem. */
  public Outcome outcome() {
    return outcome;
  }

  /** The problem type of RFC 9457. */
  public String type() {
    return "urn:batua:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
