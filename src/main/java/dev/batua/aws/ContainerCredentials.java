package dev.batua.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpAnswer;
import dev.batua.http.HttpApi;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.settings.SettingsCheck;
import dev.batua.text.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
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
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final int LARGEST_BYTES = 64 * 1024;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpSetup http;
  private final URI url;
  private final Secret token;
  private HttpApi<Api> api;

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
  public AwsCredentialsIdentity now(Deadline deadline) throws IOException {
    byte[] answer =
        api()
            .call(
                deadline.within(LONGEST_WAIT),
                LARGEST_BYTES,
                false,
                it -> it.credentials(token == null ? null : token.reveal()),
                HttpAnswer::body);
    return read(answer);
  }

  /** Built when the settings have proven right. */
  private synchronized HttpApi<Api> api() {
    if (api == null) {
      api = http.apiForOnce(Api.class, url);
    }
    return api;
  }

  private AwsCredentialsIdentity read(byte[] body) throws IOException {
    JsonNode answer = json.readTree(body);
    return Credentials.identity(
        text(answer, "AccessKeyId"),
        Secret.of(text(answer, "SecretAccessKey")),
        Secret.of(text(answer, "Token")));
  }

  private static String text(JsonNode answer, String name) throws IOException {
    if (!answer.path(name).isTextual()) {
      throw new IOException(name + " is missing");
    }
    return answer.path(name).textValue();
  }
}
