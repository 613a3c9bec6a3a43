package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Triggers;
import java.util.Optional;
import java.util.stream.Stream;

/** Juspay's errors, in the two shapes that it uses. */
enum JuspayError {
  INVALID_REQUEST(400, "invalid_request", "Order timed out"),
  ACCESS_DENIED(400, "access_denied", "merchant_id is not yours"),
  OBJECT_NOT_FOUND(404, "object_not_found", "No such resource"),
  INVALID_INPUT(400, "INVALID_INPUT", "The input is invalid"),
  EXPIRED(400, "EXPIRED", "The wallet token has expired"),
  DUPLICATE_REQUEST(409, "DUPLICATE_REQUEST", "Another request for that id is in process"),
  INVALID_ACTION(400, "INVALID_ACTION", "Not allowed in this status"),
  BAD_ORIGIN(403, "BAD_ORIGIN", "Requests from your IP are not allowed"),
  RESOURCE_NOT_FOUND(404, "RESOURCE_NOT_FOUND", "No such wallet or order"),
  MISSING_MANDATORY_PARAMETER(400, "MISSING_MANDATORY_PARAMETER", "A parameter is missing"),
  UNAUTHORIZED(401, "UNAUTHORIZED", "API key is not valid") {
    @Override
    Reply reply(String message) {
      return newer(message);
    }
  };

  static final Triggers TRIGGERS =
      Triggers.of(
              "An error of Juspay's",
              Stream.of(values()).map(Enum::name),
              word -> "PROVIDER_REFUSED")
          .but("OBJECT_NOT_FOUND", "NOT_FOUND")
          .but("RESOURCE_NOT_FOUND", "NOT_FOUND")
          .but("UNAUTHORIZED", "PROVIDER_CREDENTIALS")
          .but("ACCESS_DENIED", "PROVIDER_CREDENTIALS");

  /** The same by a debit, whose order may have been charged by another one. */
  static final Triggers OF_DEBITS =
      TRIGGERS
          .but("EXPIRED", "PROVIDER_FAILED")
          .but("DUPLICATE_REQUEST", "PROVIDER_FAILED")
          .but("INVALID_ACTION", "PROVIDER_FAILED");

  private final int status;
  private final String code;
  private final String message;

  JuspayError(int status, String code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  /** The error that a value asks for. */
  static Optional<Reply> of(String trigger) {
    String word = Triggers.word(trigger);
    return Stream.of(values())
        .filter(error -> error.name().equals(word))
        .map(JuspayError::reply)
        .findFirst();
  }

  /** The error or the misbehaviour that a value asks for. */
  static Optional<Reply> asked(String trigger) {
    return of(trigger).or(() -> Misbehaviour.of(trigger));
  }

  /** In the older shape, with words of its own. */
  static Reply reply(int http, String status, String code, String message) {
    return JuspayJson.reply(
        http,
        JuspayJson.object()
            .put("status", status)
            .put("status_id", "-1")
            .put("error_code", code)
            .put("error_message", message));
  }

  /** As the current pages have it. */
  static Reply noSuchOrder(String orderId) {
    ObjectNode json =
        JuspayJson.object()
            .put("status", "NOT_FOUND")
            .put("status_id", 40)
            .put("order_id", orderId);
    json.putObject("error_info")
        .put("user_message", "Order Not Found")
        .put("developer_message", "Order Not Found")
        .put("code", "RESOURCE_NOT_FOUND")
        .put("category", "USER_ERROR");
    return JuspayJson.reply(400, json);
  }

  Reply reply() {
    return reply(message);
  }

  /** In the older shape. */
  Reply reply(String message) {
    return Reply.json(
        status,
        "{\"status\":\"error\",\"error_message\":\"%s\",\"error_code\":\"%s\"}"
            .formatted(message, code));
  }

  /** As the published 401 has it. */
  Reply newer(String message) {
    return Reply.json(
        status,
        """
        {"status":"error","error_info":{"category":"AUTHENTICATION","request_id":"sim",\
        "developer_message":"%s","user_message":"Something went wrong",\
        "code":"%s","fields":[]}}"""
            .formatted(message, code));
  }
}
