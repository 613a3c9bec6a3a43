package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpSetup;
import dev.batua.secret.SecretName;
import dev.batua.secret.SecretReader;
import dev.batua.secret.SecretStore;
import dev.batua.settings.SettingsCheck;
import jakarta.inject.Singleton;
import java.time.Duration;

/** AWS Secrets Manager, reached by what Lambda's environment says. */
@Singleton
public class SecretsManager implements SecretStore {
  private final AwsSettings aws;
  private final ObjectMapper json;

  public SecretsManager(AwsSettings aws, ObjectMapper json) {
    this.aws = aws;
    this.json = json;
  }

  @Override
  public SecretReader reader(
      SecretName secret, HttpSetup http, Duration timeout, SettingsCheck check) {
    HttpSetup setup = http.trustingPublicAuthorities();
    AwsAccess access = AwsAccess.of(aws, secret, setup, check);
    return new GetSecretValue(secret, access, setup, timeout, json);
  }
}
