package dev.batua.sandbox;

import dev.batua.local.Exchange;
import dev.batua.local.Reply;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Serves the sandbox over plain HTTP at {@code sandbox.host} and {@code sandbox.port}. */
@Singleton
class SandboxServer {
  private static final Logger LOG = Logger.getLogger(SandboxServer.class);

  private final Vertx vertx;
  private final Sandbox sandbox;

  SandboxServer(Vertx vertx, Sandbox sandbox) {
    this.vertx = vertx;
    this.sandbox = sandbox;
  }

  void start(
      @Observes StartupEvent start,
      @ConfigProperty(name = "sandbox.host") String host,
      @ConfigProperty(name = "sandbox.port") int port,
      @ConfigProperty(name = "sandbox.url") String url)
      throws InterruptedException {
    try {
      vertx
          .createHttpServer()
          .requestHandler(request -> request.body(body -> answer(request, body.result())))
          .listen(port, host)
          .toCompletionStage()
          .toCompletableFuture()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "Port %d of %s cannot be had: choose another with -Dsandbox.port".formatted(port, host),
          e.getCause());
    }
    LOG.infof("The sandbox is on %s", url);
  }

  private void answer(HttpServerRequest request, Buffer body) {
    Exchange exchange = Exchange.of(request, body);
    vertx
        .executeBlocking(() -> sandbox.answer(exchange), false)
        .onSuccess(reply -> reply.send(request.response()))
        .onFailure(
            failure -> {
              LOG.error(exchange.path(), failure);
              Reply.json(500, "{\"message\":\"Internal Server Error\"}").send(request.response());
            });
  }
}
