package dev.batua.phonepe;

import dev.batua.provider.Effect;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What PhonePe's codes mean, whatever the HTTP status and {@code success} beside them. The set is
 * open: a code that is not listed is unknown.
 *
 * <p>Source: PhonePe's pages of the wallet, the transactions and the error codes.
 */
enum PhonePeCode {
  DONE(EnumSet.allOf(Effect.class), "SUCCESS", "PAYMENT_SUCCESS"),

  /** A no to the request or to the user. */
  NO(
      Set.of(),
      "BAD_REQUEST",
      "INVALID_DEVICE_ID",
      "USER_BLACKLISTED",
      "USER_BLOCKED",
      "USER_DOESNOT_EXIST",
      "MERCHANT_USER_NOT_FOUND",
      "WALLET_NOT_ACTIVATED",
      "WALLET_LIMIT_BREACHED",
      "WALLET_RELINK_REQUIRED",
      "APP_VERSION_NOT_SUPPORTED",
      "OTP_LIMIT_EXCEEDED",
      "OTP_VERIFY_FAILED",
      "REVERSAL_WINDOW_EXCEEDED",
      "EXCESS_REFUND_AMOUNT",
      "TXN_OLDER_THAN_LIMIT"),

  /** A no to an OTP that no repeat will make good: another one has to be sent. */
  NEW_OTP(Set.of(), "OTP_ALREADY_VERIFIED", "OTP_EXPIRED", "INVALID_OTP_TOKEN"),

  /** A no to what wants to use something that has ended, and all that is wanted by what ends it. */
  ENDED(Set.of(Effect.ENDS), "INVALID_USER_AUTH_TOKEN", "AUTHORIZATION_ALREADY_CANCELLED"),

  /** A no to what would end an authorization; to what captures it, perhaps its own earlier work. */
  CAPTURED(Set.of(), "AUTHORIZATION_ALREADY_CAPTURED"),

  /** The end of a payment that failed: a no to what asks for one, the truth to what looks it up. */
  PAYMENT_FAILED(Set.of(Effect.ASKS), "PAYMENT_ERROR", "PAYMENT_DECLINED", "PAYMENT_CANCELLED"),

  /** A payment that was begun and has no end yet. */
  PENDING(Set.of(Effect.ASKS, Effect.MOVES_MONEY), "PAYMENT_PENDING", "PAYMENT_INITIATED"),

  /** Of a payment it is said to be an end, of a refund that it may have begun. */
  TIMED_OUT(Set.of(Effect.ASKS), "TIMED_OUT"),

  /**
   * Soon after a payment was begun it means "not yet". What moves money by the id of an earlier
   * payment has to tell what it means there.
   */
  NOT_FOUND(Set.of(Effect.MOVES_MONEY), "TRANSACTION_NOT_FOUND"),

  /** Merchant, salt, index and environment do not belong together, or X-VERIFY is wrong. */
  KEYS(Set.of(), "AUTHORIZATION_FAILED", "KEY_NOT_CONFIGURED"),

  /** Said by what stands before the API: there is none at this address. */
  NO_SUCH_API(Set.of(), "API Mapping Not Found", "API_MAPPING_NOT_FOUND"),

  BUSY(Set.of(), "TOO_MANY_REQUESTS", "API_RATE_LIMIT_REACHED"),

  /** Of a payment that may be under way, or done: its status tells. */
  OPEN(
      Set.of(),
      "INTERNAL_SERVER_ERROR",
      "INVALID_TRANSACTION_ID",
      "DUPLICATE_TXN_REQUEST",
      "EXTERNAL_VPA_ERROR");

  private static final Map<String, PhonePeCode> BY_CODE = new HashMap<>();

  /** What stands before the API says its HTTP status for a code. */
  private static final Pattern HTTP_STATUS = Pattern.compile("[1-5][0-9]{2}");

  static {
    Stream.of(values())
        .forEach(meaning -> Stream.of(meaning.codes).forEach(code -> BY_CODE.put(code, meaning)));
  }

  private final Set<Effect> tells;
  private final String[] codes;

  /**
   * @param tells the calls that such an answer tells how it stands with what they are about
   */
  PhonePeCode(Set<Effect> tells, String... codes) {
    this.tells = tells;
    this.codes = codes;
  }

  /** Whether it tells a call with that effect how it stands with what the call is about. */
  boolean tells(Effect effect) {
    return tells.contains(effect);
  }

  /** What a code means, or null where it is none of PhonePe's. */
  static PhonePeCode of(String code) {
    return BY_CODE.get(code);
  }

  /** Whether a code is an HTTP status, as a text or a number. */
  static boolean isStatus(String code) {
    return code != null && HTTP_STATUS.matcher(code).matches();
  }
}
