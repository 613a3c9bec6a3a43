package dev.batua.provider;

import dev.batua.environment.TemporaryFiles;
import dev.batua.http.NameService;
import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A provider on this machine that answers as it is told and keeps exactly what reached it. */
public final class StubProvider implements AutoCloseable {
  /** Another name that its certificate is good for. */
  public static final String NAME = "provider.test";

  private static final Pattern ORDER = Pattern.compile(".*/orders/([^/]+)");
  private static final Pattern TRANSACTION =
      Pattern.compile("/v3/(transaction|auth)/[^/]+/[^/]+/status");

  private static final String NO_TRANSACTION = "{\"code\":\"TRANSACTION_NOT_FOUND\"}";

  private final Vertx vertx = Vertx.vertx();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Path authority;
  private final int port;
  private volatile BiConsumer<Received, HttpServerResponse> answer =
      (sent, response) -> response.end();
  private volatile BiConsumer<Received, HttpServerResponse> lookUp = nothingIsKnown();
  private final List<Received> lookUps = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  /** A request as it arrived. */
  public record Received(String method, String uri, Map<String, String> headers, String body) {

    /** The order that is looked up, or null. */
    public String order() {
      Matcher order = ORDER.matcher(uri);
      return method.equals("GET") && order.matches() ? order.group(1) : null;
    }

    /** Whether it only asks how something stands. */
    public boolean isLookUp() {
      return order() != null || method.equals("GET") && TRANSACTION.matcher(uri).matches();
    }

    /** The pairs of a form body. */
    public Map<String, String> form() {
      return Stream.of(body.split("&"))
          .map(pair -> pair.split("=", 2))
          .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
    }

    private static String decode(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  public StubProvider() throws Exception {
    this(folder());
  }

  private StubProvider(Path folder) throws Exception {
    this(
        new PemKeyCertOptions()
            .setCertPath(folder.resolve("stub.crt").toString())
            .setKeyPath(folder.resolve("stub.key").toString()),
        folder.resolve("stub-ca.crt"));
  }

  /**
   * @param authority the PEM file of who is said to have signed the certificate
   */
  public StubProvider(PemKeyCertOptions certificate, Path authority) throws Exception {
    this.authority = authority;
    HttpServerOptions options = new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate);
    port =
        vertx
            .createHttpServer(options)
            .connectionHandler(connection -> connections.incrementAndGet())
            .requestHandler(this::receive)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .get()
            .actualPort();
  }

  /** The one certificate of a test run, for every class loader: to make one takes a while. */
  private static Path folder() {
    Object made =
        System.getProperties()
            .computeIfAbsent(StubProvider.class.getName(), name -> generated().toString());
    return Path.of((String) made);
  }

  private static Path generated() {
    try {
      return generated(TemporaryFiles.folder("batua-stub", "stub.crt", "stub.key", "stub-ca.crt"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path generated(Path folder) throws Exception {
    new CertificateGenerator(folder, true)
        .generate(
            new CertificateRequest()
                .withName("stub")
                .withFormat(Format.PEM)
                .withCN("localhost")
                .withSubjectAlternativeName("DNS:localhost")
                .withSubjectAlternativeName("DNS:" + NAME));
    return folder;
  }

  /** The base URL. */
  public String url() {
    return "https://localhost:" + port;
  }

  /** The same by a name that nobody but a {@link NameService} knows. */
  public String namedUrl() {
    return "https://" + NAME + ":" + port;
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** The PEM file of the authority that signed the certificate. */
  public String authority() {
    return authority.toString();
  }

  /** Answers from now on with a status and a JSON body, and forgets what arrived. */
  public void answers(int status, String json) {
    behaves(
        response ->
            response.setStatusCode(status).putHeader("Content-Type", "application/json").end(json));
  }

  /** Does from now on whatever is wanted with a response, and forgets what arrived. */
  public void behaves(Handler<HttpServerResponse> answer) {
    behavesTo((sent, response) -> answer.handle(response));
  }

  /** The same, looking at what was sent. */
  public void behavesTo(BiConsumer<Received, HttpServerResponse> answer) {
    this.answer = answer;
    received.clear();
    lookUps.clear();
  }

  /**
   * Does from now on what is wanted with a look-up, by which nothing is known otherwise; with null
   * what is done with any other request.
   */
  public void whenLookedUp(BiConsumer<Received, HttpServerResponse> answer) {
    lookUp = answer;
  }

  /** Answers a look-up with an order that is NEW, or that there is no such transaction. */
  public static BiConsumer<Received, HttpServerResponse> nothingIsKnown() {
    return (sent, response) -> {
      if (sent.order() == null) {
        response.end(NO_TRANSACTION);
      } else {
        orderIs("NEW").accept(sent, response);
      }
    };
  }

  /** Answers a look-up with a status. */
  public static BiConsumer<Received, HttpServerResponse> orderIs(String status) {
    return (sent, response) ->
        response.end(
            "{\"order_id\":\"%s\",\"txn_id\":\"m-%s-1\",\"status\":\"%s\"}"
                .formatted(sent.order(), sent.order(), status));
  }

  /** How many connections were opened, TLS done. */
  public int connections() {
    return connections.get();
  }

  /** What arrived since the behaviour was set, in order. */
  public List<Received> received() {
    return received;
  }

  /** The look-ups before or behind a debit that arrived since then. */
  public List<Received> lookUps() {
    return lookUps;
  }

  /** The one request that arrived, look-ups aside. */
  public Received only() {
    if (received.size() != 1) {
      throw new AssertionError("one request expected, not " + received.size());
    }
    return received.get(0);
  }

  private void receive(HttpServerRequest request) {
    request.body(body -> keep(request, body.result() == null ? Buffer.buffer() : body.result()));
  }

  private void keep(HttpServerRequest request, Buffer body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
    Received sent = new Received(request.method().name(), request.uri(), headers, body.toString());
    BiConsumer<Received, HttpServerResponse> asked = lookUp;
    boolean isLookUp = asked != null && sent.isLookUp();
    (isLookUp ? lookUps : received).add(sent);
    (isLookUp ? asked : answer).accept(sent, request.response());
  }

  @Override
  public void close() {
    vertx.close();
  }
}
