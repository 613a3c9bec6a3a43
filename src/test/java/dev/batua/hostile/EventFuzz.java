package dev.batua.hostile;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.batua.environment.JvmEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Fuzzes whole events: whatever is one is answered. Its seeds are {@code events}. */
public final class EventFuzz {
  private static final List<Fuzzed> FUNCTIONS = Fuzzed.all();

  private static final ObjectReader EVENTS = JvmEnvironment.events();

  private EventFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    APIGatewayV2HTTPEvent event;
    try {
      event = EVENTS.readValue(new ByteArrayInputStream(input));
    } catch (IOException e) {
      return;
    }
    FUNCTIONS.forEach(function -> function.answer(event));
  }
}
