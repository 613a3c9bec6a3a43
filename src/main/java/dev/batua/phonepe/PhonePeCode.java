package dev.batua.phonepe;

import java.util.Set;

/** What PhonePe's codes mean. The set is open: one that is not listed is unknown. */
final class PhonePeCode {
  static final String SUCCESS = "SUCCESS";

  /** X-VERIFY is wrong. */
  static final String AUTHORIZATION_FAILED = "AUTHORIZATION_FAILED";

  private static final Set<String> REFUSALS =
      Set.of(
          "BAD_REQUEST",
          "INVALID_USER_AUTH_TOKEN",
          "USER_BLACKLISTED",
          "USER_DOESNOT_EXIST",
          "WALLET_NOT_ACTIVATED",
          "WALLET_LIMIT_BREACHED",
          "APP_VERSION_NOT_SUPPORTED",
          "WALLET_RELINK_REQUIRED");

  private PhonePeCode() {}

  /** Whether the code is a documented no to the request or the user. */
  static boolean isRefusal(String code) {
    return code != null && REFUSALS.contains(code);
  }
}
