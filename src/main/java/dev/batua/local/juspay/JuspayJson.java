package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Reply;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

/** How Juspay writes, as its samples have it: amounts and times of several forms in one answer. */
final class JuspayJson {
  private static final DateTimeFormatter SECONDS = form("yyyy-MM-dd'T'HH:mm:ss'Z'");
  private static final DateTimeFormatter MILLIS = form("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
  private static final DateTimeFormatter MICROS = form("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
  private static final DateTimeFormatter OLD = form("yyyy-MM-dd'T'HH:mm:ssZ");

  private JuspayJson() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static Reply ok(ObjectNode json) {
    return reply(200, json);
  }

  static Reply reply(int status, ObjectNode json) {
    return Reply.json(status, json.toString());
  }

  /** A list as Juspay wraps it. */
  static ObjectNode list(Collection<ObjectNode> members) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode().addAll(members);
    ObjectNode wrapped = object().put("object", "list").put("count", members.size());
    return wrapped.put("offset", 0).put("total", members.size()).set("list", list);
  }

  /** Paise as a number of rupees: {@code 205} or {@code 95.5}. */
  static BigDecimal rupees(long paise) {
    BigDecimal shortest = BigDecimal.valueOf(paise, 2).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /** Paise as a text of rupees: {@code 205.00}. */
  static String rupeesText(long paise) {
    return BigDecimal.valueOf(paise, 2).toPlainString();
  }

  /** Rupees that were found to be some. */
  static long paise(String rupees) {
    return new BigDecimal(rupees).movePointRight(2).longValueExact();
  }

  static String seconds(Instant time) {
    return SECONDS.format(time);
  }

  static String millis(Instant time) {
    return MILLIS.format(time);
  }

  static String micros(Instant time) {
    return MICROS.format(time);
  }

  /** As the oldest samples have it, with an offset. */
  static String old(Instant time) {
    return OLD.format(time);
  }
}
