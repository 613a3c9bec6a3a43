package dev.batua.secretsmanager;

import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import dev.batua.text.Shape;
import java.net.URI;
import java.util.Optional;

/** Where Secrets Manager is, and as whom this function asks it. */
record AwsAccess(String region, URI endpoint, Credentials credentials) {
  private static final Shape REGION =
      Shape.pattern("[a-z]{2}(-[a-z]+)+-[0-9]{1,2}", "a region such as ap-south-1");

  /** Reads the settings; what is wrong is kept by the check. */
  static AwsAccess of(AwsSettings settings, HttpSetup http, SettingsCheck check) {
    String region = check.text("aws.region", settings.region(), REGION);
    return new AwsAccess(
        region, endpoint(settings, region, check), Credentials.of(settings, http, check));
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
