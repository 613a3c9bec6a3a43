package dev.batua.local.phonepe;

import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Triggers;
import java.util.Optional;
import java.util.stream.Stream;

/** PhonePe's codes that are no success, with what comes of each where no money moves. */
enum PhonePeError {
  BAD_REQUEST(400, "Invalid request payload"),
  AUTHORIZATION_FAILED(401, "The value of X-VERIFY is incorrect", "PROVIDER_CREDENTIALS"),
  KEY_NOT_CONFIGURED(404, "Key not found for the merchant", "PROVIDER_CREDENTIALS"),
  API_MAPPING_NOT_FOUND(400, "API Mapping Not Found"),
  TOO_MANY_REQUESTS(429, "Too many requests", "PROVIDER_BUSY"),
  API_RATE_LIMIT_REACHED(429, "Too many requests", "PROVIDER_BUSY"),
  INTERNAL_SERVER_ERROR(
      500, "Something went wrong. Please call status and try again", "PROVIDER_FAILED"),
  INVALID_USER_AUTH_TOKEN(200, "The userAuthToken provided is either expired or invalid"),
  INVALID_DEVICE_ID(200, "The device id is missing or invalid"),
  USER_BLACKLISTED(200, "The customer is blacklisted on the PhonePe side"),
  USER_BLOCKED(200, "The customer is blocked for a day"),
  USER_DOESNOT_EXIST(200, "Invalid user"),
  WALLET_NOT_ACTIVATED(
      200, "As per RBI guidelines, please complete your KYC to use your PhonePe wallet"),
  WALLET_LIMIT_BREACHED(
      200, "Transaction or top-up will exceed the user's debit limit or credit limit."),
  WALLET_RELINK_REQUIRED(200, "Please relink PhonePe wallet"),
  APP_VERSION_NOT_SUPPORTED(200, "Current App version does not support this feature"),
  OTP_LIMIT_EXCEEDED(200, "Too many OTPs or tries"),
  INVALID_OTP_TOKEN(200, "The otpToken is invalid, or not the newest one"),
  OTP_VERIFY_FAILED(200, "The OTP is wrong"),
  OTP_EXPIRED(200, "The OTP has expired"),
  OTP_ALREADY_VERIFIED(200, "The OTP was verified before"),
  PAYMENT_ERROR(200, "Payment failed"),
  PAYMENT_DECLINED(200, "Payment declined by the user"),
  PAYMENT_CANCELLED(200, "Payment cancelled by the merchant"),
  PAYMENT_PENDING(200, "Payment is pending", "PENDING"),
  PAYMENT_INITIATED(200, "Payment is initiated", "PENDING"),
  TIMED_OUT(200, "Payment failed due to the request timing out", "PROVIDER_FAILED"),
  TRANSACTION_NOT_FOUND(200, "No such transaction was begun at PhonePe", "NOT_FOUND"),
  INVALID_TRANSACTION_ID(200, "Duplicate transactionId", "PROVIDER_FAILED"),
  DUPLICATE_TXN_REQUEST(200, "Duplicate request", "PROVIDER_FAILED"),
  EXTERNAL_VPA_ERROR(200, "External VPA", "PROVIDER_FAILED"),
  REVERSAL_WINDOW_EXCEEDED(200, "The transaction is too old to be reversed"),
  TXN_OLDER_THAN_LIMIT(200, "The transaction is too old to be reversed"),
  AUTHORIZATION_ALREADY_CANCELLED(200, "The authorization is cancelled already"),
  AUTHORIZATION_ALREADY_CAPTURED(200, "The authorization is captured already");

  /** What any call may get. */
  static final PhonePeError[] OF_ANY = {
    BAD_REQUEST,
    AUTHORIZATION_FAILED,
    KEY_NOT_CONFIGURED,
    API_MAPPING_NOT_FOUND,
    TOO_MANY_REQUESTS,
    API_RATE_LIMIT_REACHED,
    INTERNAL_SERVER_ERROR
  };

  /** What a call for a linked wallet may get. */
  static final PhonePeError[] OF_WALLETS = {
    INVALID_USER_AUTH_TOKEN,
    INVALID_DEVICE_ID,
    USER_BLACKLISTED,
    USER_BLOCKED,
    USER_DOESNOT_EXIST,
    WALLET_NOT_ACTIVATED,
    WALLET_LIMIT_BREACHED,
    WALLET_RELINK_REQUIRED,
    APP_VERSION_NOT_SUPPORTED
  };

  /** What becomes of a payment. */
  static final PhonePeError[] OF_PAYMENTS = {
    PAYMENT_ERROR,
    PAYMENT_DECLINED,
    PAYMENT_CANCELLED,
    PAYMENT_PENDING,
    PAYMENT_INITIATED,
    TIMED_OUT,
    TRANSACTION_NOT_FOUND,
    INVALID_TRANSACTION_ID,
    DUPLICATE_TXN_REQUEST,
    EXTERNAL_VPA_ERROR
  };

  private final int status;
  private final String message;
  private final String comesOfIt;

  PhonePeError(int status, String message) {
    this(status, message, "PROVIDER_REFUSED");
  }

  PhonePeError(int status, String message, String comesOfIt) {
    this.status = status;
    this.message = message;
    this.comesOfIt = comesOfIt;
  }

  /** Values that bring some of them out. */
  static Triggers triggers(PhonePeError[] more, PhonePeError... some) {
    return Triggers.of(
        "A code of PhonePe's",
        Stream.concat(Stream.of(some), Stream.of(more)).map(Enum::name),
        word -> valueOf(word).comesOfIt);
  }

  /** The one of a name. */
  static Optional<PhonePeError> named(String code) {
    return Stream.of(values()).filter(error -> error.name().equals(code)).findFirst();
  }

  /** What is said beside a code. */
  static String message(String code) {
    return named(code)
        .map(error -> error.message)
        .orElse("Your request has been successfully completed.");
  }

  /** The error or the misbehaviour that a value asks for. */
  static Optional<Reply> asked(String trigger) {
    return named(Triggers.word(trigger))
        .map(PhonePeError::reply)
        .or(() -> undocumented(trigger))
        .or(() -> Misbehaviour.of(trigger));
  }

  private static Optional<Reply> undocumented(String trigger) {
    return Triggers.word(trigger).equals("NEW_CODE")
        ? Optional.of(PhonePeJson.reply(200, false, "NEW_CODE", "New", PhonePeJson.object()))
        : Optional.empty();
  }

  /** Whether it says that something has no end yet, which PhonePe does not call a failure. */
  boolean isOpen() {
    return this == PAYMENT_PENDING || this == PAYMENT_INITIATED;
  }

  Reply reply() {
    String code = this == API_MAPPING_NOT_FOUND ? message : name();
    Reply reply = PhonePeJson.reply(status, isOpen(), code, message, PhonePeJson.object());
    return comesOfIt.equals("PROVIDER_BUSY") ? reply.with("Retry-After", "30") : reply;
  }
}
