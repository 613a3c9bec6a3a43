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

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    return token != null && token.isNumeric() ? JsonToken.VALUE_STRING : token;
  }
}
