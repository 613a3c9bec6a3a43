package dev.batua.operation;

import dev.batua.operation.Event.Answer;
import java.time.Duration;

/** One execution environment of one function: it has started, is invoked, and is thrown away. */
public interface FunctionEnvironment extends AutoCloseable {
  /** How long an invocation may take here. */
  Duration PLENTY = Duration.ofSeconds(30);

  /** Hands an event over, whatever its text is, and gives the text of the answer. */
  String invoke(String event) throws Exception;

  /** Hands an event over. */
  default Answer invoke(Event event) throws Exception {
    return new Answer(Event.parsed(invoke(event.toString())));
  }

  /** What it has logged. */
  String log() throws Exception;
}
