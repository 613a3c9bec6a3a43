package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.local.Exchange;
import dev.batua.local.Page;
import dev.batua.local.Reply;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Optional;

/**
 * The page at which a top-up is decided on, in place of PhonePe's app: what a link has behind
 * {@code phonepe:/} follows the simulator's address.
 */
@Singleton
@UnlessBuildProfile("prod")
class PhonePePages {
  static final String PATH = "/internal";

  private final PhonePeUsers users;
  private final ObjectMapper json;

  PhonePePages(PhonePeUsers users, ObjectMapper json) {
    this.users = users;
    this.json = json;
  }

  Reply answer(Exchange exchange) {
    return topup(exchange.parameters().getOrDefault("nav_data", ""))
        .map(topup -> page(decided(topup, exchange)))
        .orElseGet(Page::notFound);
  }

  private Optional<PhonePeTopup> topup(String data) {
    try {
      JsonNode link = json.readTree(Base64.getUrlDecoder().decode(data));
      return link.has("id")
          ? users.topup(link.path("id").asText())
          : Optional.of(link.path("amount"))
              .filter(JsonNode::isIntegralNumber)
              .map(amount -> users.topup(null, amount.longValue()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private PhonePeTopup decided(PhonePeTopup topup, Exchange exchange) {
    return exchange.method().equals("POST") && topup.paid() == null
        ? users.decide(topup, "pay".equals(exchange.form().get("action")))
        : topup;
  }

  private static Reply page(PhonePeTopup topup) {
    String figure = "Rs " + BigDecimal.valueOf(topup.paise(), 2).toPlainString();
    String about = "This page is what PhonePe's app shows.";
    if (topup.paid() == null) {
      return Page.decision("Top up your wallet", figure, about);
    }
    return Page.finished(topup.paid() ? "Topped up" : "Cancelled", figure, about);
  }
}
