package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.operation.HttpSettings;
import dev.batua.operation.HttpSetup;
import dev.batua.operation.SecretName;
import dev.batua.operation.SecretReader;
import dev.batua.operation.SecretStore;
import dev.batua.operation.SecretsSettings;
import dev.batua.operation.SettingsCheck;
import jakarta.inject.Singleton;
import java.time.Duration;

/** AWS Secrets Manager, reached by what Lambda's environment says. */
@Singleton
public class SecretsManager implements SecretStore {
  private final AwsSettings aws;
  private final SecretsSettings secrets;
  private final HttpSettings http;
  private final ObjectMapper json;

  public SecretsManager(
      AwsSettings aws, SecretsSettings secrets, HttpSettings http, ObjectMapper json) {
    this.aws = aws;
    this.secrets = secrets;
    this.http = http;
    this.json = json;
  }

  @Override
  public SecretReader reader(SecretName secret, SettingsCheck check) {
    HttpSetup setup = HttpSetup.of(http, check).trustingPublicAuthorities();
    AwsAccess access = AwsAccess.of(aws, setup, check);
    Duration timeout = check.duration("batua.secrets.timeout", secrets.timeout());
    return new GetSecretValue(secret, access, setup, timeout, json);
  }
}
