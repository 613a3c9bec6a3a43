package dev.batua.operation;

import dev.batua.problem.Outcome;

/** What an operation answers when it succeeds. */
public interface OperationAnswer {
  /** What is known now. */
  Outcome outcome();
}
