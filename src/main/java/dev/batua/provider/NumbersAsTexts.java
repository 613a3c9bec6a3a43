package dev.batua.provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Reads every number as the text that it is: 205.00 stays 205.00, whatever its size. */
final class NumbersAsTexts extends JsonParserDelegate {

  NumbersAsTexts(JsonParser parser) {
    super(parser);
  }

  private static JsonToken asText(JsonToken token) {
    return token != null && token.isNumeric() ? JsonToken.VALUE_STRING : token;
  }

  @Override
  public JsonToken nextToken() throws IOException {
    return asText(super.nextToken());
  }

  @Override
  public JsonToken currentToken() {
    return asText(super.currentToken());
  }

  @Override
  public int currentTokenId() {
    return currentToken() == null ? super.currentTokenId() : currentToken().id();
  }
}
