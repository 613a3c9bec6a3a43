package dev.batua.phonepe;

import dev.batua.text.Secret;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the PhonePe functions need to know. Read as text and checked when the function starts. */
@ConfigMapping(prefix = "batua.phonepe")
public interface PhonePeSettings {

  /**
   * The base URL, such as {@code https://mercury-uat.phonepe.com} or {@code
   * https://mercury-t2.phonepe.com}; it may have a path of its own.
   */
  Optional<String> url();

  /** The id of the merchant at PhonePe. */
  Optional<String> merchantId();

  /** The secret of AWS Secrets Manager that holds the salts, by name or ARN. */
  Optional<String> secretId();

  /** The salt that signs, where there is no secret. */
  Optional<Secret> saltKey();

  /** Which of the merchant's salts it is: a whole number. */
  Optional<String> saltIndex();
}
