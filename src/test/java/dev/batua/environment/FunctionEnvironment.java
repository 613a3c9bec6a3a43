package dev.batua.environment;

import dev.batua.operation.Contract;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import java.time.Duration;

/** One execution environment of one function: it has started, is invoked, and is thrown away. */
public interface FunctionEnvironment extends AutoCloseable {
  /** How long an invocation may take here. */
  Duration PLENTY = Duration.ofSeconds(30);

  /** Hands an event over, whatever its text is, and gives the text of the answer. */
  String invoke(String event) throws Exception;

  /** What the function promises. */
  Contract contract();

  /** Hands an event over and holds it and its answer against the contract. */
  default Answer invoke(Event event) throws Exception {
    Answer answer = new Answer(Event.parsed(invoke(event.toString())));
    event.checkAgainst(contract(), answer);
    return answer;
  }

  /** What it has logged. */
  String log() throws Exception;
}
