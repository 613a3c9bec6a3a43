package dev.batua.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.batua.problem.Outcome;

/** What an operation answers when it succeeds; what is null is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface OperationAnswer {
  /**
   * What is known now of the payment, top-up or refund that it speaks of; null where it speaks of
   * none.
   */
  default Outcome outcome() {
    return null;
  }

  /** Whether it was learned by a look-up alone, so that nobody else has heard of it. */
  default boolean lookedUp() {
    return false;
  }
}
