package dev.batua.juspay;

import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.Account;
import dev.batua.secret.SecretText;
import dev.batua.settings.SettingsCheck;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The merchant's account at Juspay.
 *
 * @param merchantId its id
 * @param apiKey its key
 * @param responseKey what Juspay signs with whatever a customer brings back, or null
 * @param version the API version to ask for, or null
 * @param merchantIdHeader what goes into the header x-merchantid, or null
 * @param sandboxTopupPath whether a top-up goes to the path that Juspay's page prints for its
 *     sandbox
 * @param webhookUsers who may call back
 */
record JuspayAccount(
    String merchantId,
    Secret apiKey,
    Secret responseKey,
    String version,
    String merchantIdHeader,
    boolean sandboxTopupPath,
    WebhookUsers webhookUsers)
    implements Account<JuspayAccount> {
  /** A secret of nobody's. */
  static final String REHEARSAL_SECRET = "{\"apiKey\":\"rehearsal\"}";

  private static final String RESPONSE_KEY = "batua.juspay.response-key";
  private static final String SANDBOX_TOPUP_PATH = "/wallets/{wallet_id}";
  private static final Shape YES_OR_NO = Shape.oneOf("true", "false");
  private static final Shape TOPUP_PATH =
      Shape.oneOf("/wallets/{wallet_id}/topup", SANDBOX_TOPUP_PATH);

  /** Reads the settings; what is wrong is kept by the check. */
  static JuspayAccount of(JuspaySettings settings, SettingsCheck check) {
    check.optionalText("batua.juspay.check-order", settings.checkOrder(), YES_OR_NO);
    return new JuspayAccount(
        check.text("batua.juspay.merchant-id", settings.merchantId(), Shape.HEADER),
        check.unless(settings.secretId(), "batua.juspay.api-key", settings.apiKey(), check::secret),
        check.unless(
            settings.secretId(), RESPONSE_KEY, settings.responseKey(), check::optionalSecret),
        check.optionalText("batua.juspay.version", settings.version(), Shape.HEADER),
        check.optionalText("batua.juspay.x-merchantid", settings.merchantIdHeader(), Shape.HEADER),
        SANDBOX_TOPUP_PATH.equals(
            check.optionalText("batua.juspay.topup-path", settings.topupPath(), TOPUP_PATH)),
        WebhookUsers.of(settings, check));
  }

  /** The headers of a call for a customer. */
  JuspayHeaders headers(String routingId) {
    return new JuspayHeaders(authorization(), routingId, version, merchantIdHeader);
  }

  /** The headers of a call that needs no key. */
  JuspayHeaders headersWithoutKey(String routingId) {
    return new JuspayHeaders(null, routingId, version, merchantIdHeader);
  }

  /** The response key; ends the operation where there is none. */
  Secret requireResponseKey() {
    if (responseKey == null) {
      throw new ProblemException(
              ProblemCode.NOT_CONFIGURED, "Correct what errors lists; nothing was sent.")
          .errors(
              List.of(
                  new Fault(
                      RESPONSE_KEY,
                      "is missing; set BATUA_JUSPAY_RESPONSE_KEY, or responseKey in the secret")));
    }
    return responseKey;
  }

  /**
   * The Authorization header: HTTP Basic with the API key as user and an empty password. The colon
   * between them is part of what is encoded.
   */
  private String authorization() {
    byte[] user = (apiKey.reveal() + ":").getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(user);
  }

  @Override
  public List<Secret> secrets() {
    Stream<Secret> keys = Stream.of(apiKey, responseKey).filter(Objects::nonNull);
    return Stream.concat(keys, webhookUsers.secrets()).toList();
  }

  /** Takes the keys out of {@code {"apiKey":"...","responseKey":"..."}}, and who may call back. */
  @Override
  public JuspayAccount with(SecretText secret) {
    return new JuspayAccount(
        merchantId,
        secret.secret("apiKey"),
        secret.optionalSecret("responseKey"),
        version,
        merchantIdHeader,
        sandboxTopupPath,
        WebhookUsers.of(secret));
  }
}
