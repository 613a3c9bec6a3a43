package dev.batua.secret;

import dev.batua.text.Secret;
import java.util.List;

/**
 * The merchant's account at a provider. Two are equal if they have the same keys.
 *
 * @param <C> itself
 */
public interface Account<C extends Account<C>> {
  /** Its keys and salts, which must never be shown. */
  List<Secret> secrets();

  /** The same account with the keys of a secret. */
  C with(SecretText secret);
}
