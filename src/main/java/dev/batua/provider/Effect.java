package dev.batua.provider;

/** What a request does at a provider: decides whether it may be sent again. */
public enum Effect {
  /** Moves money by itself: never repeated blindly. */
  MOVES_MONEY,
  /**
   * Moves money under an id of the caller's, and never twice under the same: once more, the
   * provider says that it is there already and does nothing.
   */
  MOVES_MONEY_ONCE,
  /** Begins or changes something and moves no money, such as minting a link. */
  MOVES_NONE,
  /**
   * Makes something under an id of the caller's and moves no money: once more with the same id, it
   * is there already.
   */
  CREATES,
  /**
   * Ends something that an id or a token of the caller's names and moves no money: once more, it
   * has ended already, which is as good.
   */
  ENDS,
  /** Only asks: changes nothing. */
  ASKS;

  /** Whether money moves by it. */
  public boolean movesMoney() {
    return this == MOVES_MONEY || this == MOVES_MONEY_ONCE;
  }

  /** Whether it is done once under an id of the caller's, so that it can be there already. */
  public boolean isUnderAnId() {
    return this == MOVES_MONEY_ONCE || this == CREATES;
  }
}
