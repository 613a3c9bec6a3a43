package dev.batua.aws;

import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.settings.SettingsCheck;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.io.IOException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** As whom this function signs. */
public interface Credentials {
  /** The credentials that are good now; fails where they cannot be had before the deadline. */
  AwsCredentialsIdentity now(Deadline deadline) throws IOException;

  /** Reads the settings; what is wrong is kept by the check. */
  static Credentials of(AwsSettings settings, HttpSetup http, SettingsCheck check) {
    // Lambda sets either these two, with SnapStart, or the keys themselves.
    return settings.containerCredentialsFullUri().isPresent()
        ? ContainerCredentials.of(settings, http, check)
        : ofKeys(settings, check);
  }

  private static Credentials ofKeys(AwsSettings settings, SettingsCheck check) {
    String keyId = check.text("aws.access-key-id", settings.accessKeyId(), Shape.TOKEN);
    Secret key = check.secret("aws.secret-access-key", settings.secretAccessKey());
    Secret token = check.optionalSecret("aws.session-token", settings.sessionToken());
    return deadline -> identity(keyId, key, token);
  }

  /**
   * Credentials for the signer.
   *
   * @param sessionToken belongs to a key of limited time; or null
   */
  static AwsCredentialsIdentity identity(String keyId, Secret key, Secret sessionToken) {
    return sessionToken == null
        ? AwsCredentialsIdentity.create(keyId, key.reveal())
        : AwsSessionCredentialsIdentity.create(keyId, key.reveal(), sessionToken.reveal());
  }
}
