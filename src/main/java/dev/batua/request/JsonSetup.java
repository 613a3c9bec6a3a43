package dev.batua.request;

import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.amazon.lambda.runtime.ClientContextImpl;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * How the runtime reads what Lambda hands it. What it cannot read it logs and posts in Jackson's
 * words, which quote it: so all that begins like JSON is read, for {@link Input} to find faulty,
 * and of all else Jackson quotes one character.
 */
@Singleton
public class JsonSetup implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(
        new SimpleModule("lambda")
            .addDeserializer(APIGatewayV2HTTPEvent.class, new EventReader())
            .addDeserializer(SQSEvent.class, new QueueReader())
            .addDeserializer(ClientContextImpl.class, new Skipper<>())
            .addDeserializer(CognitoIdentity.class, new Skipper<>()));
    json.getFactory()
        .setErrorReportConfiguration(
            ErrorReportConfiguration.builder().maxErrorTokenLength(0).build());
  }

  private static final class EventReader extends JsonDeserializer<APIGatewayV2HTTPEvent> {
    @Override
    public APIGatewayV2HTTPEvent deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      try {
        JsonNode event = context.readTree(json);
        return new ReceivedEvent(json.nextToken() == null ? event : MissingNode.getInstance());
      } catch (JsonProcessingException e) {
        return new ReceivedEvent(MissingNode.getInstance());
      }
    }
  }

  /** Reads of messages what is asked for: who they are, and what they say. */
  private static final class QueueReader extends JsonDeserializer<SQSEvent> {
    @Override
    public SQSEvent deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      JsonNode event = context.readTree(json);
      SQSEvent read = new SQSEvent();
      read.setRecords(event.path("Records").valueStream().map(QueueReader::message).toList());
      return read;
    }

    private static SQSMessage message(JsonNode record) {
      SQSMessage message = new SQSMessage();
      message.setMessageId(record.path("messageId").asText());
      message.setBody(record.path("body").asText());
      return message;
    }
  }

  /** Passes over what no operation asks for, and over what is wrong with it. */
  private static final class Skipper<T> extends JsonDeserializer<T> {
    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      json.skipChildren();
      return null;
    }
  }
}
