package dev.batua.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.Fault;
import io.quarkus.amazon.lambda.runtime.ClientContextImpl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the runtime reads what Lambda hands it, by the mapper that Quarkus copies from ours. */
class JsonSetupTest {
  private static final ObjectMapper JSON = copied();

  private static ObjectMapper copied() {
    ObjectMapper json = new ObjectMapper();
    new JsonSetup().customize(json);
    return json.copy();
  }

  private static APIGatewayV2HTTPEvent event(String json) throws JsonProcessingException {
    return JSON.readValue(json, APIGatewayV2HTTPEvent.class);
  }

  @Test
  void what_operations_ask_for_is_read() throws Exception {
    APIGatewayV2HTTPEvent event =
        event(
            "{\"body\":\"b\",\"headers\":{\"h\":\"1\",\"n\":null},\"pathParameters\":{\"p\":\"2\"},"
                + "\"isBase64Encoded\":true}");
    assertEquals("b", event.getBody());
    assertEquals("1", event.getHeaders().get("h"));
    assertNull(event.getHeaders().get("n"));
    assertEquals(Map.of("p", "2"), event.getPathParameters());
    assertTrue(event.getIsBase64Encoded());
    assertTrue(((ReceivedEvent) event).faults().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"body\":null,\"headers\":null,\"pathParameters\":null,\"isBase64Encoded\":null}"
      })
  void what_is_missing_is_no_fault_of_the_event(String json) throws Exception {
    ReceivedEvent event = (ReceivedEvent) event(json);
    assertTrue(event.faults().isEmpty());
    assertNull(event.getBody());
    assertNull(event.getHeaders());
    assertFalse(event.getIsBase64Encoded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "7", "\"canary\"", "{\"a\":canary}", "{\"a\":", "{} canary", "{}{}"})
  void what_is_no_object_is_a_fault_of_the_event(String json) throws Exception {
    assertEquals(
        List.of(new Fault("event", "must be one JSON object")),
        ((ReceivedEvent) event(json)).faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "[]", "{}"})
  void a_header_is_a_text(String json) throws Exception {
    ReceivedEvent event = (ReceivedEvent) event("{\"headers\":{\"a\":\"b\",\"c\":" + json + "}}");
    assertEquals(List.of("headers"), event.faults().stream().map(Fault::field).toList());
    assertNull(event.getHeaders());
  }

  @Test
  void every_fault_is_named_at_once() throws Exception {
    ReceivedEvent event =
        (ReceivedEvent)
            event("{\"body\":{},\"headers\":[],\"pathParameters\":1,\"isBase64Encoded\":\"\"}");
    assertEquals(
        List.of("body", "headers", "pathParameters", "isBase64Encoded"),
        event.faults().stream().map(Fault::field).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"custom\":\"canary\"}", "[\"canary\"]", "\"canary\"", "null"})
  void what_a_caller_says_of_itself_is_passed_over(String json) throws Exception {
    assertNull(JSON.readerFor(ClientContextImpl.class).readValue(json));
    assertNull(JSON.readerFor(CognitoIdentity.class).readValue(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary", "truecanary", "7canary", "{\"a\":canary}", "{\"a\":7canary}"})
  void what_is_no_JSON_is_not_quoted(String json) {
    for (Class<?> type : new Class<?>[] {ClientContextImpl.class, CognitoIdentity.class}) {
      String words =
          assertThrows(JsonProcessingException.class, () -> JSON.readerFor(type).readValue(json))
              .getMessage();
      assertFalse(words.contains("canary"), words);
    }
  }
}
