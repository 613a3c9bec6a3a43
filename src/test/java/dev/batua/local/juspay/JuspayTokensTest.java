package dev.batua.local.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.local.id.NewIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a wallet's token is good, by the simulator's clock. */
class JuspayTokensTest {
  private Instant now = Instant.EPOCH;
  private final JuspayTokens tokens =
      new JuspayTokens(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          },
          new NewIds(1));

  @Test
  void a_token_is_good_for_ten_minutes() {
    String early = tokens.issue("wlm_1");
    String late = tokens.issue("wlm_1");
    now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
    assertEquals(Optional.of("wlm_1"), tokens.use(early));
    now = now.plusMillis(1);
    assertEquals(Optional.empty(), tokens.use(late));
  }

  @Test
  void a_token_is_good_once_and_outlives_a_newer_one() {
    String older = tokens.issue("wlm_1");
    tokens.issue("wlm_1");
    assertEquals(Optional.of("wlm_1"), tokens.use(older));
    assertEquals(Optional.empty(), tokens.use(older));
  }

  @Test
  void nobodys_token_is_good_once_and_a_trigger_always() {
    assertTrue(JuspayTokens.isNobodys("token_1"));
    assertFalse(JuspayTokens.isNobodys(tokens.issue("wlm_1")));
    assertTrue(tokens.useNobodys("token_1"));
    assertFalse(tokens.useNobodys("token_1"));
    assertTrue(tokens.useNobodys("SIM-CHARGED"));
    assertTrue(tokens.useNobodys("SIM-CHARGED"));
  }
}
