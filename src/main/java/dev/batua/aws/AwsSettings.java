package dev.batua.aws;

import dev.batua.text.Secret;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * AWS's standard environment, as Lambda sets it: {@code AWS_REGION}, {@code AWS_ACCESS_KEY_ID} and
 * so on.
 */
@ConfigMapping(prefix = "aws")
public interface AwsSettings {
  /** The region of what names no other. */
  Optional<String> region();

  /** The id of the key to sign with. */
  Optional<String> accessKeyId();

  /** The key to sign with. */
  Optional<Secret> secretAccessKey();

  /** Belongs to a key of limited time, as Lambda's is. */
  Optional<Secret> sessionToken();

  /** Where Lambda hands out credentials in place of the three above, as with SnapStart. */
  Optional<String> containerCredentialsFullUri();

  /** What is to be shown there. */
  Optional<Secret> containerAuthorizationToken();

  /** Where Secrets Manager is, in place of the region's own endpoint. */
  Optional<String> endpointUrlSecretsManager();

  /** Where EventBridge is, in place of the region's own endpoint. */
  Optional<String> endpointUrlEventbridge();

  /** Where SQS is, in place of the region's own endpoint. */
  Optional<String> endpointUrlSqs();

  /** Where every service of AWS is, in place of the region's own endpoints. */
  Optional<String> endpointUrl();
}
