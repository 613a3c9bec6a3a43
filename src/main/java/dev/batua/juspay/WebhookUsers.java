package dev.batua.juspay;

import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretText;
import dev.batua.settings.SettingsCheck;
import dev.batua.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who may call back: the user that Juspay's dashboard was given for webhooks, and beside it the one
 * that it had before, while they change over.
 *
 * <p>Source: "Webhooks" of Juspay's pages. Juspay signs nothing: HTTP Basic is all there is.
 */
record WebhookUsers(User current, User previous) {
  private static final User NO_USER = new User(null, null);

  /** Where there is none. */
  static final WebhookUsers NOBODY = new WebhookUsers(NO_USER, NO_USER);

  private static final String BASIC = "basic ";

  /** One of them; either part may be missing, which is none then. */
  record User(Secret name, Secret password) {

    private boolean isWhole() {
      return name != null && password != null;
    }

    /** Whether it is who the credentials are of, by their hash; takes the same time for all. */
    private boolean is(byte[] hash) {
      String credentials = isWhole() ? name.reveal() + ":" + password.reveal() : "";
      return MessageDigest.isEqual(sha256(credentials.getBytes(StandardCharsets.UTF_8)), hash)
          & isWhole();
    }
  }

  /** Reads the settings, in which there is one alone; what is wrong is kept by the check. */
  static WebhookUsers of(JuspaySettings settings, SettingsCheck check) {
    return new WebhookUsers(
        new User(
            check.unless(
                settings.secretId(),
                "batua.juspay.webhook-user",
                settings.webhookUser(),
                check::optionalSecret),
            check.unless(
                settings.secretId(),
                "batua.juspay.webhook-password",
                settings.webhookPassword(),
                check::optionalSecret)),
        NO_USER);
  }

  /** Takes them out of a secret, where they are beside the API key. */
  static WebhookUsers of(SecretText secret) {
    return new WebhookUsers(
        new User(secret.optionalSecret("webhookUser"), secret.optionalSecret("webhookPassword")),
        new User(
            secret.optionalSecret("previousWebhookUser"),
            secret.optionalSecret("previousWebhookPassword")));
  }

  /**
   * Whether an Authorization header is one of theirs; ends the operation where there is nobody.
   *
   * @param authorization the header, or null
   */
  boolean have(String authorization) {
    if (!current.isWhole() && !previous.isWhole()) {
      throw nobody();
    }
    byte[] hash = sha256(credentials(authorization == null ? "" : authorization));
    // Both are always compared.
    return current.is(hash) | previous.is(hash);
  }

  /**
   * The passwords, which must never be shown. A name is no secret: it may well be a word that is
   * part of every URL of the provider's.
   */
  Stream<Secret> secrets() {
    return Stream.of(current.password(), previous.password()).filter(Objects::nonNull);
  }

  private static ProblemException nobody() {
    return new ProblemException(
            ProblemCode.NOT_CONFIGURED, "Correct what errors lists; nothing was done.")
        .errors(
            Stream.of("batua.juspay.webhook-user", "batua.juspay.webhook-password")
                .map(setting -> new Fault(setting, "must be set, here or in the secret"))
                .toList());
  }

  /** What is in a header of HTTP Basic; nothing where it is none. */
  private static byte[] credentials(String header) {
    if (!header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
