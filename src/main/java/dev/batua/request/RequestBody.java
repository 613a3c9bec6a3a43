package dev.batua.request;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the body out of an event: one JSON object of at most 64 KiB, read strictly. */
final class RequestBody {
  private static final int LARGEST_BYTES = 64 * 1024;
  private static final String RULE = "must be one JSON object in UTF-8";

  private RequestBody() {}

  /**
   * The fields of the body in their order; none where there is no body. Adds what is wrong to the
   * faults; the fields are null where the body could not be read at all.
   */
  static Map<String, JsonNode> fields(
      APIGatewayV2HTTPEvent event, ObjectMapper json, List<Fault> faults) {
    try {
      String text = text(event);
      return text.isEmpty() ? new LinkedHashMap<>() : object(json, text, faults);
    } catch (StreamConstraintsException e) {
      faults.add(fault("it is too deep, or a number or a name in it is too long"));
    } catch (JsonEOFException e) {
      faults.add(fault("it ends too early" + place(e.getLocation())));
    } catch (JsonProcessingException e) {
      faults.add(fault("it is no JSON" + place(e.getLocation())));
    } catch (IOException e) {
      faults.add(fault("its bytes are no UTF-8"));
    } catch (IllegalArgumentException e) {
      faults.add(fault("what came is no base64, which isBase64Encoded says it is"));
    }
    return null;
  }

  /** The fields of a request that has no body: none. Adds to the faults where there is a body. */
  static Map<String, JsonNode> none(APIGatewayV2HTTPEvent event, List<Fault> faults) {
    if (event.getBody() != null && !event.getBody().isEmpty()) {
      faults.add(new Fault("body", "is not taken by this operation"));
    }
    return new LinkedHashMap<>();
  }

  /** The text of the body, which may be empty; ends the operation where it is too large. */
  static String text(APIGatewayV2HTTPEvent event) throws CharacterCodingException {
    String body = event.getBody() == null ? "" : event.getBody();
    // Four characters of base64 hold three bytes; a character of text is one byte at least.
    int least = event.getIsBase64Encoded() ? body.length() / 4 * 3 - 2 : body.length();
    refuseOver(least);
    byte[] bytes =
        event.getIsBase64Encoded()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8);
    refuseOver(bytes.length);
    return event.getIsBase64Encoded()
        ? StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
        : body;
  }

  private static void refuseOver(int bytes) {
    if (bytes > LARGEST_BYTES) {
      throw new ProblemException(
          ProblemCode.REQUEST_TOO_LARGE, "Send a body of at most 65536 bytes.");
    }
  }

  private static Map<String, JsonNode> object(ObjectMapper json, String text, List<Fault> faults)
      throws IOException {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        faults.add(fault("it is " + kind(parser.currentToken())));
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (fields.put(name, json.readTree(parser)) != null) {
          faults.add(new Fault(name, "must appear once"));
        }
      }
      if (parser.nextToken() != null) {
        String where = place(parser.currentTokenLocation());
        faults.add(fault("there is more behind its end" + where));
        return null;
      }
    }
    return fields;
  }

  private static Fault fault(String what) {
    return new Fault("body", RULE + ": " + what);
  }

  /** Never what is there, which may be a secret. */
  private static String place(JsonLocation location) {
    return location == null
        ? ""
        : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String kind(JsonToken first) {
    if (first == null) {
      return "empty";
    }
    return switch (first) {
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      default -> "a number";
    };
  }
}
