package dev.batua.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.batua.operation.PathTemplate;
import dev.batua.operation.Route;
import dev.batua.operation.Routed;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Hands HTTP requests to the functions as API Gateway's HTTP API does, payload format 2.0. */
@Singleton
@UnlessBuildProfile("prod")
class Gateway {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

  private static final Set<String> TEXT =
      Set.of("application/json", "application/xml", "application/javascript");

  private final Instance<Routed> functions;

  Gateway(@Any Instance<Routed> functions) {
    this.functions = functions;
  }

  private record Way(Route route, Routed function) {}

  /** Answers a request, with a problem where no route takes it. */
  Reply answer(Exchange exchange) {
    return functions.stream()
        .flatMap(function -> function.routes().stream().map(route -> new Way(route, function)))
        .filter(way -> way.route().method().equals(exchange.method()))
        .filter(way -> parameters(way.route(), exchange).isPresent())
        // A letter comes before a brace, and so a fixed part of a path before a parameter.
        .min(Comparator.comparing(way -> way.route().path()))
        .map(way -> reply(call(way, exchange)))
        .orElseGet(() -> NoRoute.reply(routes(), exchange));
  }

  private List<Route> routes() {
    return functions.stream().flatMap(function -> function.routes().stream()).toList();
  }

  private static Optional<Map<String, String>> parameters(Route route, Exchange exchange) {
    return new PathTemplate(route.path()).match(exchange.path());
  }

  private static APIGatewayV2HTTPResponse call(Way way, Exchange exchange) {
    Route route = way.route();
    APIGatewayV2HTTPEvent event = event(route, parameters(route, exchange).orElseThrow(), exchange);
    return way.function().handleRequest(event, new LocalInvocation(route.function()));
  }

  static APIGatewayV2HTTPEvent event(Route route, Map<String, String> path, Exchange exchange) {
    boolean text = isText(exchange.type());
    Map<String, String> query = exchange.parameters();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(route.key())
        .withRawPath(exchange.decodedPath())
        .withRawQueryString(exchange.query())
        .withHeaders(exchange.headersWithoutCookies())
        .withCookies(exchange.cookies())
        .withQueryStringParameters(query.isEmpty() ? null : query)
        .withPathParameters(path.isEmpty() ? null : path)
        .withRequestContext(context(route, exchange))
        .withBody(exchange.body().length == 0 ? null : body(exchange, text))
        .withIsBase64Encoded(exchange.body().length > 0 && !text)
        .build();
  }

  private static RequestContext context(Route route, Exchange exchange) {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    return RequestContext.builder()
        .withAccountId("123456789012")
        .withApiId("local")
        .withDomainName("localhost")
        .withDomainPrefix("localhost")
        .withRequestId(UUID.randomUUID().toString())
        .withRouteKey(route.key())
        .withStage("$default")
        .withTime(TIME.format(now))
        .withTimeEpoch(now.toInstant().toEpochMilli())
        .withHttp(
            RequestContext.Http.builder()
                .withMethod(exchange.method())
                .withPath(exchange.decodedPath())
                .withProtocol(exchange.protocol())
                .withSourceIp(exchange.source())
                .withUserAgent(exchange.header("user-agent"))
                .build())
        .build();
  }

  private static String body(Exchange exchange, boolean text) {
    return text ? exchange.text() : Base64.getEncoder().encodeToString(exchange.body());
  }

  /** API Gateway passes these types as they are, and a body of any other type in base64. */
  private static boolean isText(String type) {
    return type.startsWith("text/") || TEXT.contains(type);
  }

  private static Reply reply(APIGatewayV2HTTPResponse response) {
    byte[] body = response.getBody() == null ? new byte[0] : bytes(response);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", "application/json");
    if (response.getHeaders() != null) {
      headers.putAll(response.getHeaders());
    }
    headers.put("apigw-requestid", UUID.randomUUID().toString());
    return new Reply(response.getStatusCode(), headers, body, Reply.Manner.WHOLE);
  }

  private static byte[] bytes(APIGatewayV2HTTPResponse response) {
    return response.getIsBase64Encoded()
        ? Base64.getDecoder().decode(response.getBody())
        : response.getBody().getBytes(StandardCharsets.UTF_8);
  }
}
