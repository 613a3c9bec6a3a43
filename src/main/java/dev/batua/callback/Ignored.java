package dev.batua.callback;

/** Why nothing is done about a callback that was verified; sent again, it would be the same. */
public enum Ignored {
  /** It speaks of something else than orders and their payments, or has no documented name. */
  UNKNOWN_EVENT("EventUnknown"),
  /** It is about another merchant. */
  FOREIGN_MERCHANT("MerchantForeign"),
  /** It names nothing that can be looked up: no id, or none as we take them. */
  NO_ID("IdMissing");

  private final String counter;

  Ignored(String counter) {
    this.counter = counter;
  }

  /** The metric that counts it. */
  String counter() {
    return counter;
  }
}
