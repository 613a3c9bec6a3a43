package dev.batua.operation;

import dev.batua.operation.Event.Answer;
import java.time.Duration;

/** One execution environment of one function: it has started, is invoked, and is thrown away. */
public interface FunctionEnvironment extends AutoCloseable {
  /** How long an invocation may take here. */
  Duration PLENTY = Duration.ofSeconds(30);

  /** Hands an event over. */
  Answer invoke(Event event) throws Exception;

  /** What it has logged. */
  String log() throws Exception;
}
