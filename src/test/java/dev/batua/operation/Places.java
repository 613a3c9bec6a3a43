package dev.batua.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a JSON value has texts. */
public final class Places {

  private Places() {}

  /** The places of all texts, as JSON pointers. */
  public static List<String> of(JsonNode json) {
    List<String> places = new ArrayList<>();
    add(json, "", places);
    return places;
  }

  /** The same JSON text with another text in a place. */
  public static String with(String json, String place, String text) {
    JsonNode copy = Event.parsed(json);
    put(copy, place, text);
    return copy.toString();
  }

  /** Puts another text into a place. */
  static void put(JsonNode json, String place, String text) {
    int last = place.lastIndexOf('/');
    JsonNode holder = json.at(place.substring(0, last));
    String name = place.substring(last + 1);
    if (holder instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), TextNode.valueOf(text));
    } else {
      ((ObjectNode) holder).put(name, text);
    }
  }

  private static void add(JsonNode json, String at, List<String> places) {
    if (json.isTextual()) {
      places.add(at);
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      add(field.getValue(), at + "/" + field.getKey(), places);
    }
    for (int i = 0; json.isArray() && i < json.size(); i++) {
      add(json.get(i), at + "/" + i, places);
    }
  }
}
