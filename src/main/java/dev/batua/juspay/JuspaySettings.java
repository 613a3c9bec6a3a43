package dev.batua.juspay;

import dev.batua.text.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** What the Juspay functions need to know. Read as text and checked when the function starts. */
@ConfigMapping(prefix = "batua.juspay")
public interface JuspaySettings {

  /** The base URL, such as {@code https://sandbox.juspay.in} or {@code https://api.juspay.in}. */
  Optional<String> url();

  /** The id of the merchant account at Juspay. */
  Optional<String> merchantId();

  /** The secret of AWS Secrets Manager that holds the keys, by name or ARN. */
  Optional<String> secretId();

  /** The API key of the Juspay dashboard, where there is no secret. */
  Optional<Secret> apiKey();

  /** The user that Juspay's dashboard was given for webhooks, where there is no secret. */
  Optional<Secret> webhookUser();

  /** The password of that user. */
  Optional<Secret> webhookPassword();

  /** The response key of the dashboard, where there is no secret and signed responses are used. */
  Optional<Secret> responseKey();

  /**
   * The path of the wallet top-up: {@code /wallets/{wallet_id}/topup}, which is the usual one, or
   * {@code /wallets/{wallet_id}} as Juspay's page prints it for the sandbox.
   */
  Optional<String> topupPath();

  /**
   * Whether an order is looked up before it is debited, so that a charged one is not charged again:
   * {@code true}, which is the usual, or {@code false}. A request may say otherwise.
   */
  Optional<String> checkOrder();

  /** The API version to ask for, a date; sent as the header {@code version} when set. */
  Optional<String> version();

  /** Sent as the header {@code x-merchantid} when set. */
  @WithName("x-merchantid")
  Optional<String> merchantIdHeader();
}
