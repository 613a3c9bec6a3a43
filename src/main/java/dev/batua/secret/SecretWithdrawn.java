package dev.batua.secret;

import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;

/** A secret that somebody took away from this function: what was read of it serves no longer. */
final class SecretWithdrawn extends ProblemException {
  private static final long serialVersionUID = 1;

  SecretWithdrawn(String detail) {
    super(ProblemCode.NOT_CONFIGURED, detail);
  }
}
