package dev.batua.request;

import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.text.Printable;
import java.util.List;

/** What is wrong with a request. */
final class Faults {
  private Faults() {}

  /** Ends the operation if there is anything. */
  static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new ProblemException(
              ProblemCode.INVALID_REQUEST, "Correct what errors lists; nothing was sent.")
          .errors(faults.stream().map(Faults::printable).toList());
    }
  }

  private static Fault printable(Fault fault) {
    return new Fault(Printable.text(fault.field(), 100), fault.reason());
  }
}
