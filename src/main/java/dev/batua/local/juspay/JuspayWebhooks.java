package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.juspay.JuspaySettings;
import dev.batua.local.Callbacks;
import dev.batua.local.Calling;
import dev.batua.local.Notice;
import dev.batua.local.id.NewIds;
import dev.batua.text.Secret;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How Juspay calls back when an attempt to pay, or a refund, has come to its end. */
@Singleton
@UnlessBuildProfile("prod")
class JuspayWebhooks {
  private static final String PATH = "/juspay/webhooks";

  private static final Map<String, String> OF_REFUNDS =
      Map.of(
          "SUCCESS", "ORDER_REFUNDED",
          "FAILURE", "ORDER_REFUND_FAILED",
          "MANUAL_REVIEW", "REFUND_MANUAL_REVIEW_NEEDED");

  private final Callbacks callbacks;
  private final NewIds ids;
  private final String user;
  private final String password;

  JuspayWebhooks(JuspaySettings settings, Callbacks callbacks, NewIds ids) {
    this.callbacks = callbacks;
    this.ids = ids;
    user = settings.webhookUser().map(Secret::reveal).orElse("");
    password = settings.webhookPassword().map(Secret::reveal).orElse("");
  }

  /**
   * Tells what an order has come to.
   *
   * @param before the order as it was until now, if there was one
   */
  void tell(Optional<JuspayOrder> before, JuspayOrder now, String base) {
    String status = now.status();
    boolean isNew = before.filter(it -> it.status().equals(status)).isEmpty();
    if (isNew && !now.isTrigger() && JuspayStatuses.isOver(status)) {
      String name = status.equals("CHARGED") ? "ORDER_SUCCEEDED" : "ORDER_FAILED";
      send(name, now, base, now.decisive().orElseThrow().calling());
    }
    for (JuspayRefund refund : now.refunds()) {
      String name = OF_REFUNDS.get(refund.status());
      if (name != null && !before.map(JuspayOrder::refunds).orElse(List.of()).contains(refund)) {
        send(name, now, base, Calling.of(refund.id()));
      }
    }
  }

  private void send(String name, JuspayOrder order, String base, Calling calling) {
    ObjectNode json =
        JuspayJson.object()
            .put("id", "evt_V2_" + ids.next("evt_V2_", 16))
            .put("event_name", name)
            .put("date_created", JuspayJson.seconds(Instant.now()));
    json.putObject("content").set("order", JuspayOrderAnswer.of(order, base));
    callbacks.send(
        new Notice(
            "juspay",
            name + " " + order.id(),
            PATH,
            "Authorization",
            basic(password),
            basic("guessed"),
            json.toString()),
        calling);
  }

  private String basic(String secret) {
    byte[] credentials = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }
}
