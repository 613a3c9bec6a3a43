package dev.batua.secretsmanager;

import dev.batua.aws.SignedHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * AWS Secrets Manager, of which one action is used. JSON goes out, signed in headers; JSON comes
 * back.
 *
 * <p>Source: GetSecretValue in AWS's API reference of Secrets Manager.
 */
@Path("/")
@Consumes(SecretsManagerApi.JSON)
@Produces(SecretsManagerApi.JSON)
public interface SecretsManagerApi {
  /** The media type of AWS's JSON protocol. */
  String JSON = "application/x-amz-json-1.1";

  /**
   * Reads the current version of a secret.
   *
   * @param request {@code {"SecretId": "<name or ARN>"}}
   */
  @POST
  Uni<RestResponse<InputStream>> getSecretValue(@BeanParam SignedHeaders headers, String request);
}
