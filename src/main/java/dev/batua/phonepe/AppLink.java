package dev.batua.phonepe;

import dev.batua.provider.ProviderAnswer;
import dev.batua.text.PageUrl;
import java.util.Optional;
import java.util.Set;

/**
 * A link that opens PhonePe's app on the user's Android device, where the wallet is topped up. It
 * is never a payment, and there is no status of it.
 *
 * <p>Source: "Wallet Top Up" and "Integration Details" of PhonePe's pages.
 */
final class AppLink {
  private static final String URL = "data.redirectUrl";

  /** What PhonePe's app opens, beside pages. */
  private static final Set<String> APPS = Set.of("phonepe");

  private AppLink() {}

  /** Whether an answer is a link rather than a payment. */
  static boolean isOne(ProviderAnswer answer) {
    return "WALLET_TOPUP_DEEPLINK".equals(answer.text("data.responseType"));
  }

  /** The link in an answer, as it came; ends the operation where there is none that opens. */
  static String of(ProviderAnswer answer) {
    if (!answer.has(URL)) {
      throw PhonePe.failed(answer, "has no redirectUrl");
    }
    return Optional.ofNullable(answer.asItCame(URL))
        .map(link -> PageUrl.orNull(link, APPS))
        .orElseThrow(() -> PhonePe.failed(answer, "has a redirectUrl that no wallet opens"));
  }
}
