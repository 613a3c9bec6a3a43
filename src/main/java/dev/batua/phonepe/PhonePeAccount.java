package dev.batua.phonepe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.secret.Account;
import dev.batua.secret.SecretText;
import dev.batua.settings.SettingsCheck;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The merchant's account at PhonePe.
 *
 * @param merchantId its id
 * @param saltKey the salt that signs
 * @param saltIndex which of its salts that is
 * @param salts all of its salts by their indexes, by any of which a callback may be signed
 */
record PhonePeAccount(
    String merchantId, Secret saltKey, String saltIndex, Map<String, Secret> salts)
    implements Account<PhonePeAccount> {
  /** A secret of nobody's. */
  static final String REHEARSAL_SECRET = "{\"saltIndex\":1,\"saltKeys\":{\"1\":\"rehearsal\"}}";

  /** It goes into paths that are signed, where it must be the same in every spelling. */
  private static final Shape MERCHANT_ID = Shape.id(64);

  private static final Shape SALT_INDEX =
      new Shape("a whole number from 1 to 999", text -> text.matches("[1-9][0-9]{0,2}"));

  /** An account with one salt alone, or with none until a secret was read. */
  PhonePeAccount(String merchantId, Secret saltKey, String saltIndex) {
    this(
        merchantId,
        saltKey,
        saltIndex,
        saltKey == null || saltIndex == null ? Map.of() : Map.of(saltIndex, saltKey));
  }

  /** Reads the settings; what is wrong is kept by the check. */
  static PhonePeAccount of(PhonePeSettings settings, SettingsCheck check) {
    return new PhonePeAccount(
        check.text("batua.phonepe.merchant-id", settings.merchantId(), MERCHANT_ID),
        check.unless(
            settings.secretId(), "batua.phonepe.salt-key", settings.saltKey(), check::secret),
        check.unless(
            settings.secretId(),
            "batua.phonepe.salt-index",
            settings.saltIndex(),
            (key, value) -> check.text(key, value, SALT_INDEX)));
  }

  /** Signs a payload for a path. */
  SignedPayload sign(ObjectNode payload, String path) {
    byte[] json = payload.toString().getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(json);
    return new SignedPayload(merchantId, base64, XVerify.of(base64, path, saltKey, saltIndex));
  }

  /**
   * Signs a question about a transaction, which has no payload: what is signed is the path.
   *
   * @param path as it is called, its ids not yet filled in
   */
  SignedPayload question(String path, String transactionId) {
    String filled =
        path.replace("{merchantId}", merchantId).replace("{transactionId}", transactionId);
    return new SignedPayload(merchantId, "", XVerify.of("", filled, saltKey, saltIndex));
  }

  /**
   * Whether PhonePe has signed a callback.
   *
   * @param base64 its payload exactly as it came
   * @param xVerify the header, or null
   */
  boolean hasSigned(String base64, String xVerify) {
    return XVerify.isOf(base64, xVerify, salts);
  }

  @Override
  public List<Secret> secrets() {
    return List.copyOf(salts.values());
  }

  /**
   * Takes the salt out of {@code {"saltIndex":1,"saltKeys":{"1":"...","2":"..."}}}, in which two
   * salts live side by side while they change over.
   */
  @Override
  public PhonePeAccount with(SecretText secret) {
    String index = secret.number(SALT_INDEX, "saltIndex");
    Secret salt = secret.secret("saltKeys", index);
    return new PhonePeAccount(merchantId, salt, index, secret.secrets(SALT_INDEX, "saltKeys"));
  }
}
