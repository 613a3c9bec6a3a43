package dev.batua.provider;

/** What a request does at a provider: decides whether it may be sent again. */
public enum Effect {
  /** Moves money by itself: never repeated blindly. */
  MOVES_MONEY,
  /** Begins or changes something and moves no money, such as minting a link. */
  MOVES_NONE,
  /**
   * Makes something under an id of the caller's and moves no money: once more with the same id, it
   * is there already.
   */
  CREATES,
  /** Only asks: changes nothing. */
  ASKS
}
