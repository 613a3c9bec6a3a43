package dev.batua.http;

import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer, whatever its status.
 *
 * @param head its status and headers
 * @param body its bytes, of which one too many shows that it is too long
 */
public record HttpAnswer(RestResponse<InputStream> head, byte[] body) {}
