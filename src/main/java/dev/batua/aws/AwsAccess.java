package dev.batua.aws;

import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import java.net.URI;
import java.util.Optional;

/**
 * Where a service of AWS's is, and as whom this function asks it.
 *
 * @param region for which requests are signed
 */
public record AwsAccess(AwsService service, String region, URI endpoint, Credentials credentials) {

  /**
   * Reads the settings; what is wrong is kept by the check.
   *
   * @param region where what is asked for is; null where the check keeps what is wrong with it
   */
  public static AwsAccess of(
      AwsService service,
      String region,
      AwsSettings settings,
      HttpSetup http,
      SettingsCheck check) {
    return new AwsAccess(
        service,
        region,
        endpoint(service, region, settings, check),
        Credentials.of(settings, http, check));
  }

  /** Whether the settings say where a service is, in place of the region's own endpoint. */
  public static boolean isElsewhere(AwsService service, AwsSettings settings) {
    return service.endpoint().apply(settings).isPresent() || settings.endpointUrl().isPresent();
  }

  private static URI endpoint(
      AwsService service, String region, AwsSettings settings, SettingsCheck check) {
    Optional<String> own = service.endpoint().apply(settings);
    if (own.isPresent()) {
      return AwsEndpoint.read(service.endpointKey(), own, check);
    }
    return settings.endpointUrl().isPresent()
        ? AwsEndpoint.read("aws.endpoint-url", settings.endpointUrl(), check)
        : AwsRegion.endpoint(region, service.name());
  }
}
