package dev.batua.local.phonepe;

import java.time.Instant;

/**
 * A user's wallet.
 *
 * @param id the user's mobile number; of a token that was there before, the token
 * @param paise what is in it
 * @param kyc whether the user has done the KYC, without which nothing can be done with it
 */
record PhonePeWallet(String id, long paise, boolean kyc) {
  private static final long AT_FIRST = 9_900;
  private static final long MOST = 1_000_000;

  static PhonePeWallet of(String id, boolean kyc) {
    return new PhonePeWallet(id, AT_FIRST, kyc);
  }

  /** One that was there before has a lot in it. */
  static PhonePeWallet before(String token) {
    return new PhonePeWallet(token, MOST / 2, true);
  }

  PhonePeWallet with(long amount) {
    return new PhonePeWallet(id, amount, kyc);
  }

  /** What can be paid with it. */
  long usable() {
    return kyc ? paise : 0;
  }

  /** What can be added to it. */
  long room() {
    return kyc ? Math.max(0, MOST - paise) : 0;
  }

  /** What a payment lacks. */
  long lacks(long amount) {
    return Math.max(0, amount - usable());
  }

  /**
   * A wallet that a merchant has linked.
   *
   * @param token what it was linked by
   * @param walletId which one
   * @param deviceId the device it was linked on; null for any
   */
  record Link(String token, String walletId, String deviceId) {
    boolean isOn(String device) {
      return !device.isEmpty() && (deviceId == null || deviceId.equals(device));
    }
  }

  /**
   * An OTP that was sent.
   *
   * @param mobileNumber to whom
   * @param kyc whether that user has done the KYC
   * @param sent when
   * @param tries how often it was tried in vain
   * @param verified whether it was right once
   */
  record Otp(String mobileNumber, boolean kyc, Instant sent, int tries, boolean verified) {
    Otp tried(boolean right) {
      return new Otp(mobileNumber, kyc, sent, tries + (right ? 0 : 1), right);
    }
  }
}
