package dev.batua.local.phonepe;

import dev.batua.local.Triggers;
import dev.batua.local.id.NewIds;
import dev.batua.phonepe.PhonePeSettings;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What PhonePe keeps of users, in memory: their wallets, and who has linked them. Tokens that begin
 * with {@code token_} are there as if they had been issued before, on any device; they stay, and
 * there is always enough in their wallets.
 */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeUsers {
  private static final List<String> BEFORE = List.of("token_", Triggers.PREFIX);
  private static final String ANYBODY = "9999999999";
  private static final Duration LIFE_OF_AN_OTP = Duration.ofMinutes(10);

  private final Map<String, PhonePeWallet> wallets = new HashMap<>();
  private final Map<String, PhonePeWallet.Link> links = new HashMap<>();
  private final Map<String, PhonePeWallet.Otp> otps = new HashMap<>();
  private final Map<String, String> newestOtps = new HashMap<>();
  private final Map<String, PhonePeTopup> topups = new HashMap<>();
  private final String merchantId;
  private final Clock clock;
  private final NewIds ids;

  @Inject
  PhonePeUsers(PhonePeSettings settings, NewIds ids) {
    this(settings.merchantId().orElse(""), Clock.systemUTC(), ids);
  }

  PhonePeUsers(String merchantId, Clock clock, NewIds ids) {
    this.merchantId = merchantId;
    this.clock = clock;
    this.ids = ids;
  }

  static boolean isBefore(String token) {
    return BEFORE.stream().anyMatch(token::startsWith);
  }

  /** Sends an OTP, after which none that was sent before is good. */
  String sendOtp(String mobileNumber, boolean kyc) {
    String token = "OT" + ids.next("OT", 16).toUpperCase(Locale.ROOT);
    otps.put(token, new PhonePeWallet.Otp(mobileNumber, kyc, clock.instant(), 0, false));
    newestOtps.put(mobileNumber, token);
    return token;
  }

  /** An OTP that was sent, if it is the newest. */
  Optional<PhonePeWallet.Otp> otp(String token) {
    return isBefore(token)
        ? Optional.of(new PhonePeWallet.Otp(ANYBODY, true, clock.instant(), 0, false))
        : Optional.ofNullable(otps.get(token))
            .filter(otp -> token.equals(newestOtps.get(otp.mobileNumber())));
  }

  void keep(String token, PhonePeWallet.Otp otp) {
    otps.put(token, otp);
  }

  boolean isTooOld(PhonePeWallet.Otp otp) {
    return !clock.instant().isBefore(otp.sent().plus(LIFE_OF_AN_OTP));
  }

  /** Links the wallet of a user on a device; gives the token. */
  String link(PhonePeWallet.Otp otp, String deviceId) {
    String token = merchantId + ids.next("user token", 32);
    String user = otp.mobileNumber();
    PhonePeWallet wallet = wallets.getOrDefault(user, PhonePeWallet.of(user, otp.kyc()));
    wallets.put(user, new PhonePeWallet(user, wallet.paise(), otp.kyc()));
    links.put(token, new PhonePeWallet.Link(token, user, deviceId));
    return token;
  }

  boolean unlink(String token) {
    return isBefore(token) || links.remove(token) != null;
  }

  private Optional<PhonePeWallet.Link> linked(String token) {
    return isBefore(token)
        ? Optional.of(new PhonePeWallet.Link(token, token, null))
        : Optional.ofNullable(links.get(token));
  }

  /** The wallet that a token is of. */
  Optional<PhonePeWallet> walletOf(String token) {
    return linked(token).map(link -> wallet(link.walletId()));
  }

  private PhonePeWallet wallet(String id) {
    return wallets.getOrDefault(id, PhonePeWallet.before(id));
  }

  /** Why nothing can be done with a wallet on a device. */
  Optional<PhonePeError> hindrance(String token, String deviceId) {
    Optional<PhonePeWallet.Link> link = linked(token);
    if (link.isEmpty()) {
      return Optional.of(PhonePeError.INVALID_USER_AUTH_TOKEN);
    }
    return link.get().isOn(deviceId)
        ? Optional.empty()
        : Optional.of(PhonePeError.WALLET_RELINK_REQUIRED);
  }

  /**
   * Adds to what is in a wallet, or takes from it; of one that was there before nothing is kept.
   */
  void add(String walletId, long paise) {
    if (walletId != null && !isBefore(walletId)) {
      wallets.put(walletId, wallet(walletId).with(wallet(walletId).paise() + paise));
    }
  }

  /** What is kept, by what it is. */
  Map<String, List<?>> kept() {
    return Map.of(
        "wallets", List.copyOf(wallets.values()),
        "links", List.copyOf(links.values()),
        "topups", List.copyOf(topups.values()));
  }

  /** Keeps nothing any longer. */
  void forget() {
    Stream.of(wallets, links, otps, newestOtps, topups).forEach(Map::clear);
  }

  /** A top-up to be decided on; nobody's where there is no wallet. */
  PhonePeTopup topup(String walletId, long paise) {
    if (walletId == null || isBefore(walletId)) {
      return new PhonePeTopup(null, null, paise, null);
    }
    PhonePeTopup topup = new PhonePeTopup(ids.next("top-up", 16), walletId, paise, null);
    topups.put(topup.id(), topup);
    return topup;
  }

  Optional<PhonePeTopup> topup(String id) {
    return Optional.ofNullable(topups.get(id));
  }

  /** What was paid is in the wallet. */
  PhonePeTopup decide(PhonePeTopup topup, boolean paid) {
    PhonePeTopup decided = topup.decided(paid);
    if (topup.id() != null) {
      topups.put(topup.id(), decided);
      add(topup.walletId(), paid ? topup.paise() : 0);
    }
    return decided;
  }
}
