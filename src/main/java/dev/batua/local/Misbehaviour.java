package dev.batua.local;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What any provider does on a bad day, brought out by a value in the request. */
public final class Misbehaviour {
  private static final Map<String, String> ANSWERS =
      new TreeMap<>(
          Map.of(
              "401", "PROVIDER_CREDENTIALS",
              "404", "PROVIDER_REFUSED",
              "429", "PROVIDER_BUSY",
              "500", "PROVIDER_FAILED",
              "REDIRECT", "PROVIDER_FAILED",
              "NOT-JSON", "PROVIDER_FAILED",
              "HUGE", "PROVIDER_FAILED",
              "BROKEN", "PROVIDER_TIMEOUT",
              "NO-ANSWER", "PROVIDER_TIMEOUT"));

  /** The values that bring it out. */
  public static final Triggers TRIGGERS =
      Triggers.of("A bad day", ANSWERS.keySet().stream(), ANSWERS::get);

  /** The same where a 404 of no words does not say that there is nothing. */
  public static final Triggers OF_QUESTIONS = TRIGGERS.but("404", "PROVIDER_FAILED");

  /** What a word begins with by which something is done, and nothing is ever said of it. */
  static final String LOST = "LOST";

  /** The value for that where money moves. */
  public static final Triggers LOST_ANSWERS =
      Triggers.of("It is done, and the answer is lost", "PROVIDER_TIMEOUT", LOST);

  private Misbehaviour() {}

  /** An answer, which a value may have asked to be lost. */
  public static Reply lost(String trigger, Reply answer) {
    return Triggers.word(trigger).startsWith(LOST) ? answer.in(Reply.Manner.NEVER) : answer;
  }

  /** The misbehaviour that a value asks for. */
  public static Optional<Reply> of(String trigger) {
    return Optional.ofNullable(reply(Triggers.word(trigger)));
  }

  private static Reply reply(String word) {
    return switch (word) {
      case "401" -> Reply.json(401, "{}");
      case "404" -> Reply.json(404, "{}");
      case "429" -> Reply.json(429, "{}").with("Retry-After", "30");
      case "500" -> Reply.json(500, "{}");
      case "REDIRECT" -> Reply.seeOther("/");
      case "NOT-JSON" -> Reply.html(200, "<html>Maintenance</html>");
      case "HUGE" -> Reply.json(200, "{\"a\":\"" + "x".repeat(1 << 20) + "\"}");
      case "BROKEN" -> Reply.json(200, "{\"a\":1}").in(Reply.Manner.BROKEN);
      case "NO-ANSWER" -> Reply.json(200, "").in(Reply.Manner.NEVER);
      default -> null;
    };
  }
}
