package dev.batua.phonepe;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What PhonePe's codes mean, whatever the HTTP status and {@code success} beside them. The set is
 * open: a code that is not listed is unknown.
 *
 * <p>Source: PhonePe's pages of the wallet, the transactions and the error codes.
 */
enum PhonePeCode {
  DONE("SUCCESS", "PAYMENT_SUCCESS"),

  /** A no to the request or to the user. */
  NO(
      "BAD_REQUEST",
      "INVALID_USER_AUTH_TOKEN",
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
      "OTP_ALREADY_VERIFIED",
      "OTP_VERIFY_FAILED",
      "OTP_EXPIRED",
      "INVALID_OTP_TOKEN",
      "PAYMENT_ERROR",
      "PAYMENT_DECLINED",
      "PAYMENT_CANCELLED",
      "AUTHORIZATION_ALREADY_CANCELLED",
      "AUTHORIZATION_ALREADY_CAPTURED",
      "REVERSAL_WINDOW_EXCEEDED",
      "EXCESS_REFUND_AMOUNT",
      "TXN_OLDER_THAN_LIMIT"),

  /** Merchant, salt, index and environment do not belong together, or X-VERIFY is wrong. */
  KEYS("AUTHORIZATION_FAILED", "KEY_NOT_CONFIGURED"),

  /** Said by what stands before the API: there is none at this address. */
  NO_SUCH_API("API Mapping Not Found", "API_MAPPING_NOT_FOUND"),

  BUSY("TOO_MANY_REQUESTS", "API_RATE_LIMIT_REACHED"),

  /** Of a payment that may be under way, or done: its status tells. */
  OPEN(
      "PAYMENT_PENDING",
      "PAYMENT_INITIATED",
      "TIMED_OUT",
      "INTERNAL_SERVER_ERROR",
      "INVALID_TRANSACTION_ID",
      "DUPLICATE_TXN_REQUEST",
      "TRANSACTION_NOT_FOUND",
      "EXTERNAL_VPA_ERROR");

  private static final Map<String, PhonePeCode> BY_CODE = new HashMap<>();

  /** What stands before the API says its HTTP status for a code. */
  private static final Pattern HTTP_STATUS = Pattern.compile("[1-5][0-9]{2}");

  static {
    Stream.of(values())
        .forEach(meaning -> Stream.of(meaning.codes).forEach(code -> BY_CODE.put(code, meaning)));
  }

  private final String[] codes;

  PhonePeCode(String... codes) {
    this.codes = codes;
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
