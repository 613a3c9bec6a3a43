package dev.batua.problem;

/** What is known about an operation, in one word for the caller. */
public enum Outcome {
  /** Done: the debit was charged. */
  SUCCEEDED,
  /** The customer has to act: open {@code redirectUrl}. */
  ACTION_REQUIRED,
  /** The provider took the request and has no verdict yet, and there is nothing to open. */
  PENDING,
  /** The provider said no. */
  REFUSED,
  /** Nothing reached the provider. */
  NOT_SENT,
  /** The provider may or may not have acted: ask it before doing anything else. */
  UNKNOWN
}
