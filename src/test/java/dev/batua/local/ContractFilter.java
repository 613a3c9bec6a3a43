package dev.batua.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.operation.Contract;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.Locale;

/**
 * Compares an HTTP request and its answer with the OpenAPI document.
 *
 * @param function the function that answers
 */
record ContractFilter(String function) implements Filter {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Headers of HTTP itself or of API Gateway. */
  private static final List<String> TRANSPORT =
      List.of("content-length", "apigw-requestid", "connection");

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    Contract.of(function).check(event(request), answer(response));
    return response;
  }

  private static ObjectNode event(FilterableRequestSpecification request) {
    ObjectNode event = JSON.createObjectNode().put("body", request.<String>getBody());
    ObjectNode headers = event.putObject("headers");
    for (Header header : request.getHeaders()) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    ObjectNode path = event.putObject("pathParameters");
    request.getNamedPathParams().forEach(path::put);
    request.getUnnamedPathParams().forEach(path::put);
    return event;
  }

  private static ObjectNode answer(Response response) {
    ObjectNode answer =
        JSON.createObjectNode()
            .put("statusCode", response.statusCode())
            .put("body", response.asString());
    ObjectNode headers = answer.putObject("headers");
    for (Header header : response.headers()) {
      if (!TRANSPORT.contains(header.getName().toLowerCase(Locale.ROOT))) {
        headers.put(header.getName(), header.getValue());
      }
    }
    return answer;
  }
}
