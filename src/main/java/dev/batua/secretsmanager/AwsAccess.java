package dev.batua.secretsmanager;

import dev.batua.http.HttpSetup;
import dev.batua.secret.SecretName;
import dev.batua.settings.SettingsCheck;
import dev.batua.text.Shape;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where Secrets Manager is, and as whom this function asks it. */
record AwsAccess(String region, URI endpoint, Credentials credentials) {
  private static final Shape REGION =
      Shape.pattern("[a-z]{2}(-[a-z]+)+-[0-9]{1,2}", "a region such as ap-south-1");

  private static final Pattern ARN =
      Pattern.compile(
          "arn:aws[a-z-]*:secretsmanager:([a-z]{2}(?:-[a-z]+)+-[0-9]{1,2}):[0-9]+:secret:.+");
  private static final String ARN_RULE =
      "a secret's ARN: arn:aws:secretsmanager:<region>:<account>:secret:<name>";

  /**
   * Reads the settings; what is wrong is kept by the check.
   *
   * @param secret whose ARN may name another region than the function's
   */
  static AwsAccess of(
      AwsSettings settings, SecretName secret, HttpSetup http, SettingsCheck check) {
    String region =
        secret.id().startsWith("arn:")
            ? check.read(secret.setting(), Optional.of(secret.id()), AwsAccess::regionOf, ARN_RULE)
            : check.text("aws.region", settings.region(), REGION);
    return new AwsAccess(
        region, endpoint(settings, region, check), Credentials.of(settings, http, check));
  }

  private static String regionOf(String arn) {
    Matcher parts = ARN.matcher(arn);
    return parts.matches() ? parts.group(1) : null;
  }

  private static URI endpoint(AwsSettings settings, String region, SettingsCheck check) {
    Optional<String> own = settings.endpointUrlSecretsManager();
    if (own.isPresent()) {
      return AwsEndpoint.read("aws.endpoint-url-secrets-manager", own, check);
    }
    return settings.endpointUrl().isPresent()
        ? AwsEndpoint.read("aws.endpoint-url", settings.endpointUrl(), check)
        : regional(region);
  }

  private static URI regional(String region) {
    boolean china = region != null && region.startsWith("cn-");
    return URI.create("https://secretsmanager." + region + ".amazonaws.com" + (china ? ".cn" : ""));
  }
}
