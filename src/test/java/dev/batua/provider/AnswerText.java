package dev.batua.provider;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.batua.operation.OperationAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a fuzzer has a provider answer.
 *
 * @param status the HTTP status
 * @param body the bytes of the body
 */
public record AnswerText(int status, byte[] body) {
  private static final int[] STATUSES = {200, 201, 204, 302, 400, 401, 409, 429, 500};
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectReader WHOLE =
      JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** An answer by a fuzzer's bytes: the first chooses the status, the rest is the body. */
  public static AnswerText of(byte[] input) {
    int status = input.length == 0 ? 0 : (input[0] & 0xff) % STATUSES.length;
    byte[] body = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    return new AnswerText(STATUSES[status], body);
  }

  /** Whether the status is one of the 2xx. */
  public boolean isSuccessful() {
    return status / 100 == 2;
  }

  /** Whether the status is one of the 3xx. */
  public boolean isRedirect() {
    return status / 100 == 3;
  }

  /** Whether the status is one of the 4xx. */
  public boolean isRefusal() {
    return status / 100 == 4;
  }

  /** A value of the body as text, or null, read with as little as possible. */
  public String raw(String name) {
    try {
      JsonNode value = WHOLE.readTree(body).path(name);
      return value.isValueNode() && !value.asText().isBlank() ? value.asText(null) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** As {@link ProviderClient} decodes it for a request. */
  public ProviderAnswer decoded(String provider, ProviderRequest<?, ?> request) {
    ProviderCall call =
        new ProviderCall(
            provider,
            request.effect(),
            request.afterUnknown(),
            List.of(),
            request.about(),
            request.ownCodes());
    var response = RestResponse.ResponseBuilder.create(status).build();
    return ProviderAnswer.of(call, response, body, JSON);
  }

  /** A right answer to nothing in particular. */
  public static ProviderAnswer of(String json) {
    ProviderCall call =
        new ProviderCall("provider", Effect.ASKS, "", List.of(), Map.of(), Set.of());
    var response = RestResponse.ResponseBuilder.ok().build();
    return ProviderAnswer.of(call, response, json.getBytes(StandardCharsets.UTF_8), JSON);
  }

  /** Writes an answer as a caller gets it. */
  public static String written(OperationAnswer answer) throws Exception {
    return JSON.writeValueAsString(answer);
  }
}
