package dev.batua.settlement;

/** What had us ask for the truth, which is always the provider's answer to a look-up. */
public enum LearnedFrom {
  /** The provider called. */
  CALLBACK,
  /** The call itself left it open. */
  LOOK_UP,
  /** It was watched. */
  WATCH
}
