package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How PhonePe writes: one shape for all, with what was asked for in {@code data}. */
final class PhonePeJson {
  private static final String LINK = "phonepe://internal?action_nav=walletTopUp&nav_data=";

  private PhonePeJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A success with its data. */
  static Reply ok(ObjectNode data) {
    return reply("SUCCESS", data);
  }

  /** An answer that is not an error, of whatever code. */
  static Reply reply(String code, ObjectNode data) {
    return Reply.json(200, told(code, data).toString());
  }

  static Reply reply(int status, boolean success, String code, String message, ObjectNode data) {
    return Reply.json(status, told(success, code, message, data).toString());
  }

  /** What is told of a code, in whatever way. */
  static ObjectNode told(String code, ObjectNode data) {
    boolean failed = PhonePeError.named(code).filter(it -> !it.isOpen()).isPresent();
    return told(!failed, code, PhonePeError.message(code), data);
  }

  private static ObjectNode told(boolean success, String code, String message, ObjectNode data) {
    return object()
        .put("success", success)
        .put("code", code)
        .put("message", message)
        .set("data", data);
  }

  /** A link with which PhonePe's app tops a wallet up. */
  static ObjectNode link(PhonePeTopup topup) {
    byte[] data = topup.json().toString().getBytes(StandardCharsets.UTF_8);
    return noLink()
        .put("redirectUrl", LINK + Base64.getUrlEncoder().withoutPadding().encodeToString(data));
  }

  /** The same without what it is all about. */
  static ObjectNode noLink() {
    return object().put("responseType", "WALLET_TOPUP_DEEPLINK");
  }
}
