package dev.batua.eventbridge;

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
 * Amazon EventBridge, of which one action is used. JSON goes out, signed in headers; JSON comes
 * back.
 *
 * <p>Source: PutEvents in AWS's API reference of EventBridge.
 */
@Path("/")
@Consumes(EventBridgeApi.JSON)
@Produces(EventBridgeApi.JSON)
public interface EventBridgeApi {
  /** The media type of AWS's JSON protocol. */
  String JSON = "application/x-amz-json-1.1";

  /**
   * Puts up to ten events on their buses.
   *
   * @param request {@code {"Entries": [{"Source": ..., "DetailType": ..., "Detail": "<JSON>",
   *     "EventBusName": "<name or ARN>"}]}}
   */
  @POST
  Uni<RestResponse<InputStream>> putEvents(@BeanParam SignedHeaders headers, String request);
}
