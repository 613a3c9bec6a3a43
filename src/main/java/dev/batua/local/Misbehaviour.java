package dev.batua.local;

import java.util.List;
import java.util.Optional;

/** What any provider does on a bad day, brought out by a value in the request. */
final class Misbehaviour {
  /** The values that bring it out. */
  static final List<String> TRIGGERS =
      List.of(
          "SIM-401",
          "SIM-404",
          "SIM-429",
          "SIM-500",
          "SIM-REDIRECT",
          "SIM-NOT-JSON",
          "SIM-HUGE",
          "SIM-BROKEN",
          "SIM-NO-ANSWER");

  private Misbehaviour() {}

  /** The misbehaviour that a value asks for. */
  static Optional<Reply> of(String trigger) {
    return Optional.ofNullable(reply(trigger));
  }

  private static Reply reply(String trigger) {
    return switch (String.valueOf(trigger)) {
      case "SIM-401" -> Reply.json(401, "{}");
      case "SIM-404" -> Reply.json(404, "{}");
      case "SIM-429" -> Reply.json(429, "{}").with("Retry-After", "30");
      case "SIM-500" -> Reply.json(500, "{}");
      case "SIM-REDIRECT" -> Reply.seeOther("/");
      case "SIM-NOT-JSON" -> Reply.html(200, "<html>Maintenance</html>");
      case "SIM-HUGE" -> Reply.json(200, "{\"a\":\"" + "x".repeat(1 << 20) + "\"}");
      case "SIM-BROKEN" -> Reply.json(200, "{\"a\":1}").in(Reply.Manner.BROKEN);
      case "SIM-NO-ANSWER" -> Reply.json(200, "").in(Reply.Manner.NEVER);
      default -> null;
    };
  }
}
