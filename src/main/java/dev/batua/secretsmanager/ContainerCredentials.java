package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import dev.batua.text.Secret;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Credentials that Lambda hands out on this machine, as it does with SnapStart: they change after a
 * snapshot was restored, so they are asked for each time.
 *
 * <p>Source: "Container credential provider" in AWS's reference of SDKs and tools.
 */
final class ContainerCredentials implements Credentials {
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final int LARGEST_BYTES = 64 * 1024;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpSetup http;
  private final URI url;
  private final Secret token;
  private Api api;

  private ContainerCredentials(HttpSetup http, URI url, Secret token) {
    this.http = http;
    this.url = url;
    this.token = token;
  }

  /** The one request that is asked. */
  @Path("")
  public interface Api {
    /** The credentials as JSON. */
    @GET
    Uni<RestResponse<InputStream>> credentials(@HeaderParam("Authorization") String token);
  }

  static ContainerCredentials of(AwsSettings settings, HttpSetup http, SettingsCheck check) {
    return new ContainerCredentials(
        http,
        AwsEndpoint.read(
            "aws.container-credentials-full-uri", settings.containerCredentialsFullUri(), check),
        check.optionalSecret(
            "aws.container-authorization-token", settings.containerAuthorizationToken()));
  }

  @Override
  public Uni<AwsCredentialsIdentity> now() {
    return api()
        .credentials(token == null ? null : token.reveal())
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(answer -> read(answer.getEntity()));
  }

  /** Built when the settings have proven right. */
  private synchronized Api api() {
    if (api == null) {
      api = http.api(Api.class, url, SILENCE);
    }
    return api;
  }

  private AwsCredentialsIdentity read(InputStream body) {
    try (body) {
      JsonNode answer = json.readTree(body.readNBytes(LARGEST_BYTES));
      return Credentials.identity(
          answer.required("AccessKeyId").textValue(),
          Secret.of(answer.required("SecretAccessKey").textValue()),
          Secret.of(answer.required("Token").textValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
