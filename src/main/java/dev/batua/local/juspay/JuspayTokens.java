package dev.batua.local.juspay;

import dev.batua.local.Triggers;
import dev.batua.local.id.NewIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The wallets' tokens, each good for one debit within ten minutes. Some are there as if they had
 * been issued before, of nobody's wallet: those that begin with {@code token_}, and the triggers.
 */
final class JuspayTokens {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final String BEFORE = "token_";

  private final Map<String, Token> issued = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Clock clock;
  private final NewIds ids;

  JuspayTokens(Clock clock, NewIds ids) {
    this.clock = clock;
    this.ids = ids;
  }

  private record Token(String walletId, Instant issued) {}

  /** A new token for a wallet. */
  String issue(String walletId) {
    String token = "tk_" + ids.next("tk_", 16);
    issued.values().removeIf(this::isTooOld);
    issued.put(token, new Token(walletId, clock.instant()));
    return token;
  }

  private boolean isTooOld(Token token) {
    return !clock.instant().isBefore(token.issued().plus(LIFE));
  }

  /** Keeps nothing any longer. */
  void forget() {
    issued.clear();
    used.clear();
  }

  /** Uses a token up: whose wallet it is of, unless it was used, is too old or was never issued. */
  Optional<String> use(String token) {
    return Optional.ofNullable(issued.remove(token))
        .filter(it -> !isTooOld(it))
        .map(Token::walletId);
  }

  /** Whether a token is of nobody's wallet, in which there is always enough. */
  static boolean isNobodys(String token) {
    return token.startsWith(BEFORE) || token.startsWith(Triggers.PREFIX);
  }

  /** Uses such a token up; false where it was used before, which a trigger may be. */
  boolean useNobodys(String token) {
    return token.startsWith(Triggers.PREFIX) || used.add(token);
  }
}
