package dev.batua.settings;

import dev.batua.problem.ProblemException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Something built once in the init phase from the settings. Where the settings are wrong, that is
 * logged once and every use ends in the same problem, instead of a function that never starts.
 *
 * @param <T> what is built
 */
public final class Prepared<T> {
  private static final Logger LOG = Logger.getLogger(Prepared.class);

  private final T value;
  private final ProblemException problem;

  private Prepared(T value, ProblemException problem) {
    this.value = value;
    this.problem = problem;
  }

  /** Builds it now. */
  public static <T> Prepared<T> of(Supplier<T> build) {
    try {
      return new Prepared<>(build.get(), null);
    } catch (ProblemException e) {
      LOG.error("not configured: " + e.errors());
      return new Prepared<>(null, e);
    }
  }

  /** What was built; ends the operation where it could not be. */
  public T get() {
    if (problem != null) {
      throw problem;
    }
    return value;
  }
}
