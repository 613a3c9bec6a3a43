package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.aws.AwsAccess;
import dev.batua.aws.AwsRegion;
import dev.batua.aws.AwsService;
import dev.batua.aws.AwsSettings;
import dev.batua.http.HttpSetup;
import dev.batua.secret.SecretName;
import dev.batua.secret.SecretReader;
import dev.batua.secret.SecretStore;
import dev.batua.settings.SettingsCheck;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** AWS Secrets Manager, reached by what Lambda's environment says. */
@Singleton
public class SecretsManager implements SecretStore {
  /** Where it is, and what it speaks. */
  static final AwsService SERVICE =
      new AwsService(
          "secretsmanager",
          SecretsManagerApi.JSON,
          "aws.endpoint-url-secrets-manager",
          AwsSettings::endpointUrlSecretsManager);

  private static final String ARN_RULE =
      "a secret's ARN: arn:aws:secretsmanager:<region>:<account>:secret:<name>";

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
    AwsAccess access = AwsAccess.of(SERVICE, region(secret, check), aws, setup, check);
    return new GetSecretValue(secret, access, setup, timeout, json);
  }

  /** An ARN may name another region than the function's. */
  private String region(SecretName secret, SettingsCheck check) {
    String id = secret.id();
    return id.startsWith("arn:")
        ? check.read(secret.setting(), Optional.of(id), SecretsManager::regionOf, ARN_RULE)
        : AwsRegion.own(aws, check);
  }

  private static String regionOf(String arn) {
    return AwsRegion.ofArn(arn, SERVICE.name(), "secret:.+");
  }
}
