package dev.batua.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the page of events shows of one payment, the newest first. */
public final class Happenings {
  private static final int MOST_LOOKS = 300;
  private static final int PAUSE_MILLIS = 50;

  private Happenings() {}

  private static List<JsonNode> all(String kind, Predicate<JsonNode> those) {
    try {
      JsonNode page = new ObjectMapper().readTree(Local.http().get("/events.json").asByteArray());
      return page.path(kind).valueStream().filter(those).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The events that tell of an id. */
  public static List<JsonNode> events(String id) {
    return all(
        "events", it -> it.at("/detail/ids").valueStream().anyMatch(of -> of.asText().equals(id)));
  }

  /** The messages that are of an id, or are that text. */
  public static List<JsonNode> messages(String id) {
    return all("messages", it -> it.path("body").asText().contains(id));
  }

  /** The calls about an id. */
  public static List<JsonNode> calls(String id) {
    return all("callbacks", it -> it.path("about").asText().endsWith(" " + id));
  }

  /** Waits until so many are there. */
  public static List<JsonNode> await(int count, Supplier<List<JsonNode>> what)
      throws InterruptedException {
    return await(it -> it.size() >= count, what);
  }

  /** Waits until they are as they should be. */
  public static List<JsonNode> await(Predicate<List<JsonNode>> good, Supplier<List<JsonNode>> what)
      throws InterruptedException {
    List<JsonNode> found = what.get();
    for (int i = 0; i < MOST_LOOKS && !good.test(found); i++) {
      Thread.sleep(PAUSE_MILLIS);
      found = what.get();
    }
    assertTrue(good.test(found), found.toString());
    return found;
  }
}
