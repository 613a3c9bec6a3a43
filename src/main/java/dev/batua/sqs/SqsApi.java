package dev.batua.sqs;

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
 * Amazon SQS, of which one action is used. JSON goes out, signed in headers; JSON comes back.
 *
 * <p>Source: SendMessage in AWS's API reference of SQS, and "Making query API requests using AWS
 * JSON protocol" in its guide.
 */
@Path("/")
@Consumes(SqsApi.JSON)
@Produces(SqsApi.JSON)
public interface SqsApi {
  /** The media type of the version of AWS's JSON protocol that it speaks. */
  String JSON = "application/x-amz-json-1.0";

  /**
   * Puts a message into a queue.
   *
   * @param request {@code {"QueueUrl": ..., "MessageBody": ..., "DelaySeconds": <0 to 900>}}
   */
  @POST
  Uni<RestResponse<InputStream>> sendMessage(@BeanParam SignedHeaders headers, String request);
}
