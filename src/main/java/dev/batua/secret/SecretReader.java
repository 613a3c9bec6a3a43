package dev.batua.secret;

import dev.batua.problem.ProblemException;
import dev.batua.text.Secret;
import java.util.concurrent.CompletionStage;

/** Reads one secret from where it is kept. */
public interface SecretReader {
  /**
   * Its text as it is now. Always ends, within {@code batua.secrets.timeout}; fails with a {@link
   * ProblemException}: NOT_CONFIGURED where the secret is not as it should be, SECRETS_UNAVAILABLE
   * where nothing could be learned of it.
   */
  CompletionStage<Secret> read();
}
