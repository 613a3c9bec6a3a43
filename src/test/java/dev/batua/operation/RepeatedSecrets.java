package dev.batua.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.operation.Event.Answer;
import dev.batua.text.Repeated;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers of a provider that repeat a secret of its request, wherever they have room for one. */
final class RepeatedSecrets {
  private static final String ERROR =
      """
      {"success":false,"status":"%1$s","code":"%1$s","message":"%1$s","error_code":"%1$s",
       "error_message":"%1$s","error_info":{"code":"%1$s","user_message":"%1$s",
       "developer_message":"%1$s"},"data":{"redirectUrl":"%1$s"}}""";

  private RepeatedSecrets() {}

  /**
   * The right answer with the secret in one place after the other, in one spelling after the other:
   * each place once at least, and so each spelling.
   */
  static Stream<String> answers(String right, String secret) {
    List<String> spellings = List.copyOf(Repeated.spellings(secret).values());
    List<String> places = Places.of(Event.parsed(right));
    return IntStream.range(0, Math.max(spellings.size(), places.size()))
        .mapToObj(
            i -> with(right, places.get(i % places.size()), spellings.get(i % spellings.size())));
  }

  /** Errors that are full of it. */
  static Stream<String> errors(String secret) {
    return Repeated.spellings(secret).values().stream().map(RepeatedSecrets::filled);
  }

  private static String filled(String spelling) {
    JsonNode error = Event.parsed(ERROR.replace("%1$s", "it"));
    for (String place : Places.of(error)) {
      Places.put(error, place, "it was " + spelling);
    }
    return error.toString();
  }

  /** As the end of a text where that is a URL, and in its place otherwise. */
  private static String with(String right, String place, String spelling) {
    String text = Event.parsed(right).at(place).asText();
    return Places.with(right, place, text.contains("://") ? text + "?" + spelling : spelling);
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
