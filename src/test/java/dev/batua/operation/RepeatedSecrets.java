package dev.batua.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Event.Answer;
import dev.batua.text.Repeated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers of a provider that repeat a secret of its request, wherever they have room for one. */
final class RepeatedSecrets {
  private static final String ERROR =
      """
      {"success":false,"status":"%1$s","code":"%1$s","message":"%1$s","error_code":"%1$s",
       "error_message":"%1$s","error_info":{"code":"%1$s","user_message":"%1$s",
       "developer_message":"%1$s"},"data":{"redirectUrl":"%1$s"}}""";

  private RepeatedSecrets() {}

  /** The right answer with the secret in one place after the other. */
  static Stream<String> answers(String right, String secret) {
    return Repeated.spellings(secret).values().stream()
        .flatMap(
            spelling ->
                places(Event.parsed(right), "").stream()
                    .map(place -> with(right, place, spelling)));
  }

  /** Errors that are full of it. */
  static Stream<String> errors(String secret) {
    return Repeated.spellings(secret).values().stream().map(RepeatedSecrets::filled);
  }

  private static String filled(String spelling) {
    JsonNode error = Event.parsed(ERROR.replace("%1$s", "it"));
    for (String place : places(error, "")) {
      put(error, place, "it was " + spelling);
    }
    return error.toString();
  }

  /** As the end of a text where that is a URL, and in its place otherwise. */
  private static String with(String right, String place, String spelling) {
    JsonNode json = Event.parsed(right);
    String text = json.at(place).asText();
    put(json, place, text.contains("://") ? text + "?" + spelling : spelling);
    return json.toString();
  }

  private static void put(JsonNode json, String place, String text) {
    int name = place.lastIndexOf('/');
    ((ObjectNode) json.at(place.substring(0, name))).put(place.substring(name + 1), text);
  }

  private static List<String> places(JsonNode json, String at) {
    List<String> places = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String place = at + "/" + field.getKey();
      if (field.getValue().isObject()) {
        places.addAll(places(field.getValue(), place));
      } else if (field.getValue().isTextual()) {
        places.add(place);
      }
    }
    return places;
  }

  /** Whether an answer of ours has a secret in any spelling. */
  static boolean in(Answer answer, String secret) {
    String all = answer.body() + " " + answer.response().path("headers");
    return Repeated.spellings(secret).values().stream()
        .anyMatch(
            spelling -> {
              String inJson = Event.json(spelling);
              return all.contains(inJson.substring(1, inJson.length() - 1));
            });
  }
}
