package dev.batua.operation;

/** What an operation answers when it succeeds. */
public interface OperationAnswer {
  /** What is known now. */
  Outcome outcome();
}
