package dev.batua.text;

/** Values that must never be seen in any output. */
public final class Canary {
  public static final String API_KEY = "canary-api-key-5f0c";
  public static final String WEBHOOK_PASSWORD = "canary-webhook-password-9d20";
  public static final String RESPONSE_KEY = "canary-response-key-c41d";
  public static final String SALT_KEY = "canary-salt-key #1=${none} $$ 8e1b";
  public static final String WALLET_TOKEN = "canary-wallet-token-77aa";
  public static final String USER_TOKEN = "canary-user-token-31d9";

  private Canary() {}
}
