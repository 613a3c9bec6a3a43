package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.local.Triggers;
import java.time.Duration;
import java.time.Instant;

/**
 * A refund of an order, or of a part of it.
 *
 * @param id the merchant's own id of it
 * @param status Juspay's status
 * @param source what it goes back to
 * @param created when it was asked for
 */
record JuspayRefund(String id, long paise, String status, String source, Instant created) {
  static final Duration MOMENT = Duration.ofSeconds(2);

  /** Whether its id asks for what it is to be, so that no money is counted. */
  boolean isTrigger() {
    return id.startsWith(Triggers.PREFIX);
  }

  /** Whether it is a success after a moment. */
  boolean waits() {
    return status.equals("PENDING") && (!isTrigger() || Triggers.isOfTelling(id));
  }

  /** Whether it has waited for long enough to be a success. */
  boolean isDue(Instant now) {
    return waits() && !now.isBefore(created.plus(MOMENT));
  }

  JuspayRefund settled() {
    return new JuspayRefund(id, paise, "SUCCESS", source, created);
  }

  /** As Juspay writes it; of one that is reviewed, all is a text. */
  ObjectNode json() {
    boolean sent = status.equals("SUCCESS");
    ObjectNode json =
        JuspayJson.object()
            .put("id", sent ? id : null)
            .put("unique_request_id", id)
            .put("amount", JuspayJson.rupees(paise))
            .put("status", status)
            .put("ref", sent ? "ref-" + id : null)
            .put("created", JuspayJson.seconds(created))
            .put("error_message", status.equals("FAILURE") ? "Refund is not possible" : "")
            .put("sent_to_gateway", sent)
            .put("refund_type", "STANDARD")
            .put("refund_source", source)
            .put("initiated_by", "API");
    return status.equals("MANUAL_REVIEW")
        ? json.put("amount", JuspayJson.rupeesText(paise))
            .put("sent_to_gateway", "true")
            .put("ref", "2.02e+34")
        : sent ? json.put("arn", "arn-" + id) : json;
  }
}
