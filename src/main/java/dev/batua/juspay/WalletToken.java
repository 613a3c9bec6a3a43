package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.batua.operation.Revealed;
import dev.batua.provider.ProviderAnswer;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import dev.batua.text.UtcTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a wallet can be debited with, once. Nobody keeps it: it is passed on, and a new one comes
 * with each answer about a linked wallet.
 *
 * <p>Source: "Wallet" of Juspay's API reference. Other pages say 15 minutes; the shorter time is
 * the safe one.
 *
 * @param directWalletToken the token of a debit
 * @param issuedAt when it came here, RFC 3339 in UTC
 * @param expiresAt ten minutes later
 * @param uses for how many debits it is good: one
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WalletToken(
    @JsonSerialize(using = Revealed.class) Secret directWalletToken,
    String issuedAt,
    String expiresAt,
    int uses) {
  private static final Duration LIFE = Duration.ofMinutes(10);

  /**
   * The token in a wallet, or null where there is none. One sample of Juspay's has a space behind
   * it, which belongs to no token.
   */
  static WalletToken of(ProviderAnswer wallet) {
    Instant now = UtcTime.now();
    return Optional.ofNullable(wallet.asItCame("token"))
        .map(String::strip)
        .filter(Shape.TOKEN.accepts())
        .map(Secret::of)
        .map(token -> new WalletToken(token, now.toString(), now.plus(LIFE).toString(), 1))
        .orElse(null);
  }
}
