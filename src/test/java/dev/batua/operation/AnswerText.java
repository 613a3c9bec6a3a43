package dev.batua.operation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** What arrived from a provider, decoded as {@link ProviderClient} decodes it. */
public final class AnswerText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectReader WHOLE =
      JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private AnswerText() {}

  /** Decodes an answer to a call that moves money. */
  public static ProviderAnswer decoded(String provider, int status, byte[] body) {
    ProviderCall call = new ProviderCall(provider, true, "Look.", List.of());
    return ProviderAnswer.of(
        call, RestResponse.status(RestResponse.Status.fromStatusCode(status)), body, JSON);
  }

  /** A value of the body as text, or null, read with as little as possible. */
  public static String raw(byte[] body, String name) {
    try {
      JsonNode value = WHOLE.readTree(body).path(name);
      return value.isValueNode() && !value.asText().isBlank() ? value.asText(null) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Writes an answer as a caller gets it. */
  public static String written(OperationAnswer answer) throws Exception {
    return JSON.writeValueAsString(answer);
  }
}
