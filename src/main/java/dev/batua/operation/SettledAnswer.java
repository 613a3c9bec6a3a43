package dev.batua.operation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.batua.problem.Outcome;
import dev.batua.problem.Settlement;
import dev.batua.settlement.LearnedFrom;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An answer that is not the provider's last word on what was asked for.
 *
 * @param answer what is known now
 * @param learnedFrom LOOK_UP where it is the answer to a look-up; otherwise null
 * @param settlement whether the rest is found out by itself, and told
 */
@RegisterForReflection
record SettledAnswer(
    @JsonUnwrapped OperationAnswer answer, LearnedFrom learnedFrom, Settlement settlement)
    implements OperationAnswer {

  @Override
  public Outcome outcome() {
    return answer.outcome();
  }
}
