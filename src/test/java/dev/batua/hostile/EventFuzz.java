package dev.batua.hostile;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Fuzzes whole events: whatever is one is answered. Its seeds are {@code events}. */
public final class EventFuzz {
  private static final List<Fuzzed> FUNCTIONS = Fuzzed.all();

  /** As Quarkus sets up the one that reads events, but for dates, which these have none of. */
  private static final ObjectReader EVENTS =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
          .build()
          .readerFor(APIGatewayV2HTTPEvent.class);

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
