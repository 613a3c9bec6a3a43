package dev.batua.secret;

import dev.batua.invocation.Deadline;
import java.util.Optional;

/**
 * The account of a merchant with the keys that are good now.
 *
 * @param <C> the account at one provider
 */
public interface Keys<C> {
  /** The account to sign with; ends the operation where there is none by the deadline. */
  C now(Deadline deadline);

  /**
   * Another account than one whose keys were just refused, if there is one: the secret is read
   * afresh for it, before the deadline. Fails with the problem that it could not be read.
   */
  Optional<C> insteadOf(C refused, Deadline deadline);

  /** Keys that stand in the configuration and never change. */
  static <C> Keys<C> configured(C account) {
    return new Keys<>() {
      @Override
      public C now(Deadline deadline) {
        return account;
      }

      @Override
      public Optional<C> insteadOf(C refused, Deadline deadline) {
        return Optional.empty();
      }
    };
  }
}
