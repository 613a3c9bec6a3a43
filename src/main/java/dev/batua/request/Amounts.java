package dev.batua.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.text.Shape;

/** What is an amount: whole paise. */
public final class Amounts {
  /** The largest whole number that every JSON library keeps exactly (RFC 7493). */
  public static final long MOST = (1L << 53) - 1;

  static final String RULE = "a whole number of paise from 1 to " + MOST + " (20500 is Rs 205.00)";

  /** One in a text. */
  static final Shape SHAPE =
      new Shape(RULE, text -> text.matches("[1-9][0-9]{0,15}") && Long.parseLong(text) <= MOST);

  private Amounts() {}

  static boolean isPositive(JsonNode node) {
    return isZeroOrMore(node) && node.longValue() > 0;
  }

  static boolean isZeroOrMore(JsonNode node) {
    return node.isIntegralNumber()
        && node.canConvertToLong()
        && node.longValue() >= 0
        && node.longValue() <= MOST;
  }
}
