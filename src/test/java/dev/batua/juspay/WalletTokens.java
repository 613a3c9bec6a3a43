package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** Tokens of wallets in answers of ours. */
final class WalletTokens {

  private WalletTokens() {}

  /** That a token was issued just now, for one debit within ten minutes. */
  static void assertFresh(String token, JsonNode issued) {
    Instant at = Instant.parse(issued.path("issuedAt").asText());
    assertEquals(token, issued.path("directWalletToken").asText());
    assertEquals(1, issued.path("uses").asInt());
    assertEquals(at.plus(Duration.ofMinutes(10)), Instant.parse(issued.path("expiresAt").asText()));
    assertFalse(at.isAfter(Instant.now()), "issued in the future");
    assertFalse(at.isBefore(Instant.now().minus(Duration.ofMinutes(5))), "not issued just now");
  }
}
