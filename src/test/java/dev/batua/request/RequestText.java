package dev.batua.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The body of an event as a schema sees it.
 *
 * @param json the value, or a missing one where the text is no JSON value
 * @param isBeyondSchemas whether it is refused for a reason that JSON Schema cannot say: a field or
 *     a parameter in one that appears twice, a whole number written with a point or an exponent, or
 *     a refund that has the id of what it pays back
 */
public record RequestText(JsonNode json, boolean isBeyondSchemas) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** The body of an event of API Gateway's form. */
  public static RequestText of(JsonNode event) {
    try {
      String sent = text(event);
      String text = sent.isEmpty() ? "{}" : sent;
      JsonNode json = JSON.readTree(text);
      return new RequestText(
          json, hasTwice(text) || isOdd(json) || isOwnRefund(json) || hasParameterTwice(json));
    } catch (IOException | IllegalArgumentException e) {
      return new RequestText(MissingNode.getInstance(), false);
    }
  }

  private static String text(JsonNode event) {
    String body = event.path("body").asText("");
    return event.path("isBase64Encoded").asBoolean()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  private static boolean hasTwice(String text) {
    try {
      JSON.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).readTree(text);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isOwnRefund(JsonNode json) {
    JsonNode id = json.path("refundId");
    return id.isTextual() && id.equals(json.path("originalTransactionId"));
  }

  private static boolean hasParameterTwice(JsonNode json) {
    return Stream.of(json.path("returned").asText().replaceFirst("^\\?", "").split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.replaceFirst("=.*", ""))
        .anyMatch(Predicate.not(new HashSet<String>()::add));
  }

  private static boolean isOdd(JsonNode json) {
    return json.isBigDecimal()
        ? json.decimalValue().stripTrailingZeros().scale() <= 0
        : json.valueStream().anyMatch(RequestText::isOdd);
  }
}
