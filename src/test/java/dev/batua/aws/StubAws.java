package dev.batua.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.batua.operation.Event;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicInteger;

/** A service of AWS's that checks signatures and behaves as badly as it is told. */
public abstract class StubAws implements AutoCloseable {
  /** Whose signatures it takes. */
  public static final String KEY_ID = "AKIATEST";

  /** The key that signs. */
  public static final String KEY = "canary-aws-key+/1";

  private static final String SCOPE = "(?s).*Credential=[^/]*/[^/]*/([^/]*)/.*";

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final String service;
  private final String action;
  private final String mediaType;
  private final int port;
  private volatile Handler<HttpServerRequest> fault;
  private volatile int faults;
  private volatile boolean keptOpen;
  private volatile String region;

  /**
   * @param service for which requests must be signed
   * @param action the one that it knows
   * @param port where to listen; 0 for any
   */
  protected StubAws(String service, String action, String mediaType, int port) throws Exception {
    this.service = service;
    this.action = action;
    this.mediaType = mediaType;
    this.port =
        vertx
            .createHttpServer()
            .connectionHandler(this::connected)
            .requestHandler(this::receive)
            .listen(port, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .get()
            .actualPort();
  }

  /** Answers a request as it should. */
  protected abstract void give(HttpServerRequest request, JsonNode body);

  /** Its endpoint. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Has so many of the next requests answered by a fault. */
  public void behaves(int times, Handler<HttpServerRequest> fault) {
    faults = times;
    this.fault = fault;
  }

  /** Has every request answered by an error of AWS's. */
  public void fails(int times, int status, String type) {
    fails(times, status, type, "canary");
  }

  /** The same with its message. */
  public void fails(int times, int status, String type, String message) {
    behaves(times, request -> error(request, status, type, message));
  }

  /** Has the next requests answered by a head and half a body, and then by nothing. */
  public void stalls(int times) {
    behaves(
        times, request -> request.response().putHeader("Content-Length", "100").write("{\"Half"));
  }

  /** The region that the last request was signed for. */
  public String region() {
    return region;
  }

  /** How many connections are open. */
  public int open() {
    return open.get();
  }

  /** How often it was asked. */
  public int asked() {
    return asked.get();
  }

  /** Whether the last request left its connection open for another. */
  public boolean isKeptOpen() {
    return keptOpen;
  }

  private void connected(HttpConnection connection) {
    open.incrementAndGet();
    connection.closeHandler(closed -> open.decrementAndGet());
  }

  private void receive(HttpServerRequest request) {
    asked.incrementAndGet();
    keptOpen = !"close".equalsIgnoreCase(request.getHeader("Connection"));
    request.body(body -> answer(request, body.result()));
  }

  private void answer(HttpServerRequest request, Buffer body) {
    region = String.valueOf(request.getHeader("Authorization")).replaceFirst(SCOPE, "$1");
    String wrong = SignatureCheck.fault(service, request::getHeader, body.getBytes(), KEY_ID, KEY);
    if (wrong != null) {
      error(request, 400, "InvalidSignatureException", "canary");
    } else if (!action.equals(request.getHeader("X-Amz-Target"))
        || !mediaType.equals(request.getHeader("Content-Type"))) {
      error(request, 400, "UnknownOperationException", "canary");
    } else if (faults > 0) {
      faults--;
      fault.handle(request);
    } else {
      give(request, Event.parsed(body.toString()));
    }
  }

  /** Answers with an error. */
  protected void error(HttpServerRequest request, int status, String type, String message) {
    send(
        request,
        status,
        JsonNodeFactory.instance.objectNode().put("__type", type).put("Message", message));
  }

  /** Answers. */
  protected void send(HttpServerRequest request, int status, JsonNode json) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", mediaType)
        .end(json.toString());
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
