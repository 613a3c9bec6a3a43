package dev.batua.secret;

import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.text.Shape;
import java.util.List;

/**
 * A secret as the settings name it.
 *
 * @param setting the setting that names it, such as {@code batua.juspay.secret-id}
 * @param id its name or ARN
 */
public record SecretName(String setting, String id) {
  private static final String CORRECT =
      "Correct the secret that errors names: the next request reads it again. Nothing was sent.";

  /** What a name or an ARN may be. */
  public static final Shape SHAPE =
      Shape.pattern(
          "[A-Za-z0-9/_+=.@:-]{1,2048}",
          "the name or ARN of a secret: 1 to 2048 of A-Z a-z 0-9 / _ + = . @ : -");

  /**
   * The problem of a secret that is not as it should be.
   *
   * @param fault what is wrong, to be read after the secret's id; never its text
   */
  public ProblemException faulty(String fault) {
    return because(fault, new ProblemException(ProblemCode.NOT_CONFIGURED, CORRECT));
  }

  /**
   * The problem of a secret that is not given out, or gone, since somebody decided so.
   *
   * @param fault what is wrong, to be read after the secret's id
   */
  public ProblemException withdrawn(String fault) {
    return because(fault, new SecretWithdrawn(CORRECT));
  }

  private ProblemException because(String fault, ProblemException problem) {
    return problem.errors(
        List.of(new Fault(setting, "names the secret " + id + ", which " + fault)));
  }

  /** The problem of a secret of which nothing could be learned. */
  public ProblemException unavailable() {
    String detail =
        "The secret " + id + " cannot be read for now; nothing was sent. Send it again.";
    return because(
        "cannot be read for now",
        new ProblemException(ProblemCode.SECRETS_UNAVAILABLE, detail).retryable(true));
  }
}
