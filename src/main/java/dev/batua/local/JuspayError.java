package dev.batua.local;

import java.util.List;
import java.util.Optional;

/** The errors of Juspay in the two shapes that it uses. */
final class JuspayError {
  /** The values that bring one out. */
  static final List<String> TRIGGERS =
      List.of(
          "SIM-INVALID_INPUT",
          "SIM-EXPIRED",
          "SIM-DUPLICATE_REQUEST",
          "SIM-RESOURCE_NOT_FOUND",
          "SIM-ORDER_TIMED_OUT",
          "SIM-UNAUTHORIZED");

  private JuspayError() {}

  /** The error that a value asks for. */
  static Optional<Reply> of(String trigger) {
    return Optional.ofNullable(
        switch (trigger) {
          case "SIM-INVALID_INPUT" -> reply(400, "INVALID_INPUT", "The input is invalid");
          case "SIM-EXPIRED" -> reply(400, "EXPIRED", "The wallet token has expired");
          case "SIM-DUPLICATE_REQUEST" -> duplicate();
          case "SIM-RESOURCE_NOT_FOUND" -> reply(404, "RESOURCE_NOT_FOUND", "No such wallet");
          case "SIM-ORDER_TIMED_OUT" -> reply(400, "invalid_request", "Order timed out");
          case "SIM-UNAUTHORIZED" -> unauthorized();
          default -> null;
        });
  }

  static Reply missing(String parameter) {
    return reply(400, "MISSING_MANDATORY_PARAMETER", parameter + " is missing");
  }

  static Reply invalid(String message) {
    return reply(400, "invalid_request", message);
  }

  static Reply duplicate() {
    return reply(409, "DUPLICATE_REQUEST", "That id was used before, for something else");
  }

  /** The older shape. */
  static Reply reply(int status, String code, String message) {
    return Reply.json(
        status,
        "{\"status\":\"error\",\"error_message\":\"%s\",\"error_code\":\"%s\"}"
            .formatted(message, code));
  }

  /** The newer shape, as the published 401 has it. */
  static Reply unauthorized() {
    return Reply.json(
        401,
        """
        {"status":"error","error_info":{"category":"AUTHENTICATION","request_id":"sim",\
        "developer_message":"API key is not valid","user_message":"Something went wrong",\
        "code":"UNAUTHORIZED","fields":[]}}""");
  }
}
